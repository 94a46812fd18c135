import type { MemberId, Moment, ZoneId } from '@contract/ids'
import type { Board } from '@contract/promise'
import type { DutyMap } from '@contract/zone'
import { absenceOf } from '@domain/zone/absence'
import { postOf } from '@domain/zone/staff'

/** Open requests of one person in one zone, as the database counts them. */
export interface Pile {
  zoneId: ZoneId
  assigneeId: MemberId
  /** Of who works here no more there is only this. */
  name: string
  open: number
  atRisk: number
  late: number
}
type Counts = Board['all']

const NONE: Counts = { open: 0, onTime: 0, atRisk: 0, late: 0 }
const sum = (piles: readonly Pile[]): Counts =>
  piles.reduce(
    (all, { open, atRisk, late }) => ({
      open: all.open + open,
      onTime: all.onTime + open - atRisk - late,
      atRisk: all.atRisk + atRisk,
      late: all.late + late,
    }),
    NONE,
  )

/** How the promises stand: all together, zone by zone, and person by person, who is in most trouble first. */
export const boardOf = (
  map: DutyMap,
  piles: readonly Pile[],
  today: Board['today'],
  zoneIds: readonly ZoneId[] | undefined,
  now: Moment,
): Board => {
  const zones = map.zones.filter(({ id }) => zoneIds === undefined || zoneIds.includes(id))
  const ids = [...new Set(piles.map(({ assigneeId }) => assigneeId))]
  const people = ids.map((id) => {
    const theirs = piles.filter(({ assigneeId }) => assigneeId === id)
    const person = map.staff.find(({ memberId }) => memberId === id)
    const cap = capOf(map, id)
    return {
      id,
      name: person?.name ?? theirs[0]?.name ?? '',
      post: person ? postOf(person) : '已离岗',
      ...sum(theirs),
      ...(cap === undefined ? {} : { cap }),
      away: !person || absenceOf(map.absences, id, now) !== undefined,
    }
  })
  return {
    all: sum(piles),
    today,
    zones: zones.map(({ id, name }) => ({ id, name, ...sum(piles.filter(({ zoneId }) => zoneId === id)) })),
    people: people.sort(
      (a, b) => b.late - a.late || b.atRisk - a.atRisk || b.open - a.open || (a.id < b.id ? -1 : 1),
    ),
  }
}

/** The most that any of their duties lets them have in hand. */
const capOf = ({ duties }: DutyMap, id: MemberId): number | undefined => {
  const caps = duties.filter(({ memberId }) => memberId === id).map(({ cap }) => cap)
  return caps.length === 0 ? undefined : Math.max(...caps)
}
