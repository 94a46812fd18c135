import type { Moment } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import type { PointView } from '@contract/round-views'
import type { Spot, Zone } from '@contract/zone'
import { answersForZone, type Actor } from '@domain/access/policy'
import { calledAs } from '@domain/people/staff-card'
import { calendarDay } from '@domain/time/calendar'
import { runsNow } from './call'
import { isOpen } from './settle'

/** So near a window who has it is there for it. ms */
const NEAR = 2 * 60 * 60_000

/** What a view of a place needs of a round. */
export type RoundOfPoint = Pick<Round, '_id' | 'type' | 'zoneId' | 'from' | 'to' | 'stops'>
export interface AtPoint {
  spot: Pick<Spot, 'id' | 'name'>
  zone: Pick<Zone, 'id'>
  /** With that place in them, of the last week until tomorrow. */
  rounds: readonly RoundOfPoint[]
  /** Walked just now, with that place or without. */
  running: readonly Pick<Round, 'type' | 'zoneId' | 'from' | 'to'>[]
}

/** A place as who scans its code may know it: when, and whose work it was by the family name; nothing of other places. */
export const pointView = ({ spot, zone, rounds, running }: AtPoint, actor: Actor, now: Moment): PointView => {
  const here = rounds.flatMap(({ _id, type, stops }) =>
    stops.filter(({ spotId }) => spotId === spot.id).map((stop) => ({ roundId: _id, type, stop })),
  )
  const last = here
    .filter(({ stop }) => stop.state === 'done')
    .sort((a, b) => (b.stop.log?.at ?? 0) - (a.stop.log?.at ?? 0))[0]
  const called = here.map(({ stop }) => stop).find((stop) => isOpen(stop) && stop.calls.length > 0)
  const mine = here.find(({ stop }) => isMine(stop, actor, now))
  return {
    spotId: spot.id,
    name: spot.name,
    ...(last?.stop.log ? { last: lastOf(last.roundId, last.stop, last.stop.log, actor) } : {}),
    windows: here
      .filter(({ type, stop }) => type !== 'own' && stop.unplanned !== true && isToday(stop, now))
      .map(({ stop: { from, to, state } }) => ({ from, to, state }))
      .sort((a, b) => a.from - b.from),
    ...(called ? { called: calledBy(called, actor) } : {}),
    mayCall: running.some((round) => round.zoneId === zone.id && runsNow(round, now)),
    ...(mine ? { mine: { roundId: mine.roundId, stopId: mine.stop.id } } : {}),
    mayCheck: answersForZone(actor, zone.id),
  }
}

const lastOf = (
  roundId: Round['_id'],
  { id, thanks }: Stop,
  { at, by }: NonNullable<Stop['log']>,
  actor: Actor,
): PointView['last'] => ({
  roundId,
  stopId: id,
  at,
  who: calledAs({ name: by.name, role: 'housekeeper' }),
  thanked: thanks.includes(actor._id),
})

const calledBy = ({ calls, holder }: Stop, actor: Actor): PointView['called'] => ({
  count: calls.length,
  since: Math.min(...calls.map(({ at }) => at)),
  mine: calls.some(({ memberId }) => memberId === actor._id),
  who: calledAs({ name: holder.name, role: 'housekeeper' }),
})

/** Of today, or still running since last night; what was taken off is nobody's to wait for. */
const isToday = ({ state, from, to }: Stop, now: Moment): boolean =>
  state !== 'removed' && (calendarDay(from) === calendarDay(now) || (from <= now && now < to))

const isMine = (stop: Stop, { _id }: Actor, now: Moment): boolean =>
  stop.holder.memberId === _id &&
  (isOpen(stop) || stop.state === 'missed' || stop.state === 'rejected') &&
  stop.from - NEAR <= now &&
  now <= stop.to + NEAR
