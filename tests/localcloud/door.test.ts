import { request } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { openCloud, temporaryFolder, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  const app = join(temporaryFolder(), 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'index.html'), '<title>app</title>')
  cloud = await openCloud({ app, title: '近邻' })
})

/** `fetch` does not let a caller choose these headers. */
function statusWith(
  headers: Record<string, string>,
  path = '/health',
  method = 'GET',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(cloud.url + path, { headers, method }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on('error', reject)
    call.end()
  })
}

test('it is well', async () => {
  expect(await (await fetch(`${cloud.url}/health`)).json()).toEqual({ ok: true })
})

test('a page from elsewhere, or a name that was made to point here, is refused', async () => {
  expect(await statusWith({ host: 'evil.example' })).toBe(403)
  expect(await statusWith({ host: `evil.example:${cloud.port}` })).toBe(403)
  expect(await statusWith({ origin: 'https://evil.example' })).toBe(403)
  expect(await statusWith({ origin: 'null' })).toBe(403)
  expect(await statusWith({ origin: cloud.url })).toBe(200)
  expect(await statusWith({ host: `localhost:${cloud.port}` })).toBe(200)
})

test('no door at all is open to them', async () => {
  const doors = [
    ['POST', '/admin'],
    ['POST', '/v1/functions/echo'],
    ['PUT', '/faults'],
    ['POST', '/clock'],
    ['PUT', '/storage/a.txt'],
    ['GET', '/storage/a.txt'],
    ['GET', '/logs'],
    ['GET', '/wechat/pushes'],
    ['GET', '/wechat/events'],
    ['GET', '/app/'],
    ['GET', '/'],
  ] as const
  for (const [method, path] of doors) {
    const strangers = [{ host: 'rebound.example' }, { origin: 'https://evil.example' }, { origin: 'file://' }]
    for (const headers of strangers) expect(await statusWith(headers, path, method)).toBe(403)
  }
})

test('it listens on loopback and nowhere else', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4')
  for (const other of others) {
    await expect(fetch(`http://${other?.address ?? ''}:${cloud.port}/health`)).rejects.toThrow()
  }
  await expect(fetch(`http://127.0.0.2:${cloud.port}/health`)).rejects.toThrow()
})

test('the stage and the app are served, and nothing beside them', async () => {
  const text = async (path: string): Promise<string> => (await fetch(cloud.url + path)).text()
  expect(await text('/')).toMatch(/id="phones"/)
  expect(await text('/stage.js')).toMatch(/EventSource/)
  expect(await text('/app/?openid=oA')).toBe('<title>app</title>')
  expect(await (await fetch(`${cloud.url}/stage/title`)).json()).toEqual({ title: '近邻' })
  expect((await fetch(`${cloud.url}/app/..%2f..%2fetc%2fpasswd`)).status).toBe(404)
  expect((await fetch(`${cloud.url}/door.ts`)).status).toBe(404)
})

test('an unknown action of the wire answers that it is not supported', async () => {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: 'ai.chat' }),
  })
  expect(await response.json()).toMatchObject({ code: 'OPERATION_NOT_SUPPORTED' })
})

test('a port that is taken is an error, and nothing is left running', async () => {
  await expect(openCloud({ port: cloud.port })).rejects.toThrow(
    `port ${cloud.port} is in use by another program`,
  )
})
