import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId, StopId, ZoneId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import type { Community, Spot } from '@contract/zone'
import { calendarDay } from '@domain/time/calendar'
import { newStop } from './new-round'
import { tellCalled } from './notices'
import { standardAt } from './points'
import { isOpen, settled } from './settle'
import { isTapped, withTap } from './taps'

/** Asked for again within it, it is known. ms */
const AGAIN = 30 * 60_000
/** What is due so soon is what is asked for; also what another has just asked for while this was on its way. ms */
const SOON = 15 * 60_000
const MOST = { aDay: 5, ofAStop: 100 }

/** One is walked there now, by the plan or ordered. */
export const runsNow = ({ type, from, to }: Pick<Round, 'type' | 'from' | 'to'>, now: Moment): boolean =>
  type !== 'own' && from <= now && now < to

const isFor = (spotId: string, now: Moment) => (stop: Stop) =>
  stop.spotId === spotId && isOpen(stop) && stop.from - SOON <= now && now < stop.to

/** Of the rounds that are walked in a zone now, the one that takes up a call: where it is due anyway, else where most is left. */
export const roundForCall = (
  rounds: readonly Round[],
  zoneId: ZoneId,
  spotId: string,
  now: Moment,
): Round | undefined => {
  const open = ({ stops }: Round) => stops.filter(isOpen).length
  const isDue = ({ stops }: Round) => Number(stops.some(isFor(spotId, now)))
  return rounds
    .filter((round) => round.zoneId === zoneId && runsNow(round, now) && round.stops.length > 0)
    .sort((a, b) => isDue(b) - isDue(a) || open(b) - open(a) || (a._id < b._id ? -1 : 1))[0]
}

/** Who has the stop that is open and nearest in time; where none is, who has most. */
const whoGoes = ({ stops }: Round, now: Moment): Stop['holder'] | undefined => {
  const away = ({ from, to }: Stop) => Math.max(from - now, now - to, 0)
  const [next] = stops.filter(isOpen).sort((a, b) => away(a) - away(b))
  if (next) return next.holder
  const many = (holder: Stop['holder']) =>
    stops.filter((stop) => stop.holder.memberId === holder.memberId).length
  return stops.map(({ holder }) => holder).sort((a, b) => many(b) - many(a))[0]
}

export interface Calling {
  spot: Spot
  memberId: MemberId
  requestId: RequestId
  /** The same person's calls of today in that zone, in whatever round. */
  before: readonly { at: Moment; spotId: string }[]
}

/**
 * A resident wants it cleaned now: joins the stop that is due there anyway, or becomes one of the round that runs. Who
 * calls is written down to count them, and never shown.
 */
export const callFor = (
  round: Round,
  { spot, memberId, requestId, before }: Calling,
  community: Pick<Community, 'rounds'>,
  now: Moment,
): Round | Refusal => {
  if (isTapped(round, requestId)) return round
  if (!runsNow(round, now)) return refuse('NO_ROUND_NOW')
  const here = round.stops.flatMap(({ spotId, calls }) =>
    calls.filter((call) => call.memberId === memberId).map(({ at }) => ({ at, spotId })),
  )
  const mine = [...before, ...here]
  if (mine.some(({ at, spotId }) => spotId === spot.id && at > now - AGAIN)) return refuse('CALLED_JUST_NOW')
  const today = new Set(
    mine.filter(({ at }) => calendarDay(at) === calendarDay(now)).map(({ at, spotId }) => `${spotId}:${at}`),
  )
  if (today.size >= MOST.aDay) return refuse('TOO_OFTEN')
  const taps = withTap(round, requestId)
  const call = { memberId, at: now }
  const due = round.stops.find(isFor(spot.id, now))
  if (due) {
    // Who has called for this stop is counted; beyond the bound it is as known as it can be.
    const isIn = due.calls.some((each) => each.memberId === memberId) || due.calls.length >= MOST.ofAStop
    const joined: Stop = isIn ? due : { ...due, calls: [...due.calls, call] }
    const stops = round.stops.map((stop) => (stop === due ? joined : stop))
    const next = settled({ ...round, stops, taps }, now)
    return due.calls.length === 0 ? tellCalled(next, joined, now) : next
  }
  const holder = whoGoes(round, now)
  if (!holder) return refuse('NO_ROUND_NOW')
  const made: Stop = {
    ...newStop({
      id: `call:${requestId}` as StopId,
      spot,
      standard: standardAt(community, spot.id, round.kind),
      from: now,
      to: round.to,
      holder,
      unplanned: true,
    }),
    calls: [call],
  }
  // On the way there is a place for it where the same place stood before.
  const last = round.stops.map(({ spotId }) => spotId).lastIndexOf(spot.id)
  const at = last < 0 ? round.stops.length : last + 1
  const stops = [...round.stops.slice(0, at), made, ...round.stops.slice(at)]
  return tellCalled(settled({ ...round, stops, taps }, now), made, now)
}
