import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { Catalogue } from '../../localcloud/database/catalogue'
import type { StoredDocument } from '../../localcloud/database/document'
import { decode } from '../../localcloud/database/ejson'
import { entriesOf } from '../../localcloud/database/index-entries'
import { Sqlite } from '../../localcloud/database/sqlite'
import { temporaryFolder } from './cloud'
import { ACCOUNTS, BALANCE, seeded, type Line } from './under-load'

const ROUNDS = 32

test('killed at any moment under load: what was acknowledged is there, and nothing by halves', async () => {
  const folder = temporaryFolder()
  const outfile = join(temporaryFolder(), 'under-load.cjs')
  await build({
    entryPoints: [join(__dirname, 'under-load.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    external: ['libsql'],
    logLevel: 'silent',
  })
  const random = seeded(20261121)
  const known = new Map<string, number | undefined>()
  const transfers = new Set<string>()
  let acknowledged = 0
  for (let round = 0; round < ROUNDS; round++) {
    const lines = await runAndKill(outfile, folder, round, Math.floor(random() * 250))
    const open = new Map<string, number | undefined>()
    for (const line of lines) {
      if (line.say === 'ready') continue
      if (line.say === 'done') acknowledged++
      if ('transfer' in line) {
        if (line.say === 'done') transfers.add(line.transfer)
      } else if (line.say === 'try') open.set(line.id, line.value)
      else {
        open.delete(line.id)
        known.set(line.id, line.value)
      }
    }
    const documents = readAll(folder)
    for (const [id, value] of known) {
      const found = documents.get(id)?.value
      // What was asked and not answered may have happened or not.
      if (open.has(id) && found === open.get(id)) continue
      expect([round, id, found]).toEqual([round, id, value])
    }
    for (const id of open.keys()) known.set(id, documents.get(id)?.value as number | undefined)
    const balances = new Map(ACCOUNTS.map((account) => [account, BALANCE]))
    for (const [id, { from, to, amount }] of documents) {
      if (!id.startsWith('transfer')) continue
      transfers.delete(id)
      balances.set(from as string, (balances.get(from as string) ?? 0) - Number(amount))
      balances.set(to as string, (balances.get(to as string) ?? 0) + Number(amount))
    }
    expect(transfers.size).toBe(0)
    expect(ACCOUNTS.map((account) => documents.get(account)?.value)).toEqual(
      ACCOUNTS.map((account) => balances.get(account)),
    )
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS * 30)
})

/** Everything the process said until it was dead; it is killed when so many lines of it have arrived. */
async function runAndKill(script: string, folder: string, seed: number, after: number): Promise<Line[]> {
  // It finds libsql where this repository has it.
  const env = { ...process.env, NODE_PATH: join(__dirname, '../../node_modules') }
  const child = spawn(process.execPath, [script, folder, String(seed)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const lines: Line[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    // The last line may have been cut off, and then it was never said.
    if (text.endsWith('}')) lines.push(JSON.parse(text) as Line)
    if (lines.length > after) child.kill('SIGKILL')
  }
  await exit
  return lines
}

/** The documents, after making sure that the indexes hold exactly what they should. */
function readAll(folder: string): Map<string, StoredDocument> {
  const sqlite = Sqlite.open(folder)
  const collection = new Catalogue(sqlite, () => undefined).get('all')
  const documents = sqlite
    .all(`SELECT row, text FROM ${collection.table}`)
    .map(({ row, text }) => ({ row: row as number, document: decode(text as string, 0) as StoredDocument }))
  for (const index of collection.indexes) {
    const held = sqlite.all(`SELECT * FROM ${index.table}`).map((entry) =>
      shown(
        index.columns.map((name) => entry[name] as Buffer),
        entry.row as number,
      ),
    )
    const due = documents.flatMap(({ row, document }) =>
      entriesOf(document, index.keys).tuples.map((tuple) => shown(tuple, row)),
    )
    expect(held.sort()).toEqual(due.sort())
  }
  sqlite.close()
  return new Map(documents.map(({ document }) => [String(document._id), document]))
}

function shown(keys: readonly Buffer[], row: number): string {
  return [...keys.map((key) => Buffer.from(key).toString('hex')), row].join(' ')
}
