import { refuse, type Refusal } from '@contract/errors'
import type { Moment, RequestId, StopId } from '@contract/ids'
import type { Log, Round, Stop } from '@contract/round'
import type { Actor } from '@domain/access/policy'
import { tellNotAccepted } from './notices'
import { isDoubtful, settled } from './settle'
import { isTapped, withEvent, withTap } from './taps'
import { maySeeRound, watchesRound } from './who-may'

export interface Look {
  stopId: StopId
  verdict: 'fine' | 'notDone'
  words?: string | undefined
  requestId: RequestId
}

/** What there is to look at: what the stop has to show if it is doubtful, what else is; or simply what it has to show. */
const sought = ({ log, also }: Stop): Log | undefined => {
  const open = [log, ...also].find(isDoubtful)
  return open ?? (log?.looked === undefined ? log : undefined)
}

/**
 * Somebody who answers for the zone has looked. What is not accepted may be done again, and its doer is told why; that
 * something was fine nobody needs to know, for nobody was accused.
 */
export const look = (round: Round, asked: Look, actor: Actor, now: Moment): Round | Refusal => {
  const { stopId, verdict, words, requestId } = asked
  if (!maySeeRound(round, actor)) return refuse('NOT_FOUND')
  if (!watchesRound(round, actor)) return refuse('NOT_ALLOWED')
  if (isTapped(round, requestId)) return round
  if (verdict === 'notDone' && words === undefined) return refuse('BAD_INPUT')
  const stop = round.stops.find(({ id }) => id === stopId)
  const log = stop && sought(stop)
  if (!stop || !log) return refuse('STOP_SETTLED')
  if (log.by.memberId === actor._id) return refuse('NOT_ALLOWED')
  const by = { memberId: actor._id, name: actor.name }
  const said = words === undefined ? {} : { words }
  const seen: Log = { ...log, looked: { by, at: now, verdict, ...said } }
  const isWhatItShows = log === stop.log
  const rejects = verdict === 'notDone' && isWhatItShows && stop.state !== 'removed'
  const looked: Stop = {
    ...stop,
    ...(isWhatItShows ? { log: seen } : {}),
    also: stop.also.map((each) => (each === log ? seen : each)),
    state: rejects ? 'rejected' : stop.state,
  }
  const next = settled(
    {
      ...round,
      stops: round.stops.map((each) => (each === stop ? looked : each)),
      timeline: withEvent(round, { type: 'looked', at: now, by, stopId, verdict, ...said }),
      taps: withTap(round, requestId),
    },
    now,
  )
  return verdict === 'notDone' ? tellNotAccepted(next, stop, log, words ?? '', now) : next
}
