import type { Moment, RoundId, SpotId, StopId } from '@contract/ids'
import type { Stop } from '@contract/round'
import type { RoundKind, Standard } from '@contract/standard'
import type { DutyMap, Spot, Zone } from '@contract/zone'
import { answersFor } from '@domain/ticket/routing'
import { windowsOn } from './due-windows'
import { during } from './holders'
import { inLaps } from './laps'
import { asSteward, type NewRound } from './new-round'
import { lastWalked, walkingOrder, type Walked } from './order'
import { sharedOut, type Halt, type Sharing } from './share-out'
import { shiftOf, shiftsOn, type ShiftOnDay } from './shift-of'
import { beforeShift, KINDS } from './work'
import { dayAfter } from '@domain/time/days'

/** More are another round of the same shift. */
export const MOST_STOPS = 200
const NOBODY = '无人当班'

/** A round as it should be. */
export interface PlannedRound extends NewRound {
  /** Of its stops: nobody is on duty for them. */
  nobodys: StopId[]
}

/** A place that no zone holds is the first zone's, as with requests. */
export const zoneOfSpot = ({ zones }: Pick<DutyMap, 'zones'>, { zoneId }: Spot): Zone | undefined =>
  zones.find(({ id }) => id === zoneId) ?? zones[0]

/** The places of a zone that are walked, in the order in which they are written down. */
export const pointsIn = (
  map: DutyMap,
  zone: Pick<Zone, 'id'>,
  kind: RoundKind,
): { spot: Spot; standard: Standard }[] =>
  (map.rounds?.points ?? []).flatMap(({ spotId, standardId }) => {
    const spot = map.spots.find(({ id }) => id === spotId)
    const standard = map.rounds?.standards.find(({ id }) => id === standardId)
    const isHere = spot && standard?.kind === kind && zoneOfSpot(map, spot)?.id === zone.id
    return isHere ? [{ spot, standard }] : []
  })

/**
 * The rounds that should be on these days: every window of every place that is due, each in one round. It goes by the day
 * on which the window begins whether a place is due; a round belongs to the day on which its shift begins.
 */
export const plannedRounds = (
  map: DutyMap,
  days: readonly string[],
  walked: readonly Walked[],
  now: Moment,
): PlannedRound[] =>
  days.flatMap((day) =>
    KINDS.flatMap((kind) => map.zones.flatMap((zone) => roundsOf({ map, zone, kind, day, walked, now }))),
  )

interface Asked extends Sharing {
  day: string
  walked: readonly Walked[]
}
interface AskedOfShift extends Asked {
  /** The places of the zone, as they are written down. */
  written: readonly SpotId[]
}

const roundsOf = (asked: Asked): PlannedRound[] => {
  const { map, zone, kind, day } = asked
  const points = pointsIn(map, zone, kind)
  if (points.length === 0) return []
  const around = [-2, -1, 0, 1, 2].map((days) => dayAfter(day, days))
  const shifts = around.flatMap((each) => shiftsOn(map, zone.id, kind, each))
  const manned = new Map<string, Halt[]>()
  const nobodys: Halt[] = []
  // Of the evening before: a window may lie mostly in a shift that begins at midnight; of the morning after: in a night's.
  for (const began of around.slice(1, 4))
    for (const { spot, standard } of points)
      for (const window of windowsOn(standard, began, map.holidays)) {
        const halt = { ...window, spot, spotId: spot.id, standard }
        const shift = shiftOf(window, shifts)
        if (shift?.day === day) manned.set(shift.hours, [...(manned.get(shift.hours) ?? []), halt])
        else if (!shift && began === day) nobodys.push(halt)
      }
  const ofShift = { ...asked, written: [...new Set(points.map(({ spot }) => spot.id))] }
  const today = shifts.filter((shift) => shift.day === day && manned.has(shift.hours))
  const rounds = today.flatMap((shift) => roundsOfShift(ofShift, shift, manned.get(shift.hours) ?? []))
  if (nobodys.length === 0) return rounds
  const from = Math.min(...nobodys.map((halt) => halt.from))
  const to = Math.max(...nobodys.map((halt) => halt.to))
  // Named by no hours: it stays the same round when a window of it changes.
  const alone: ShiftOnDay = { day, name: NOBODY, hours: 'nobody', from, to, duties: [] }
  return [...rounds, ...roundsOfShift(ofShift, alone, nobodys)]
}

const roundsOfShift = (asked: AskedOfShift, shift: ShiftOnDay, halts: readonly Halt[]): PlannedRound[] => {
  const { map, zone, kind, day, walked, written, now } = asked
  const order = map.rounds?.byHand.includes(zone.id)
    ? written
    : walkingOrder(written, lastWalked(walked, kind, zone.id, shift))
  const held = sharedOut(asked, shift, inLaps(halts, order), order)
  if (!held) return []
  const answers = answersFor(during(map, shift.from), zone, Math.min(Math.max(shift.from, now), shift.to - 1))
  const id = `${map._id}:${zone.id}:${day}:${beforeShift(kind)}${shift.hours}`
  const homeless = [...new Set(halts.map(({ spot }) => spot))].filter(({ zoneId }) => zoneId !== zone.id)
  const loose =
    homeless.length === 0
      ? []
      : [`${homeless.map(({ name }) => name).join('、')}还没有划入片区，暂由${zone.name}负责`]
  return inParts(held.stops).map((stops, part) => ({
    id: (part === 0 ? id : `${id}:${part + 1}`) as RoundId,
    communityId: map._id,
    kind,
    type: 'planned',
    zone: { id: zone.id, name: zone.name },
    day,
    shift: shift.name,
    from: shift.from,
    to: shift.to,
    why: [...loose, ...held.why],
    steward: asSteward(answers),
    stops,
    nobodys: stops.map((stop) => stop.id).filter((stopId) => held.nobodys.has(stopId)),
  }))
}

const inParts = (stops: readonly Stop[]): Stop[][] =>
  Array.from({ length: Math.ceil(stops.length / MOST_STOPS) }, (_, part) =>
    stops.slice(part * MOST_STOPS, (part + 1) * MOST_STOPS),
  )
