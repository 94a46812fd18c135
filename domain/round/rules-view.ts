import type { Moment } from '@contract/ids'
import type { PointRow, RoundRulesView } from '@contract/round-views'
import type { DutyMap, Spot, Zone } from '@contract/zone'
import { calendarDay, clockTime } from '@domain/time/calendar'
import { rulesOf } from './edit-rules'
import { MOST_STOPS, plannedRounds, pointsIn, zoneOfSpot, type PlannedRound } from './plan'
import { KINDS } from './work'
import { dayAfter } from '@domain/time/days'

const MINUTE = 60_000
/** A week from tomorrow on is looked through for what nobody can do. */
const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** What is done in rounds and where, for who plans it. */
export const rulesView = (map: DutyMap, now: Moment): RoundRulesView => {
  const { standards, byHand } = rulesOf(map)
  const inRounds = map.zones.flatMap((zone) =>
    KINDS.flatMap((kind) => pointsIn(map, zone, kind).map((point) => ({ ...point, zone }))),
  )
  const others = map.spots.filter(({ id }) => !inRounds.some(({ spot }) => spot.id === id))
  return {
    standards,
    points: [
      ...inRounds.map(({ spot, standard }) => ({ ...rowOf(map, spot), standardId: standard.id })),
      ...others.map((spot) => rowOf(map, spot)),
    ],
    zones: map.zones.map(({ id, name }) => ({ id, name, byHand: byHand.includes(id) })),
    cautions: cautionsOf(map, inRounds, now),
  }
}

const rowOf = (map: DutyMap, { id, name, zoneId, location }: Spot): PointRow => ({
  spotId: id,
  name,
  ...(map.zones.some((zone) => zone.id === zoneId) ? { zoneId } : {}),
  located: location !== undefined,
})

const cautionsOf = (
  map: DutyMap,
  inRounds: readonly { spot: Spot; zone: Zone; standard: { id: string } }[],
  now: Moment,
): string[] => {
  const { standards } = rulesOf(map)
  const homeless = inRounds.filter(({ spot, zone }) => spot.zoneId !== zone.id)
  const unused = standards.filter(({ id }) => !inRounds.some(({ standard }) => standard.id === id))
  // By the plan, whoever is away and whoever has still to come in.
  const asPlanned = { ...map, absences: [], staff: map.staff.map((person) => ({ openid: '', ...person })) }
  const days = WEEK.map((day) => dayAfter(calendarDay(now), day))
  const rounds = plannedRounds(asPlanned, days, [], now)
  return [
    ...homeless.map(({ spot }) => `${spot.name}还没有划入片区，暂由${zoneOfSpot(map, spot)?.name ?? ''}负责`),
    ...new Set(rounds.flatMap((round) => [...nobodys(round), ...tooMuch(round)])),
    ...unused.map(({ name }) => `标准「${name}」还没有点位在用`),
  ]
}

/** 东区 02:00–04:00 没有人当班：1号楼大堂 */
const nobodys = ({ zone, stops, nobodys: ids }: PlannedRound): string[] => {
  const theirs = stops.filter(({ id }) => ids.includes(id))
  const windows = [...new Set(theirs.map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`))]
  return windows.map((window) => {
    const here = theirs.filter(({ from, to }) => `${clockTime(from)}–${clockTime(to)}` === window)
    const names = here.slice(0, 3).map(({ name }) => name)
    const more = here.length > names.length ? `等 ${here.length} 处` : ''
    return `${zone.name} ${window} 没有人当班：${names.join('、')}${more}`
  })
}

/** More than the hours of a shift, for one of those on it; or more stops than a round can have. */
const tooMuch = ({ zone, shift, from, to, stops, nobodys: ids }: PlannedRound): string[] => {
  const hours = (to - from) / MINUTE
  const people = [...new Set(stops.filter(({ id }) => !ids.includes(id)).map(({ holder }) => holder.name))]
  const busy = people.flatMap((name) => {
    const minutes = stops
      .filter(({ holder }) => holder.name === name)
      .reduce((sum, stop) => sum + stop.minutes, 0)
    return minutes > hours ? [`${zone.name}${shift}排了 ${minutes} 分钟，${name}一个人做不完`] : []
  })
  return stops.length === MOST_STOPS ? [...busy, `${zone.name}${shift}点位太多，分成了几轮`] : busy
}
