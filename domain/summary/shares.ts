import type { BuildingId, UnitId } from '@contract/ids'
import type { Summary } from '@contract/summary'
import type { Community, DutyMap } from '@contract/zone'
import type { Facts } from './facts'
import { averageOf, shrunk } from './fair'
import { starsOf, sum } from './figures'
import { visitsIn } from './visit-facts'

type PersonFigures = Summary['people'][number]

/** The houses of a staircase. */
export interface UnitSize {
  buildingId: BuildingId
  unitId: UnitId
  houses: number
}

/** Side by side: every zone of the map, whatever came from it. */
export const zonesIn = (
  facts: readonly Facts[],
  { zones }: Pick<Community, 'zones'>,
  sizes: readonly UnitSize[],
): Summary['zones'] =>
  zones.map(({ id, name }, at) => {
    const theirs = facts.filter(({ zoneId }) => zoneId === id)
    // What no zone holds is the first one's, as its requests are.
    const inZone = ({ buildingId, unitId }: UnitSize) =>
      zones.find(({ unitIds }) => unitIds.includes(unitId)) ??
      zones.find(({ buildingIds }) => buildingIds.includes(buildingId))
    const homes = sizes.filter((size) => (inZone(size)?.id ?? (at === 0 ? id : undefined)) === id)
    return {
      id,
      name,
      houses: homes.reduce((all, { houses }) => all + houses, 0),
      asked: theirs.filter(({ asked }) => asked).length,
      kept: sum(theirs, ({ promises }) => promises.kept),
      broken: sum(theirs, ({ promises }) => promises.broken.length),
      stars: starsOf(theirs.flatMap(({ verdicts }) => verdicts)),
      visits: visitsIn(theirs),
    }
  })

/** Who finished something, was judged, or had to ask how it went: the best judged first, then who did most. */
export const peopleIn = (facts: readonly Facts[], { staff }: Pick<DutyMap, 'staff'>): PersonFigures[] => {
  const names = new Map(
    facts
      .flatMap(({ work, verdicts, findings, promises }) => [
        ...work.map(({ by }) => by),
        ...verdicts.map(({ of }) => of),
        ...findings.map(({ by }) => by),
        ...promises.broken.filter(({ promise }) => promise === 'visit').flatMap(({ heldBy }) => heldBy ?? []),
      ])
      .map(({ id, name }) => [id, name] as const),
  )
  const mean = averageOf(starsOf(facts.flatMap(({ verdicts }) => verdicts))) ?? 0
  const place = ({ stars }: PersonFigures): number => (stars.count === 0 ? -1 : shrunk(stars, mean))
  return [...names]
    .map(([id, name]) => personIn(facts, id, staff.find(({ memberId }) => memberId === id)?.name ?? name))
    .sort(
      (a, b) =>
        place(b) - place(a) ||
        b.stars.count - a.stars.count ||
        b.finished - a.finished ||
        (a.id < b.id ? -1 : 1),
    )
}

const personIn = (facts: readonly Facts[], id: string, name: string): PersonFigures => {
  const verdicts = facts.flatMap((each) => each.verdicts.filter(({ of }) => of.id === id))
  const fives = verdicts.filter(({ stars }) => stars === 5)
  // Beside a name nobody is quoted who did not want that person to know.
  const [words] = fives
    .flatMap((five) => (five.anonymous || five.words === undefined ? [] : [five.words]))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return {
    id: id as PersonFigures['id'],
    name,
    finished: facts.flatMap(({ work }) => work).filter(({ by }) => by.id === id).length,
    stars: starsOf(verdicts),
    fives: fives.length,
    ...(words === undefined ? {} : { words }),
    visits: visitsIn(facts, id),
  }
}
