import type { KindId } from '@contract/ids'
import type { Summary, SummaryDocument } from '@contract/summary'
import type { Community } from '@contract/zone'
import { kindOf } from '@domain/catalogue/catalogue'
import type { Facts } from './facts'
import { monthOf } from './periods'
import type { Earlier } from './earlier'

type Seen = SummaryDocument['seen']
type Came = Omit<Summary['came'], 'risks'>

const PLACES = 10
/** Kinds and places of the heat table. */
const TABLE = 8
/** At least so many, and by so much more than in the last four. */
const RISING = { least: 3, times: 1.5, of: 4, needs: 2 }

/** Every kind at every place, with the months in which it was. */
export const seenIn = (facts: readonly Facts[]): Seen => {
  const cells = new Map<string, Seen[number]>()
  for (const { asked, kind, placeId, createdAt } of facts) {
    if (!asked) continue
    const key = `${kind}|${placeId}`
    const { count, months } = cells.get(key) ?? { count: 0, months: [] }
    const all = [...new Set([...months, monthOf(createdAt)])].sort()
    cells.set(key, { kind, placeId, count: count + 1, months: all })
  }
  return [...cells.values()].sort(byCount((cell) => `${cell.kind}|${cell.placeId}`))
}

/** What came most: kinds, places, and both together. */
export const cameIn = (
  seen: Seen,
  earlier: readonly Earlier[],
  before: Earlier | undefined,
  names: Names,
): Came => {
  const kinds = addedUp(seen, ({ kind }) => kind)
  const places = addedUp(seen, ({ placeId }) => placeId)
  const [hot, warm] = [places.slice(0, TABLE), kinds.slice(0, TABLE)].map((all) => all.map(({ key }) => key))
  return {
    kinds: kinds.map(({ key, count }) => ({
      kind: key,
      what: names.kind(key),
      count,
      ...(before ? { before: countOf(before.seen, key) } : {}),
    })),
    places: places
      .slice(0, PLACES)
      .map(({ key, count }) => ({ placeId: key, place: names.place(key), count })),
    cells: seen
      .filter(({ kind, placeId }) => warm?.includes(kind) && hot?.includes(placeId))
      .map(({ kind, placeId, count }) => ({ kind, placeId, count })),
    rising: kinds.filter(({ key, count }) => isRising(key, count, earlier)).map(({ key }) => key),
  }
}

const isRising = (kind: KindId, count: number, earlier: readonly Earlier[]): boolean => {
  const last = earlier.slice(0, RISING.of)
  if (count < RISING.least || last.length < RISING.needs) return false
  const all = last.reduce((sum, { seen }) => sum + countOf(seen, kind), 0)
  return count * last.length >= RISING.times * all
}

const countOf = (seen: Seen, of: KindId): number =>
  seen.filter(({ kind }) => kind === of).reduce((sum, { count }) => sum + count, 0)

const byCount =
  <T extends { count: number }>(keyOf: (each: T) => string) =>
  (a: T, b: T): number =>
    b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1)

const addedUp = (seen: Seen, keyOf: (cell: Seen[number]) => string): { key: string; count: number }[] => {
  const counts = new Map<string, number>()
  for (const cell of seen) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + cell.count)
  return [...counts].map(([key, count]) => ({ key, count })).sort(byCount(({ key }) => key))
}

/** What kinds and places are called. */
export interface Names {
  kind: (id: KindId) => string
  place: (id: string) => string
}
/** As the map has it; what it does not have any more, as the tickets do. */
export const namesIn = (
  map: Pick<Community, 'buildings' | 'spots' | 'catalogue'>,
  facts: readonly Facts[],
): Names => {
  const places = new Map([
    ...facts.map(({ placeId, near }) => [placeId, near] as const),
    ...map.buildings.map(({ id, name }) => [id, name] as const),
    ...map.spots.map(({ id, name }) => [id, name] as const),
  ])
  const kinds = new Map(facts.map(({ kind, what }) => [kind, what]))
  return {
    kind: (id) => kindOf(map, id)?.word ?? kinds.get(id) ?? id,
    place: (id) => places.get(id) ?? id,
  }
}
