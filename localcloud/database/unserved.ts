import { alternativesOf, plansForAlternatives } from './alternatives'
import { readFilter } from './bounds'
import type { Collection } from './collection'
import { DatabaseError } from './database-error'
import type { Fields } from './document'
import { placesIn } from './near'
import type { Sort } from './plan'

/** In words that name the index which is missing. */
export function unserved(collection: Collection, filter: Fields, sort: Sort): DatabaseError {
  const unservedBranch = alternativesOf(filter).find(
    (branch) => plansForAlternatives(collection, { $or: [branch] }, sort) === undefined,
  )
  const { bounds } = readFilter(unservedBranch ?? filter)
  const equal = bounds.filter(
    ({ intervals }) => intervals.length === 1 && intervals[0]?.low.equals(intervals[0].high),
  )
  const wanted = new Map<string, 1 | -1>()
  for (const { path } of equal) wanted.set(path, 1)
  for (const [path, direction] of sort) if (!wanted.has(path)) wanted.set(path, direction)
  for (const { path } of bounds) if (!wanted.has(path)) wanted.set(path, 1)
  for (const path of placesIn(filter)) if (!wanted.has(path)) wanted.set(path, 1)
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
