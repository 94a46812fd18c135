import { Query } from 'mingo'
import { readFilter } from './bounds'
import type { Collection, Held } from './collection'
import { DatabaseError } from './database-error'
import type { Fields } from './document'
import type { Meter } from './meter'
import { choosePlan, isServed, type Plan, type Sort } from './plan'
import { everyRow, rowsOf } from './scan'
import type { Sqlite } from './sqlite'

export interface Reading {
  sqlite: Sqlite
  meter: Meter
  /** Refuse what no declared index serves, instead of reading the whole collection. */
  strict: boolean
}

interface Candidates {
  rows: Iterable<number>
  sorted: boolean
  exact: boolean
}

/** The documents that match, in the order asked for, read one at a time as the caller takes them. */
export function* select(
  reading: Reading,
  collection: Collection,
  filter: Fields,
  sort: Sort,
): Generator<Held> {
  const { rows, sorted, exact } = candidates(reading, collection, filter, sort)
  const matching = matches(reading, collection, rows, exact ? undefined : new Query(filter))
  yield* sorted ? matching : inOrder([...matching], sort)
}

function* matches(
  { meter }: Reading,
  collection: Collection,
  rows: Iterable<number>,
  query: Query | undefined,
): Generator<Held> {
  for (const row of rows) {
    const held = collection.read(row)
    if (held === undefined) continue
    meter.examined++
    if (query === undefined || query.test(held.document)) yield held
  }
}

function candidates(reading: Reading, collection: Collection, filter: Fields, sort: Sort): Candidates {
  const { sqlite, strict } = reading
  const everything = { rows: everyRow(sqlite, collection), sorted: sort.length === 0, exact: false }
  if (Object.keys(filter).length === 0 && sort.length === 0) return { ...everything, exact: true }
  const plan = choosePlan(collection, filter, sort)
  if (plan !== undefined && (isServed(plan, filter) || (!strict && plan.seek.length > 0))) {
    return { rows: rowsOf(sqlite, plan, sort), sorted: plan.sorted, exact: plan.exact }
  }
  const plans = sort.length === 0 || !strict ? plansForAlternatives(collection, filter) : undefined
  if (plans !== undefined) return { rows: rowsOfAll(sqlite, plans), sorted: sort.length === 0, exact: false }
  if (strict) throw unserved(collection, filter, sort)
  return everything
}

/** An `$or` is served when each of its branches, together with the rest of the filter, is. */
function plansForAlternatives(collection: Collection, filter: Fields): Plan[] | undefined {
  const branches = alternativesOf(filter)
  const plans = branches.map((branch) => choosePlan(collection, branch, []))
  const served = branches.length > 0 && plans.every((plan) => plan !== undefined && plan.seek.length > 0)
  return served ? (plans as Plan[]) : undefined
}

function alternativesOf(filter: Fields): Fields[] {
  const [branches = []] = readFilter(filter).alternatives
  const { $or: _, ...rest } = filter
  return branches.map((branch) => ({ $and: [rest, branch] }))
}

function* rowsOfAll(sqlite: Sqlite, plans: readonly Plan[]): Generator<number> {
  const seen = new Set<number>()
  for (const plan of plans) {
    for (const row of rowsOf(sqlite, plan, [])) {
      if (seen.has(row)) continue
      seen.add(row)
      yield row
    }
  }
}

function inOrder(found: Held[], sort: Sort): Held[] {
  const byDocument = new Map(found.map((held) => [held.document, held]))
  const sorted = new Query({})
    .find<Held['document']>([...byDocument.keys()])
    .sort(Object.fromEntries(sort))
    .all()
  return sorted.map((document) => byDocument.get(document) as Held)
}

function unserved(collection: Collection, filter: Fields, sort: Sort): DatabaseError {
  const unservedBranch = alternativesOf(filter).find(
    (branch) => !choosePlan(collection, branch, [])?.seek.length,
  )
  const { bounds } = readFilter(unservedBranch ?? filter)
  const equal = bounds.filter(
    ({ intervals }) => intervals.length === 1 && intervals[0]?.low.equals(intervals[0].high),
  )
  const wanted = new Map<string, 1 | -1>()
  for (const { path } of equal) wanted.set(path, 1)
  for (const [path, direction] of sort) if (!wanted.has(path)) wanted.set(path, direction)
  for (const { path } of bounds) if (!wanted.has(path)) wanted.set(path, 1)
  const keys = [...wanted].map(([field, direction]) => `${field} ${direction}`).join(', ')
  const asked = `${JSON.stringify(filter)}${sort.length === 0 ? '' : ` sorted by ${JSON.stringify(sort)}`}`
  const advice = keys === '' ? 'no index could' : `missing index: (${keys})`
  return new DatabaseError(
    'no-index',
    `no declared index of "${collection.name}" serves ${asked}: ${advice}; have ${have(collection)}`,
  )
}

function have(collection: Collection): string {
  const shown = collection.indexes.map(({ name, keys }) => {
    return `${name} (${keys.map(({ field, direction }) => `${field} ${direction}`).join(', ')})`
  })
  return shown.length === 0 ? 'only _id' : shown.join('; ')
}
