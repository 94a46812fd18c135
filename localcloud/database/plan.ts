import { readFilter, type Bound } from './bounds'
import type { Collection } from './collection'
import type { Fields } from './document'
import type { Index } from './index-table'
import { intersect, isPoint, type Interval } from './interval'

export type Sort = ReadonlyArray<readonly [path: string, direction: 1 | -1]>

/** A way to find documents through one index. */
export interface Plan {
  index: Index
  /** One list per leading key of the index: seeking goes to each combination of them. */
  seek: Interval[][]
  /** Conditions on later keys, judged on the entry before the document is read. */
  sift: ReadonlyMap<number, Interval[]>
  /** Read the entries backwards. */
  reverse: boolean
  /** The entries come in the order that was asked for. */
  sorted: boolean
  /** The entries alone prove the filter. */
  exact: boolean
}

/** SQLite merges at most 500 sorted ranges in one statement. */
export const MOST_RANGES = 400

/** The best plan for filter and sort, or undefined when no index is of use. */
export function choosePlan(collection: Collection, filter: Fields, sort: Sort): Plan | undefined {
  const read = readFilter(filter)
  const plans = [collection.idIndex, ...collection.indexes]
    .map((index) => planFor(index, read.bounds, sort, read.exact))
    .filter((plan) => plan.seek.length > 0 || (plan.sorted && sort.length > 0))
  return plans.sort((a, b) => worth(b) - worth(a))[0]
}

/** A plan that reads no more than it must: by exact ids, or bounded by its index and already in order. */
export function isServed(plan: Plan, filter: Fields): boolean {
  if (isIdLookup(plan)) return true
  if (!plan.sorted) return false
  return plan.seek.length > 0 || Object.keys(filter).length === 0
}

export function isIdLookup(plan: Plan): boolean {
  return plan.index.name === '_id_' && plan.seek.length === 1 && (plan.seek[0] as Interval[]).every(isPoint)
}

function worth(plan: Plan): number {
  if (isIdLookup(plan)) return Infinity
  const points = plan.seek.filter((intervals) => intervals.every(isPoint)).length
  return (
    (plan.sorted ? 1000 : 0) +
    points * 10 +
    plan.seek.length * 5 +
    plan.sift.size -
    plan.index.keys.length / 10
  )
}

function planFor(index: Index, bounds: readonly Bound[], sort: Sort, filterIsExact: boolean): Plan {
  const byKey = index.keys.map(({ field }) => boundsOn(field, bounds, index.multikey))
  const seek: Interval[][] = []
  for (const found of byKey) {
    if (found === undefined) break
    // A long `$in` may stand first (it is read in several statements), but not multiply what came before.
    if (seek.length > 0 && combinations([...seek, found.intervals]) > MOST_RANGES) break
    seek.push(found.intervals)
    if (!found.intervals.every(isPoint)) break
  }
  const sift = new Map<number, Interval[]>()
  byKey.forEach((found, i) => {
    if (found !== undefined && i >= seek.length) sift.set(i, found.intervals)
  })
  const direction = orderOf(index, seek, sort)
  const judged = new Set(byKey.flatMap((found) => found?.judged ?? []))
  return {
    index,
    seek,
    sift,
    reverse: direction === -1,
    sorted: direction !== undefined && (sort.length === 0 || combinations(seek) <= MOST_RANGES),
    exact: filterIsExact && judged.size === bounds.length,
  }
}

interface KeyBounds {
  intervals: Interval[]
  /** The conditions that these intervals take care of. */
  judged: Bound[]
}

function boundsOn(field: string, bounds: readonly Bound[], multikey: boolean): KeyBounds | undefined {
  const own = bounds.filter(({ path }) => path === field)
  const [first, ...rest] = own
  if (first === undefined) return undefined
  if (!multikey) {
    return {
      intervals: rest.reduce((all, { intervals }) => intersect(all, intervals), first.intervals),
      judged: own,
    }
  }
  // Two conditions on an array may be met by two of its elements: only one of them may bound the entries.
  const best = own.find(({ intervals }) => intervals.every(isPoint)) ?? first
  return { intervals: best.intervals, judged: [best] }
}

function combinations(seek: Interval[][]): number {
  return seek.reduce((product, intervals) => product * Math.max(intervals.length, 1), 1)
}

/** 1 or -1 when reading the index forwards or backwards gives the order asked for. */
function orderOf(index: Index, seek: Interval[][], sort: Sort): 1 | -1 | undefined {
  const fixed = (i: number): boolean => seek[i] !== undefined && seek[i].every(isPoint)
  let way: 1 | -1 | undefined
  let asked = 0
  for (let i = 0; i < index.keys.length && asked < sort.length; i++) {
    const { field, direction } = index.keys[i] as { field: string; direction: 1 | -1 }
    const [path, wanted] = sort[asked] as readonly [string, 1 | -1]
    if (path === field && (way === undefined || way === wanted * direction)) {
      way ??= (wanted * direction) as 1 | -1
      asked++
    } else if (!fixed(i)) {
      return undefined
    }
  }
  return asked === sort.length ? (way ?? 1) : undefined
}
