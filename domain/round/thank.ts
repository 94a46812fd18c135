import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId, SpotId, StopId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import { tellThanked } from './notices'
import { settled } from './settle'
import { isTapped, withTap } from './taps'

/** Of longer ago nobody knows what for. ms */
const WITHIN = 7 * 24 * 60 * 60_000
const MOST = 200

export interface Thanking {
  spotId: SpotId
  stopId: StopId
  memberId: MemberId
  requestId: RequestId
}

/** Once a person and stop; who did it hears of the first. */
export const thank = (
  round: Round,
  { spotId, stopId, memberId, requestId }: Thanking,
  now: Moment,
): Round | Refusal => {
  const stop = round.stops.find(({ id }) => id === stopId)
  if (!stop || stop.spotId !== spotId || stop.state !== 'done' || !stop.log) return refuse('NOT_FOUND')
  const { by, at } = stop.log
  if (at < now - WITHIN) return refuse('TOO_OLD')
  if (by.memberId === memberId) return refuse('NOT_ALLOWED')
  if (isTapped(round, requestId) || stop.thanks.includes(memberId) || stop.thanks.length >= MOST) return round
  const thanked: Stop = { ...stop, thanks: [...stop.thanks, memberId] }
  const stops = round.stops.map((each) => (each === stop ? thanked : each))
  const next = settled({ ...round, stops, taps: withTap(round, requestId) }, now)
  return stop.thanks.length === 0 ? tellThanked(next, thanked, by, now) : next
}
