import fc from 'fast-check'
import { Query } from 'mingo'
import { Database } from '../../localcloud/database/database'
import type { Fields } from '../../localcloud/database/document'
import { newMeter } from '../../localcloud/database/meter'
import type { Sort } from '../../localcloud/database/plan'
import { Sqlite } from '../../localcloud/database/sqlite'

// Whatever an index is used for, the answer must be the one that reading every document gives.

const plain = { noNullPrototype: true }
const few = fc.constantFrom<unknown>(0, 1, 2, 'a', null)
const scalar = fc.oneof(few, fc.constantFrom<unknown>(-1.5, 'ab', '', true, false, new Date(0), new Date(9)))
const element = fc.record({ x: few, y: few }, { requiredKeys: [], ...plain })
const value = fc.oneof(scalar, fc.array(few, { maxLength: 4 }), element, fc.array(element, { maxLength: 3 }))
const documents = fc.array(fc.record({ a: value, b: few, c: scalar }, { requiredKeys: [], ...plain }), {
  minLength: 5,
  maxLength: 25,
  size: 'max',
})

const operand = fc.oneof(
  fc.constantFrom<unknown>(0, 1, 2),
  fc.constantFrom<unknown>(-1.5, 'a', true, new Date(0)),
)
const condition = fc.oneof(
  scalar,
  fc.record({ $gt: operand }, plain),
  fc.record({ $lte: operand }, plain),
  fc.record({ $gte: operand, $lt: operand }, plain),
  fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 4 }) }, plain),
  fc.record({ $exists: fc.boolean() }, plain),
  fc.record({ $ne: operand }, plain),
  fc.constantFrom<unknown>(/^a/, /^ab?$/),
  // Met by no one value, yet by two elements of a list.
  fc.constant({ $gte: 1, $lt: 1 }),
)
const path = fc.constantFrom('a', 'a', 'a.x', 'b', 'c')
const clause = fc
  .array(fc.tuple(path, condition), { minLength: 1, maxLength: 2 })
  .map(Object.fromEntries<unknown>)
const filter: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 4, arbitrary: clause },
  fc.record({ $and: fc.array(clause, { minLength: 1, maxLength: 2 }) }, plain),
  fc.record({ $or: fc.array(clause, { minLength: 1, maxLength: 3 }) }, plain),
)
const sort = fc.constantFrom<Sort>(
  [],
  [['b', 1]],
  [['b', -1]],
  [
    ['b', 1],
    ['c', -1],
  ],
  [['c', 1]],
)

const KEYS: [string, 1 | -1][][] = [
  [['a', 1]],
  [
    ['a.x', 1],
    ['b', 1],
  ],
  [
    ['b', 1],
    ['c', -1],
  ],
  [
    ['c', 1],
    ['a', 1],
  ],
]

function open(list: readonly Fields[]): Database {
  const database = new Database(Sqlite.open(':memory:'), false)
  const indexes = KEYS.map((keys, i) => ({
    name: `i${i}`,
    keys: keys.map(([field, direction]) => ({ field, direction })),
  }))
  database.declare([{ name: 'all', indexes }])
  database.insert('all', numbered(list))
  return database
}

test('an index never changes what is found, nor its order, nor how many it is', () => {
  let telling = 0
  fc.assert(
    fc.property(documents, filter, sort, (list, asked, order) => {
      const database = open(list)
      const found = idsFound(database, asked, order)
      const matching = numbered(list).filter((one) => new Query(asked).test(one))
      expect([...found].sort(byNumber)).toEqual(matching.map(({ _id }) => _id))
      expect(database.count('all', asked, newMeter())).toBe(matching.length)
      if (matching.length > 0 && matching.length < list.length) telling++
      if (order.length === 0) return
      const sorted = new Query({}).find<Numbered>(matching).sort(Object.fromEntries(order)).all()
      const keysOf = (id: number): string =>
        JSON.stringify(order.map(([field]) => (list[id] as Fields)[field] ?? null))
      expect(found.map(keysOf)).toEqual(sorted.map(({ _id }) => keysOf(_id)))
    }),
    { numRuns: 800, seed: 20261121 },
  )
  // A property that mostly asks for nothing, or for everything, would prove nothing.
  expect(telling).toBeGreaterThan(300)
})

test('entries follow their documents through updates and removals', () => {
  const changes = fc.array(fc.tuple(fc.nat(24), value), { maxLength: 12 })
  fc.assert(
    fc.property(documents, changes, filter, (list, changed, asked) => {
      const database = open(list)
      const now = new Map(numbered(list).map((one) => [one._id, one]))
      changed.forEach(([_id, a], turn) => {
        const set = { a, c: turn }
        const one = now.get(_id)
        if (one === undefined) return
        if (turn % 4 === 3) {
          database.remove('all', { _id }, false, newMeter())
          now.delete(_id)
        } else {
          database.update('all', { _id }, { $set: set }, false, newMeter())
          now.set(_id, { ...one, ...set })
        }
      })
      const matching = [...now.values()].filter((one) => new Query(asked).test(one))
      expect(idsFound(database, asked, []).sort(byNumber)).toEqual(matching.map(({ _id }) => _id))
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

type Numbered = Fields & { _id: number }

function numbered(list: readonly Fields[]): Numbered[] {
  return list.map((fields, _id) => ({ _id, ...fields }))
}

function idsFound(database: Database, asked: Fields, order: Sort): number[] {
  const texts = database.find('all', { filter: asked, sort: order }, newMeter())
  return texts.map((text) => (JSON.parse(text) as Numbered)._id)
}

function byNumber(a: number, b: number): number {
  return a - b
}
