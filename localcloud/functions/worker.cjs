// Runs inside a worker: one instance of one deployed function, one invocation at a time.
// Plain CommonJS, because a worker has no loader for TypeScript, and because this is all the real runtime does too
// (its own bootstrap, in @cloudbase/cli runtime/nodejs/bootstrap.js, sets process.env per invocation likewise).
const { Buffer } = require('node:buffer')
const { parentPort, workerData } = require('node:worker_threads')

/** @type {{ entry: string, clock: SharedArrayBuffer, callerVariables: string[] }} */
const { entry, clock, callerVariables } = workerData

for (const stream of [process.stdout, process.stderr]) tellLines(stream)
keepToItself()
moveDate(new BigInt64Array(clock))
const { main } = require(entry)
if (typeof main !== 'function') throw new Error(`${entry} exports no main function`)

/** @param {{ environment: Record<string, string>, event: string, context: object }} invocation */
async function run({ environment, event, context }) {
  // wx-server-sdk reads who calls from process.env at the moment it is asked: leave nothing of the last caller.
  for (const name of callerVariables) delete process.env[name]
  Object.assign(process.env, environment)
  try {
    const result = await main(JSON.parse(event), context)
    parentPort.postMessage({ result: JSON.stringify(result ?? null) ?? 'null' })
  } catch (error) {
    parentPort.postMessage({
      error: { message: String(error?.message ?? error), stack: String(error?.stack ?? '') },
    })
  }
}

parentPort.on('message', run)
parentPort.postMessage({ ready: true })

/** In the real cloud a function is a process of its own: what it does to its process must not reach ours. */
function keepToItself() {
  const kill = process.kill
  process.kill = (pid, signal) =>
    pid === process.pid && signal !== 0 ? process.exit(137) : kill(pid, signal)
}

/**
 * Sends what is printed as messages. They overtake neither each other nor the answer, and are on their way even
 * when the thread never comes back; its own streams would lose them.
 * @param {NodeJS.WriteStream} stream
 */
function tellLines(stream) {
  let rest = ''
  stream.write = (chunk, encoding, done) => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split('\n')
    rest = lines.pop()
    for (const printed of lines) parentPort.postMessage({ printed })
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback !== undefined) process.nextTick(callback)
    return true
  }
}

/**
 * Lets `new Date()` and `Date.now()` tell the cloud's time.
 * @param {BigInt64Array} offset
 */
function moveDate(offset) {
  const RealDate = Date
  const now = () => RealDate.now() + Number(Atomics.load(offset, 0))
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = globalThis.Date
}
