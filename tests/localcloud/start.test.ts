import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCloud, temporaryFolder } from './cloud'

/** A functions root with these files in it. */
function rootWith(files: Record<string, string>): string {
  const root = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

test('a taken port is told, and the data of whoever took it is not touched', async () => {
  const dataDir = temporaryFolder()
  const first = await openCloud({ dataDir })
  const elsewhere = join(temporaryFolder(), 'data')
  await expect(openCloud({ dataDir: elsewhere, port: first.port })).rejects.toThrow(
    `port ${first.port} is in use by another program: end it, or choose another port`,
  )
  expect(() => readdirSync(elsewhere)).toThrow(/ENOENT/)
})

test('a malformed file of the project is named', async () => {
  const shop = { 'shop/index.js': 'exports.main = () => 1' }
  const start = (files: Record<string, string>): Promise<unknown> =>
    openCloud({ functionsRoot: rootWith({ ...shop, ...files }) })
  await expect(start({ 'collections.json': '{' })).rejects.toThrow(/collections\.json is not JSON/)
  await expect(start({ 'shop/config.json': 'timeout: 3' })).rejects.toThrow(/config\.json is not JSON/)
  await expect(start({ 'wechat.json': '' })).rejects.toThrow(/wechat\.json is not JSON/)
  const triggers = [{ name: 'daily', type: 'timer', config: '0 0 8 * *' }]
  await expect(start({ 'shop/config.json': JSON.stringify({ triggers }) })).rejects.toThrow(
    'function shop, trigger daily: "0 0 8 * *" is not a timer',
  )
  expect(await start({})).toBeDefined()
})
