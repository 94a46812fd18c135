// Ends badly in every way that a function can.
exports.main = async ({ how, token }) => {
  switch (how) {
    case 'throw':
      throw new Error('clumsy on purpose')
    case 'hang':
      return new Promise(() => setInterval(() => undefined, 1000))
    case 'spin':
      for (;;);
    case 'exit':
      return process.exit(3)
    case 'kill':
      process.kill(process.pid, 'SIGKILL')
      return new Promise(() => undefined)
    case 'reject later':
      void Promise.reject(new Error('nobody waits for me'))
      return new Promise(() => undefined)
    case 'say':
      console.log('hello from the function')
      return token
    case 'say and spin':
      console.log('before the loop')
      for (;;);
    case 'large':
      return 'x'.repeat(7 * 1024 * 1024)
    case 'environment':
      return process.env
    default:
      return token
  }
}
