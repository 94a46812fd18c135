import { plansForAlternatives } from './alternatives'
import type { Collection, Held } from './collection'
import type { Fields } from './document'
import type { Meter } from './meter'
import { queryFor, type Variables } from './mongo/dialect'
import { sorted as inOrder } from './mongo/sorting'
import { nearestFirst, nearIn, placesIn } from './near'
import { choosePlan, isServed, type Plan, type Sort } from './plan'
import { everyRow, rowsOf } from './scan'
import type { Sqlite } from './sqlite'
import { unserved } from './unserved'

export interface Reading {
  sqlite: Sqlite
  meter: Meter
  /** Refuse what no declared index serves, instead of reading the whole collection. */
  strict: boolean
  /** Of the pipeline that asks, for `$expr`. */
  variables?: Variables
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
  const matching = matches(reading, collection, rows, exact ? undefined : queryFor(filter, reading.variables))
  const near = sort.length === 0 ? nearIn(filter) : undefined
  if (near !== undefined) yield* nearestFirst([...matching], near)
  else yield* sorted ? matching : inOrder([...matching], ({ document }) => document, sort)
}

function* matches(
  { meter }: Reading,
  collection: Collection,
  rows: Iterable<number>,
  query: ReturnType<typeof queryFor> | undefined,
): Generator<Held> {
  for (const row of rows) {
    const held = collection.read(row)
    if (held === undefined) continue
    meter.examined++
    if (query === undefined || query.test(held.document)) yield held
  }
}

function candidates(reading: Reading, collection: Collection, filter: Fields, sort: Sort): Candidates {
  const { sqlite, meter, strict } = reading
  const everything = { rows: everyRow(sqlite, collection), sorted: sort.length === 0, exact: false }
  meter.index = 'none'
  if (Object.keys(filter).length === 0 && sort.length === 0) return { ...everything, exact: true }
  const plans = plansFor(collection, filter, sort, strict)
  if (plans === undefined) {
    if (strict && !hasPlaceIndex(collection, filter)) throw unserved(collection, filter, sort)
    return everything
  }
  meter.index = [...new Set(plans.map(({ index }) => index.name))].join(' + ')
  return {
    rows: rowsOf(sqlite, plans, sort),
    sorted: plans.every(({ sorted }) => sorted),
    exact: plans.length === 1 && plans[0]?.exact === true,
  }
}

/** There is no index of places: a search by place alone reads the collection. It must be declared, as CloudBase asks. */
function hasPlaceIndex(collection: Collection, filter: Fields): boolean {
  return placesIn(filter).some((path) => collection.indexes.some(({ keys }) => keys[0]?.field === path))
}

/** The one plan that serves, or one for each branch of an `$or`. */
function plansFor(collection: Collection, filter: Fields, sort: Sort, strict: boolean): Plan[] | undefined {
  const plan = choosePlan(collection, filter, sort)
  if (plan !== undefined && isServed(plan, filter)) return [plan]
  const branches = plansForAlternatives(collection, filter, sort)
  if (branches !== undefined) return branches
  if (strict) return undefined
  if (plan !== undefined && plan.seek.length > 0) return [plan]
  return plansForAlternatives(collection, filter, [])?.map((each) => ({ ...each, sorted: sort.length === 0 }))
}
