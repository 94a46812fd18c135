import { refuse, isRefusal, type ErrorCode, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { CheckIn, CheckInAnswer, Log, Round, SpotCode, Stop } from '@contract/round'
import type { Community, Spot } from '@contract/zone'
import { isPicture } from '@domain/board/content'
import { doubtsOf, markFast, metresOff } from './doubts'
import { ownStop } from './own-log'
import { settled } from './settle'
import { standardOf } from './points'
import { stopFor, takes } from './stop-for'
import { isTooOld, momentOf, timingOf } from './timing'

/** Kept beside what a stop has to show: second comers, and what was replaced. */
const MOST = { also: 10, replaced: 20 }

/** What a check-in is judged by. */
export interface Walk {
  by: Log['by']
  now: Moment
  /** By the phone's clock, as it sent. */
  sentAt: Moment
  community: Pick<Community, 'spots' | 'rounds'>
  /** Whose storage a photo has to lie in. */
  environment: string
  /** Of which place of this community a code is. */
  readCode: (code: SpotCode) => { spot: Pick<Spot, 'id'>; old: boolean } | undefined
}

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

/** Why it cannot be taken, whatever round there is. */
export const whyNotTaken = (item: CheckIn, walk: Walk): ErrorCode | undefined => {
  const { now, sentAt, community, environment, readCode } = walk
  if (isTooOld(momentOf(item, sentAt, now), now)) return 'TOO_OLD'
  if (item.outcome === 'blocked' && item.block === undefined) return 'BAD_INPUT'
  if (!item.photos.every((photo) => isPicture(photo, environment))) return 'PICTURE_UNFIT'
  if (!community.spots.some(({ id }) => id === item.spotId)) return 'PLACE_UNKNOWN'
  if (item.code === undefined) return undefined
  const read = readCode(item.code)
  if (!read) return 'CODE_UNKNOWN'
  return read.spot.id === item.spotId ? undefined : 'CODE_ELSEWHERE'
}

const logOf = (item: CheckIn, stop: Stop, at: Moment, walk: Walk): Log => {
  const { by, now, community, readCode } = walk
  const { requestId, outcome, doneAt, at: whereabouts, photos, block, words, ticks } = item
  const metres = metresOff(
    item,
    community.spots.find(({ id }) => id === item.spotId),
  )
  const read = item.code === undefined ? undefined : readCode(item.code)
  const code = read ? (read.old ? 'old' : 'good') : 'none'
  const wanted = outcome === 'done' ? (standardOf(community, stop.standardId)?.ticks ?? []) : []
  return {
    requestId,
    by,
    outcome,
    at,
    saidAt: doneAt,
    heardAt: now,
    timing: timingOf(stop, at),
    ...(whereabouts ? { whereabouts } : {}),
    ...(metres === undefined ? {} : { metres }),
    unmet: wanted.filter(({ id }) => !ticks.includes(id)).map((tick) => tick.words),
    photos,
    ...(outcome === 'blocked' && block ? { block } : {}),
    ...(words === undefined ? {} : { words }),
    doubts: doubtsOf(item, metres, code, walk),
  }
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
