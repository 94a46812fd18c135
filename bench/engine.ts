import { Database } from '../localcloud/database/database'
import { newMeter } from '../localcloud/database/meter'
import { Sqlite } from '../localcloud/database/sqlite'
import { documentOf, idOf, spread } from './documents'
import { figuresOf, type Figures } from './figures'

export const engineOps = (database: Database, size: number): Record<string, (turn: number) => void> => ({
  add: (turn) => void database.insert('bench', [{ ...documentOf(turn), _id: `engine-${turn}` }]),
  get: (turn) =>
    void database.find('bench', { filter: { _id: idOf(spread(turn, size)) }, limit: 1 }, newMeter()),
  'conditional update': (turn) => {
    const filter = { _id: idOf(spread(turn, size)), state: { $in: ['open', 'accepted', 'done'] } }
    database.update('bench', filter, { $inc: { rev: 1 } }, false, newMeter())
  },
  'indexed page of 20': (turn) => {
    const options = { filter: { community: `c${turn % 20}` }, sort: [['at', -1]] as const, limit: 20 }
    database.find('bench', options, newMeter())
  },
  'transaction 2+2': (turn) => {
    const id = database.transactions.begin()
    const [a, b] = [idOf(spread(2 * turn, size)), idOf(spread(2 * turn + 1, size))]
    for (const _id of [a, b]) database.inside(id).find('bench', { filter: { _id } }, newMeter())
    for (const _id of [a, b])
      database.inside(id).update('bench', { _id }, { $inc: { rev: 1 } }, false, newMeter())
    database.transactions.commit(id)
  },
})

export const measureEngine = (folder: string, size: number, rounds: number): Map<string, Figures> => {
  const sqlite = Sqlite.open(folder)
  const database = new Database(sqlite, true)
  const figures = new Map<string, Figures>()
  for (const [name, act] of Object.entries(engineOps(database, size))) {
    const times: number[] = []
    for (let turn = 0; turn < rounds; turn++) {
      const began = performance.now()
      act(turn)
      if (turn >= 50) times.push(performance.now() - began)
    }
    figures.set(name, figuresOf(times))
  }
  sqlite.close()
  return figures
}
