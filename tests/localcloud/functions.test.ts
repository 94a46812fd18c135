import { openCloud, type TestCloud } from './cloud'

/** What `functions/echo` answers. */
interface Echo {
  event: object
  context: Record<string, string>
}

interface Failure {
  code: string
  message: string
}

let cloud: TestCloud
const lines: Record<string, unknown>[] = []

beforeAll(async () => {
  cloud = await openCloud({ log: (line) => lines.push(line as Record<string, unknown>) })
})

test('a function knows who calls it', async () => {
  const { result } = await cloud.call<Echo>('echo', { hello: 1 }, 'oResident')
  expect(result.event).toEqual({ hello: 1 })
  const { APPID, ...context } = result.context
  expect(APPID).toMatch(/^wx/)
  expect(context).toEqual({
    OPENID: 'oResident',
    CLIENTIP: '127.0.0.1',
    ENV: 'local-1',
    SOURCE: 'wx_client',
  })
})

test('a caller who says nothing has no OPENID, not even the last caller’s', async () => {
  await cloud.call('echo', {}, 'oSomebody')
  const { result } = await cloud.call<Echo>('echo', {})
  expect(result.context.OPENID).toBeUndefined()
})

test('64 who call at once are each told their own name and charged their own queries', async () => {
  const code = `
    const before = cloud.getWXContext().OPENID
    for (let n = 0; n <= input; n++) await db.collection('things').where({ _id: 'nobody' }).get()
    return [before, cloud.getWXContext().OPENID]`
  const callers = Array.from({ length: 64 }, (_, n) => n)
  const answers = await Promise.all(
    callers.map((n) => cloud.call('probe', { code, input: n % 5 }, `oCaller${n}`)),
  )
  answers.forEach(({ result, databaseCalls }, n) => {
    expect(result).toEqual([`oCaller${n}`, `oCaller${n}`])
    expect(databaseCalls).toBe((n % 5) + 1)
  })
})

test('a function called by a function sees the same person and the longer road', async () => {
  const once = await cloud.call<Echo>('relay', { name: 'echo', data: { a: 1 } }, 'oResident')
  expect(once.result.event).toEqual({ a: 1 })
  expect(once.result.context).toMatchObject({ OPENID: 'oResident', SOURCE: 'wx_client,scf' })
  const twice = await cloud.call<Echo>(
    'relay',
    { name: 'relay', data: { name: 'echo', data: {} } },
    'oResident',
  )
  expect(twice.result.context).toMatchObject({ OPENID: 'oResident', SOURCE: 'wx_client,scf,scf' })
})

test('a function that throws is answered as such, and its instance lives on', async () => {
  const { status, result } = await cloud.call('clumsy', { how: 'throw' })
  expect(status).toBe(500)
  expect(result).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'clumsy on purpose' })
  expect(result).not.toHaveProperty('stack')
  const fromFunction = await cloud.probe(
    `return cloud.callFunction({ name: 'clumsy', data: { how: 'throw' } }).catch(({ code, message }) => ({ code, message }))`,
  )
  expect(fromFunction).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
})

test('a function that takes too long is ended after its own timeout, even in an endless loop', async () => {
  for (const how of ['hang', 'spin']) {
    const { status, result } = await cloud.call('clumsy', { how })
    expect(status).toBe(500)
    expect(result).toMatchObject({ errCode: -504003, message: 'Invoking task timed out after 1 seconds' })
  }
})

test('one that exits or breaks takes nobody with it', async () => {
  const ends = ['exit', 'reject later', 'exit', 'exit', 'exit', 'exit'].map((how) =>
    cloud.call<Failure>('clumsy', { how }),
  )
  const lives = Array.from({ length: 20 }, (_, n) => cloud.call<number>('clumsy', { token: n }))
  for (const { status, result } of await Promise.all(ends)) {
    expect(status).toBe(500)
    expect(result.message).toMatch(
      /function instance ended: (process exited with code 3|Error: nobody waits for me)/,
    )
  }
  expect((await Promise.all(lives)).map(({ result }) => result)).toEqual(lives.map((_, n) => n))
})

test('a bundle that cannot be loaded fails its callers, with the reason', async () => {
  const answers = await Promise.all([cloud.call<Failure>('deaf', {}), cloud.call<Failure>('deaf', {})])
  for (const { status, result } of answers) {
    expect(status).toBe(500)
    expect(result.message).toMatch(/this bundle cannot be loaded/)
  }
})

test('a function that does not exist is 404, and so is one called __proto__', async () => {
  expect((await cloud.call('nobody', {})).status).toBe(404)
  expect((await cloud.call('__proto__', {})).status).toBe(404)
})

test('an answer of more than 6 MB is refused', async () => {
  const { status, result } = await cloud.call<Failure>('clumsy', { how: 'large' })
  expect(status).toBe(500)
  expect(result.message).toMatch(/6 MB/)
})

test('an event of more than 1 MB is refused before anybody reads it', async () => {
  const { status } = await cloud.call('echo', { much: 'x'.repeat(1024 * 1024) })
  expect(status).toBe(413)
})

test('what a function prints goes to the log and nowhere else', async () => {
  await cloud.call('clumsy', { how: 'say' })
  await new Promise((resolve) => setImmediate(resolve))
  await cloud.call('clumsy', {})
  expect(lines).toContainEqual({ kind: 'output', function: 'clumsy', line: 'hello from the function' })
})

test('a function’s environment holds nothing of ours', async () => {
  process.env.SECRET_OF_THE_HOST = 'do not tell'
  const { result } = await cloud.call<Record<string, string>>('clumsy', { how: 'environment' })
  delete process.env.SECRET_OF_THE_HOST
  expect(result).not.toHaveProperty('SECRET_OF_THE_HOST')
  expect(result).not.toHaveProperty('PATH')
  expect(result.TENCENTCLOUD_SECRETKEY).toBe('local')
})

test('the context names the request and its limits', async () => {
  const context = await cloud.probe<{ request_id: string }>(`return context`)
  expect(context).toMatchObject({ function_name: 'probe', time_limit_in_ms: 3000, memory_limit_in_mb: 256 })
  expect(context.request_id).toMatch(/^[0-9a-f-]{36}$/)
})
