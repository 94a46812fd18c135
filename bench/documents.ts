import { Database } from '../localcloud/database/database'
import { Sqlite } from '../localcloud/database/sqlite'

export const INDEXES = [
  {
    name: 'by-community',
    keys: [
      { field: 'community', direction: 1 as const },
      { field: 'at', direction: -1 as const },
    ],
  },
  {
    name: 'by-state',
    keys: [
      { field: 'state', direction: 1 as const },
      { field: 'at', direction: 1 as const },
    ],
  },
]

export const idOf = (n: number): string => `t${String(n).padStart(8, '0')}`

/** About 330 bytes, as a small ticket has. */
export const documentOf = (n: number): Record<string, unknown> => ({
  _id: idOf(n),
  community: `c${n % 20}`,
  state: ['open', 'accepted', 'done'][n % 3],
  at: n,
  rev: 0,
  title: `厨房水管漏水，地上都是水 ${n}`,
  text: '今天早上发现的，已经关了总阀，请尽快派人来看看。'.repeat(2),
  people: [`m${n % 997}`, `m${n % 991}`],
})

/** Spread over the collection, and the same in every run. */
export const spread = (turn: number, size: number): number => (turn * 7919 + 13) % size

/** Answers how many ms it took. */
export const fill = (folder: string, size: number): number => {
  const began = performance.now()
  const sqlite = Sqlite.open(folder)
  const database = new Database(sqlite, true)
  database.declare([{ name: 'bench', indexes: INDEXES }])
  for (let n = 0; n < size; n += 5000) {
    const count = Math.min(5000, size - n)
    database.insert(
      'bench',
      Array.from({ length: count }, (_, i) => documentOf(n + i)),
    )
  }
  sqlite.close()
  return performance.now() - began
}
