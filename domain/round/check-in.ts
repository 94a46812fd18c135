import { refuse, isRefusal, type ErrorCode, type Refusal } from '@contract/errors'
import type { CheckIn, CheckInAnswer, Log, Round, Stop } from '@contract/round'
import { markFast } from './doubts'
import { ownStop } from './own-log'
import { settled } from './settle'
import { stopFor, takes } from './stop-for'
import { momentOf } from './timing'
import { logOf, whyNotTaken, type Walk } from './walk'

/** Kept beside what a stop has to show: second comers, and what was replaced. */
const MOST = { also: 10, replaced: 20 }

const logsOf = ({ log, also }: Stop): Log[] => (log ? [log, ...also] : also)

/** It is written down already: the answer it was given then. */
export const answerAgain = (round: Round, item: CheckIn, { by }: Walk): CheckInAnswer | undefined => {
  const log = round.stops
    .flatMap(logsOf)
    .find(({ requestId, by: whose }) => requestId === item.requestId && whose.memberId === by.memberId)
  return log && answerOf(round, log)
}

const answerOf = ({ type }: Round, { requestId, timing, before }: Log): CheckInAnswer => {
  const noted = before ? 'also' : 'stop'
  return { requestId, noted: type === 'own' ? 'own' : noted, timing, ...(before ? { before } : {}) }
}

/** The stop with one more log: as what it has to show, or beside it. */
const noteAt = (stop: Stop, log: Log): Stop | Refusal => {
  const { log: first, also, state } = stop
  if (first && !takes(stop, log.outcome)) {
    const before = { name: first.by.name, at: first.at }
    return also.length >= MOST.also ? refuse('ROUND_FULL') : { ...stop, also: [...also, { ...log, before }] }
  }
  if (also.length >= MOST.replaced) return refuse('ROUND_FULL')
  return {
    ...stop,
    log,
    state: state === 'removed' ? state : log.outcome,
    also: first ? [...also, first] : also,
  }
}

/**
 * Writes down what somebody did at a place, once, whoever's stop it is; nothing is changed where it is refused or known.
 * The round has to have the place, or be somebody's own log.
 */
export const checkIn = (round: Round, item: CheckIn, walk: Walk): { round: Round; answer: CheckInAnswer } => {
  const again = answerAgain(round, item, walk)
  if (again) return { round, answer: again }
  const refused = (code: ErrorCode) => ({ round, answer: { requestId: item.requestId, refused: code } })
  const why = whyNotTaken(item, walk)
  if (why) return refused(why)
  const { by, now, sentAt, community } = walk
  const at = momentOf(item, sentAt, now)
  const added = round.type === 'own' ? ownStop(round, item, at, walk) : undefined
  if (added && isRefusal(added)) return refused(added.refused)
  const stop = added ?? stopFor(round.stops, item, at)
  if (!stop) return refused('PLACE_UNKNOWN')
  const log = logOf(item, stop, at, walk)
  const noted = noteAt(stop, log)
  if (isRefusal(noted)) return refused(noted.refused)
  const stops = added ? [...round.stops, noted] : round.stops.map((each) => (each === stop ? noted : each))
  const next = settled(
    {
      ...round,
      stops: markFast(stops, by.memberId, community.spots),
      proveAt: log.photos.length > 0 ? now : round.proveAt,
    },
    now,
  )
  return { round: next, answer: answerAgain(next, item, walk) ?? { requestId: item.requestId } }
}

/** One after the other, in the order in which they were sent. */
export const checkInAll = (
  round: Round,
  items: readonly CheckIn[],
  walk: Walk,
): { round: Round; answers: CheckInAnswer[] } => {
  let current = round
  const answers = items.map((item) => {
    const { round: next, answer } = checkIn(current, item, walk)
    current = next
    return answer
  })
  return { round: current, answers }
}
