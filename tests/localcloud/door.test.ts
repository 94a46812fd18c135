import { request } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
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
function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${cloud.url}/health`, { headers }, (response) => {
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

test('the stage and the app are served, and nothing beside them', async () => {
  const text = async (path: string): Promise<string> => (await fetch(cloud.url + path)).text()
  expect(await text('/')).toMatch(/id="phones"/)
  expect(await text('/stage.js')).toMatch(/EventSource/)
  expect(await text('/app/?openid=oA')).toBe('<title>app</title>')
  expect(await (await fetch(`${cloud.url}/stage/title`)).json()).toEqual({ title: '近邻' })
  expect((await fetch(`${cloud.url}/app/..%2f..%2fetc%2fpasswd`)).status).toBe(404)
  expect((await fetch(`${cloud.url}/door.ts`)).status).toBe(404)
})

test('the wire’s connection may be broken once, on demand', async () => {
  cloud.faults.dropDatabase = { action: 'database.getDocument', nth: 2 }
  const outcomes = await cloud.probe(`
    const outcomes = []
    for (let n = 0; n < 3; n++) outcomes.push(await db.collection('things').get().then(() => 'ok', () => 'lost'))
    return outcomes`)
  expect(outcomes).toEqual(['ok', 'lost', 'ok'])
})

test('an unknown action of the wire answers that it is not supported', async () => {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: 'ai.chat' }),
  })
  expect(await response.json()).toMatchObject({ code: 'OPERATION_NOT_SUPPORTED' })
})

test('a port that is taken is an error, and nothing is left running', async () => {
  await expect(openCloud({ port: cloud.port })).rejects.toThrow(/EADDRINUSE/)
})
