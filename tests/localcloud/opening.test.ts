import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '../../localcloud/database/database'
import { newMeter } from '../../localcloud/database/meter'
import { Sqlite } from '../../localcloud/database/sqlite'
import { UnusableData } from '../../localcloud/database/unusable-data'
import { isInUse, startLocalCloud } from '../../localcloud/start'
import { functionsRoot, temporaryFolder } from './cloud'

/** A folder whose `cloud.db` holds these bytes. */
function folderWith(content: string | Buffer): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'cloud.db')
  writeFileSync(file, content)
  return { folder, file }
}

function refusal(folder: string): Error {
  try {
    Sqlite.open(folder).close()
  } catch (error) {
    return error as Error
  }
  throw new Error('was not refused')
}

test('a file that is no database is refused in a sentence, and left as it is', () => {
  const { folder, file } = folderWith(
    'these are my notes, not a database, and longer than a hundred bytes '.repeat(40),
  )
  const before = readFileSync(file)
  const error = refusal(folder)
  expect(error).toBeInstanceOf(UnusableData)
  expect(error.message).toMatch(/cloud\.db is damaged, or is no database .* It was left as it is/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('so is one whose pages are damaged', () => {
  const whole = temporaryFolder()
  const sqlite = Sqlite.open(whole)
  new Database(sqlite, true).createCollection('things')
  sqlite.close()
  const bytes = readFileSync(join(whole, 'cloud.db'))
  bytes.fill(0xff, 100, 4096)
  const { folder, file } = folderWith(bytes)
  expect(refusal(folder).message).toMatch(/is damaged/)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('data of a newer version is refused, and left as it is', () => {
  const folder = temporaryFolder()
  const sqlite = Sqlite.open(folder)
  sqlite.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)')
  sqlite.close()
  const before = readFileSync(join(folder, 'cloud.db'))
  expect(refusal(folder).message).toMatch(/newer local cloud \(data version 99; this one knows 1\)/)
  expect(readFileSync(join(folder, 'cloud.db')).equals(before)).toBe(true)
})

test('a folder that is a file, and a file that is a folder', () => {
  const { file } = folderWith('x')
  expect(refusal(file).message).toMatch(/The data folder .* cannot be used/)
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'cloud.db'))
  expect(refusal(folder)).toBeInstanceOf(UnusableData)
  expect(statSync(join(folder, 'cloud.db')).isDirectory()).toBe(true)
})

test('the cloud itself does not start over such a folder', async () => {
  const { folder } = folderWith('no database at all, however one looks at it '.repeat(60))
  await expect(startLocalCloud({ functionsRoot, dataDir: folder })).rejects.toThrow(UnusableData)
})

test('opening again reads no document: a damaged one is met only by who asks for it', () => {
  const folder = temporaryFolder()
  const declared = [
    { name: 'things', indexes: [{ name: 'by-n', keys: [{ field: 'n', direction: 1 as const }] }] },
  ]
  const sqlite = Sqlite.open(folder)
  const first = new Database(sqlite, true)
  first.declare(declared)
  first.insert('things', [{ _id: 'a', n: 1 }])
  sqlite.run(`UPDATE documents_1 SET text = 'not JSON'`)
  sqlite.close()
  const again = Sqlite.open(folder)
  const second = new Database(again, true)
  second.declare(declared)
  expect(second.count('things', { n: 1 }, newMeter())).toBe(1)
  expect(() => second.find('things', { filter: { n: 1 } }, newMeter())).toThrow()
  again.close()
})

test('a folder that another living process has open is refused, and one whose owner died is not', async () => {
  const folder = temporaryFolder()
  const open = () => startLocalCloud({ functionsRoot, dataDir: folder, timers: 'manual' })
  // The parent of this test lives as long as it does.
  writeFileSync(join(folder, 'owner'), String(process.ppid))
  expect(isInUse(folder)).toBe(true)
  await expect(open()).rejects.toThrow(/is in use by another local cloud/)
  writeFileSync(join(folder, 'owner'), '999999999')
  expect(isInUse(folder)).toBe(false)
  await (await open()).close()
  expect(isInUse(folder)).toBe(false)
})
