import type { ErrorCode } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { CheckIn, Log, SpotCode, Stop } from '@contract/round'
import type { Community, Spot } from '@contract/zone'
import { isPicture } from '@domain/board/content'
import { doubtsOf, metresOff } from './doubts'
import { standardOf } from './points'
import { isTooOld, momentOf, timingOf } from './timing'

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

/** A check-in as it is kept, of a stop and a moment. */
export const logOf = (item: CheckIn, stop: Stop, at: Moment, walk: Walk): Log => {
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
