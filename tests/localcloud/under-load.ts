import { writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../localcloud/clock/clock'
import { Database } from '../../localcloud/database/database'
import { Sqlite } from '../../localcloud/database/sqlite'
import { answerDatabase } from '../../localcloud/wire/answer-database'

// A process that writes until it is killed: `node under-load.cjs <folder> <seed>`. What it is about to write and
// what has been acknowledged it says on stdout, a line each, before it goes on.

/** `try`: about to be asked. `done`: acknowledged. `value` is undefined for a removed document. */
export type Line =
  | { say: 'ready' }
  | { say: 'try' | 'done'; id: string; value?: number }
  | { say: 'try' | 'done'; transfer: string }

export const COLLECTION = {
  name: 'all',
  indexes: [
    { name: 'by-value', keys: [{ field: 'value', direction: 1 as const }] },
    {
      name: 'by-tags',
      keys: [
        { field: 'tags', direction: 1 as const },
        { field: 'value', direction: -1 as const },
      ],
    },
  ],
}

export const ACCOUNTS = ['account-0', 'account-1', 'account-2', 'account-3']
export const BALANCE = 100
const CALLERS = 8

/** mulberry32: small, and the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

function main(folder: string, seed: number): void {
  const database = new Database(Sqlite.open(folder), true)
  database.declare([COLLECTION])
  const clock = { now: () => Date.now() } as Clock
  const ask = async (action: string, body: object): Promise<Record<string, unknown>> => {
    await setImmediate()
    return (await answerDatabase(
      `database.${action}`,
      { collectionName: 'all', ...body },
      { clock, database },
      undefined,
    )) as Record<string, unknown>
  }
  const put = (id: string, fields: object, transactionId?: unknown): Promise<Record<string, unknown>> =>
    ask('modifyDocument', {
      query: JSON.stringify({ _id: id }),
      data: JSON.stringify(fields),
      merge: false,
      transactionId,
    })
  const move = (id: string, by: number, transactionId: unknown): Promise<Record<string, unknown>> =>
    ask('modifyDocument', {
      query: JSON.stringify({ _id: id }),
      data: JSON.stringify({ $inc: { value: by } }),
      transactionId,
    })

  const transfer = async (id: string, random: () => number): Promise<void> => {
    const from = ACCOUNTS[Math.floor(random() * 4)] as string
    const to = ACCOUNTS[Math.floor(random() * 4)] as string
    const amount = Math.ceil(random() * 9)
    say({ say: 'try', transfer: id })
    const { transactionId } = await ask('startTransaction', {})
    const answers = [
      await move(from, -amount, transactionId),
      await move(to, amount, transactionId),
      await put(id, { from, to, amount }, transactionId),
      await ask('commitTransaction', { transactionId }),
    ]
    if (answers.every((answer) => !('code' in answer))) say({ say: 'done', transfer: id })
  }

  const caller = async (name: number): Promise<never> => {
    const random = seeded(seed * 100 + name)
    for (let turn = 0; ; turn++) {
      if (random() < 0.3) {
        await transfer(`transfer-${seed}-${name}-${turn}`, random)
        continue
      }
      const id = `${name}-${Math.floor(random() * 20)}`
      const value = random() < 0.2 ? undefined : Math.floor(random() * 1000)
      const line = { id, ...(value === undefined ? {} : { value }) }
      say({ say: 'try', ...line })
      const answer =
        value === undefined
          ? await ask('removeDocument', { query: JSON.stringify({ _id: id }) })
          : await put(id, { value, tags: Array.from({ length: value % 4 }, (_, i) => `t${i}`) })
      if (!('code' in answer)) say({ say: 'done', ...line })
    }
  }

  for (const _id of ACCOUNTS) {
    if (database.count('all', { _id }, { calls: 0, examined: 0, returned: 0, queries: [] }) === 0)
      database.insert('all', [{ _id, value: BALANCE }])
  }
  say({ say: 'ready' })
  for (let name = 0; name < CALLERS; name++) void caller(name)
}

const [folder, seed] = process.argv.slice(2)
if (require.main === module && folder !== undefined) main(folder, Number(seed))
