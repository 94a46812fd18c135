import fc from 'fast-check'
import { Query } from 'mingo'
import { Database } from '../../localcloud/database/database'
import { DatabaseError } from '../../localcloud/database/database-error'
import type { Fields } from '../../localcloud/database/document'
import { newMeter } from '../../localcloud/database/meter'
import { Sqlite } from '../../localcloud/database/sqlite'

// Three transactions and plain callers in any order, beside a model that keeps whole copies of everything.

type State = Map<string, Fields>

interface Model {
  snapshot: State
  own: Map<string, Fields | undefined>
}

const id = fc.constantFrom('a', 'b', 'c', 'd')
const who = fc.constantFrom(0, 1, 2, undefined)
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('set', 'set', 'remove'), who, id, n: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom('begin', 'commit', 'abort'), who: fc.nat(2), id, n: fc.nat(3) }),
)

test('a transaction sees its snapshot and its own writes; conflicts and commits are as MongoDB’s', () => {
  const happened = { conflict: 0, locked: 0, commit: 0, written: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const database = new Database(Sqlite.open(':memory:'), false)
      database.declare([{ name: 'all', indexes: [{ name: 'by-n', keys: [{ field: 'n', direction: 1 }] }] }])
      let committed: State = new Map()
      const versions = new Map<string, number>()
      const models: ((Model & { id: string; versions: Map<string, number> }) | undefined)[] = []
      const open = (turn: number) => models[turn] as Model & { id: string; versions: Map<string, number> }
      const isOpen = (turn: number | undefined): turn is number =>
        turn !== undefined && models[turn] !== undefined

      for (const { kind, who: turn, id: _id, n } of steps) {
        if (kind === 'begin') {
          if (isOpen(turn)) database.transactions.abort(open(turn).id)
          const begun = database.transactions.begin()
          models[turn] = {
            id: begun,
            snapshot: new Map(committed),
            own: new Map(),
            versions: new Map(versions),
          }
        } else if (kind === 'commit' || kind === 'abort') {
          if (!isOpen(turn)) continue
          const { id: ending, own } = open(turn)
          if (kind === 'commit') {
            happened.commit++
            committed = new Map(committed)
            for (const [key, after] of own) {
              if (after === undefined) committed.delete(key)
              else committed.set(key, after)
              versions.set(key, (versions.get(key) ?? 0) + 1)
            }
            database.transactions.commit(ending)
          } else database.transactions.abort(ending)
          models[turn] = undefined
        } else {
          const mine = isOpen(turn) ? open(turn) : undefined
          if (turn !== undefined && mine === undefined) continue
          const seen = mine === undefined ? committed : seenBy(mine)
          const after = kind === 'set' ? { _id, n } : undefined
          const isChange = JSON.stringify(seen.get(_id)) !== JSON.stringify(after)
          const taken = models.some((other) => other !== undefined && other !== mine && other.own.has(_id))
          const late = mine !== undefined && mine.versions.get(_id) !== versions.get(_id)
          const expected = !isChange
            ? 'ok'
            : mine === undefined
              ? taken
                ? 'document-locked'
                : 'ok'
              : taken || late
                ? 'transaction-conflict'
                : 'ok'
          const documents = mine === undefined ? database : database.inside(mine.id)
          const outcome = attempt(() => {
            if (after === undefined) documents.remove('all', { _id }, false, newMeter())
            else documents.set('all', _id, { n }, newMeter())
          })
          expect(outcome).toBe(expected)
          if (outcome === 'transaction-conflict') {
            happened.conflict++
            models[turn as number] = undefined
          } else if (outcome === 'document-locked') happened.locked++
          else if (isChange && mine !== undefined) mine.own.set(_id, after)
          else if (isChange) {
            happened.written++
            committed = new Map(committed)
            if (after === undefined) committed.delete(_id)
            else committed.set(_id, after)
            versions.set(_id, (versions.get(_id) ?? 0) + 1)
          }
        }
        expect(shown(database, { n })).toEqual(matching(committed, { n }))
        for (const model of models) {
          if (model === undefined) continue
          const documents = database.inside(model.id)
          expect(shown(documents, { n })).toEqual(matching(seenBy(model), { n }))
          expect(shown(documents, { _id })).toEqual(matching(seenBy(model), { _id }))
        }
      }
    }),
    { numRuns: 400, seed: 20261123 },
  )
  for (const times of Object.values(happened)) expect(times).toBeGreaterThan(15)
})

function seenBy({ snapshot, own }: Model): State {
  const seen = new Map(snapshot)
  for (const [key, after] of own) {
    if (after === undefined) seen.delete(key)
    else seen.set(key, after)
  }
  return seen
}

function matching(state: State, filter: Fields): string[] {
  const query = new Query(filter)
  return [...state.values()]
    .filter((one) => query.test(one))
    .map((one) => JSON.stringify(one))
    .sort()
}

function shown(documents: Pick<Database, 'find'>, filter: Fields): string[] {
  return documents.find('all', { filter }, newMeter()).sort()
}

function attempt(work: () => void): string {
  try {
    work()
    return 'ok'
  } catch (error) {
    if (error instanceof DatabaseError) return error.kind
    throw error
  }
}
