import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { InvocationRecord } from '../../localcloud/functions/invocation-log'
import { openCloud, temporaryFolder, type TestCloud } from './cloud'

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
  cloud = await openCloud({ log: (line) => lines.push(line) })
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
  const ends = ['exit', 'reject later', 'exit', 'kill', 'kill', 'exit'].map((how) =>
    cloud.call<Failure>('clumsy', { how }),
  )
  const lives = Array.from({ length: 20 }, (_, n) => cloud.call<number>('clumsy', { token: n }))
  for (const { status, result } of await Promise.all(ends)) {
    expect(status).toBe(500)
    expect(result.message).toMatch(
      /function instance ended: (process exited with code (3|137)|Error: nobody waits for me)/,
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
  expect(lines).toContainEqual({
    kind: 'output',
    function: 'clumsy',
    requestId: expect.any(String) as string,
    line: 'hello from the function',
  })
})

test('a function’s environment holds nothing of ours', async () => {
  process.env.SECRET_OF_THE_HOST = 'do not tell'
  const { result } = await cloud.call<Record<string, string>>('clumsy', { how: 'environment' })
  delete process.env.SECRET_OF_THE_HOST
  expect(result).not.toHaveProperty('SECRET_OF_THE_HOST')
  expect(result).not.toHaveProperty('PATH')
  expect(result.TENCENTCLOUD_SECRETKEY).toBe('local')
})

test('real credentials of the host never reach a function', async () => {
  const names = [
    'TENCENTCLOUD_SECRETID',
    'TENCENTCLOUD_SECRETKEY',
    'TENCENTCLOUD_SESSIONTOKEN',
    'TCB_ENV',
    'WX_OPENID',
  ]
  for (const name of names) process.env[name] = 'real'
  const own = await openCloud()
  const { result } = await own.call<Record<string, string>>('clumsy', { how: 'environment' })
  for (const name of names) delete process.env[name]
  expect(Object.values(result)).not.toContain('real')
})

test('one that takes more memory than its config.json grants is ended, and only that one', async () => {
  const [greedy, other] = await Promise.all([
    cloud.call<Failure>('greedy', { eat: true }),
    cloud.call<string>('greedy', {}),
  ])
  expect(greedy.status).toBe(500)
  expect(greedy.result).toMatchObject({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', errCode: -504002 })
  expect(greedy.result.message).toBe('Invoking task exceeded its memory limit of 32 MB')
  expect(other.result).toBe('full')
  expect((await cloud.call('greedy', {})).result).toBe('full')
})

test('a bundle that never ends loading fails its caller after its initTimeout', async () => {
  const { result } = await cloud.call<Failure>('sleepy', {})
  expect(result).toMatchObject({
    errCode: -504003,
    message: 'Initializing function timed out after 1 seconds',
  })
})

test('callers queue for as many instances as are allowed, and instances are used again', async () => {
  const own = await openCloud({ instances: 2 })
  const thread = `return require('node:worker_threads').threadId`
  // Two who can only end if both are there at once.
  const meet = `
    const things = db.collection('things')
    await things.add({ data: { _id: input } })
    while ((await things.where({ _id: _.in(['one', 'other']) }).count()).total < 2);
    ${thread}`
  const pair = await Promise.all([own.probe<number>(meet, 'one'), own.probe<number>(meet, 'other')])
  expect(new Set(pair).size).toBe(2)
  const many = await Promise.all(Array.from({ length: 10 }, () => own.probe<number>(thread)))
  expect(pair).toEqual(expect.arrayContaining(many))
})

describe('the log of invocations', () => {
  const logs = async (query: string): Promise<InvocationRecord[]> =>
    (await fetch(`${cloud.url}/logs?${query}`)).json() as Promise<InvocationRecord[]>

  test('keeps what each printed, asked of the database and came to', async () => {
    await cloud.call('clumsy', { how: 'say' })
    await cloud.call('clumsy', { how: 'throw' }, 'oResident')
    const [thrown, said] = await logs('function=clumsy&limit=2')
    expect(said).toMatchObject({ outcome: 'ok', lines: ['hello from the function'], source: 'wx_client' })
    expect(thrown).toMatchObject({ function: 'clumsy', openid: 'oResident', outcome: 'thrown', lines: [] })
    expect(thrown?.error).toMatch(/^clumsy on purpose\n.*index\.js/s)
    await cloud.probe(`await db.collection('things').get(); console.error('two\\nlines')`)
    const [probed] = await logs('limit=1')
    expect(probed).toMatchObject({ function: 'probe', database: { calls: 1 }, lines: ['two', 'lines'] })
    expect(probed?.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('keeps the last words of one that never came back', async () => {
    const { result } = await cloud.call('clumsy', { how: 'say and spin' })
    expect(result).toMatchObject({ errCode: -504003 })
    const [spun] = await logs('function=clumsy&limit=1')
    expect(spun).toMatchObject({ outcome: 'timeout', lines: ['before the loop'] })
  })

  test('a limit that is none is refused', async () => {
    expect((await fetch(`${cloud.url}/logs?limit=many`)).status).toBe(400)
  })
})

test('a bundle that is built again is used by the next call, and whoever runs is not disturbed', async () => {
  const root = temporaryFolder()
  const things = `
    const cloud = require('wx-server-sdk')
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    const things = cloud.database().collection('things')
    const said = async (_id) => (await things.where({ _id }).count()).total > 0`
  let minute = 0
  const build = (name: string, main: string): void => {
    const bundle = join(root, name, 'index.js')
    mkdirSync(join(root, name), { recursive: true })
    writeFileSync(join(root, name, 'config.json'), '{"timeout":20}')
    writeFileSync(bundle, `${things}\nexports.main = async ({ wait }) => { ${main} }`)
    // Two builds within the clock's grain must still be told apart.
    utimesSync(bundle, ++minute * 60, minute * 60)
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'collections.json'), '{"collections":[{"name":"things"}]}')
  const shop = `if (wait) { await things.add({ data: { _id: 'here' } }); while (!(await said('go'))); }`
  build('shop', `${shop} return 1`)
  const own = await openCloud({ functionsRoot: root })
  expect((await own.call('shop', {})).result).toBe(1)
  const running = own.call('shop', { wait: true })

  // One that was not there when the cloud started.
  build('friend', `while (!(await said('here'))); return 'seen'`)
  expect((await own.call('friend', {})).result).toBe('seen')
  build('shop', `${shop} return 2`)
  expect((await own.call('shop', {})).result).toBe(2)
  build('friend', `await things.add({ data: { _id: 'go' } })`)
  await own.call('friend', {})
  expect((await running).result).toBe(1)
})

test('the context names the request and its limits', async () => {
  const context = await cloud.probe<{ request_id: string }>(`return context`)
  expect(context).toMatchObject({ function_name: 'probe', time_limit_in_ms: 3000, memory_limit_in_mb: 256 })
  expect(context.request_id).toMatch(/^[0-9a-f-]{36}$/)
})
