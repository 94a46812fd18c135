import type { Moment, RoundId } from '@contract/ids'
import type { CheckIn, CheckInAnswer, Round, Stop } from '@contract/round'
import type { Community } from '@contract/zone'
import { isRefusal } from '@contract/errors'
import { locateSpot } from '@domain/ticket/place'
import { calendarDay } from '@domain/time/calendar'
import { answerAgain, checkIn } from './check-in'
import { newOwnLog, ownLogId } from './own-log'
import { stopFor } from './stop-for'
import { momentOf } from './timing'
import { whyNotTaken, type Walk } from './walk'

const HOUR = 60 * 60_000
/** Sent again a little later, a check-in may be a little later too: what it was written into is still looked at. */
const SLACK = HOUR

/** Around a check-in, when a round that it might be of begins. ms */
const BEFORE = 30 * HOUR
const AFTER = 6 * HOUR

/** Which rounds have to be looked at before any of these can be written down. */
export interface Sought {
  ids: RoundId[]
  /** Rounds with that place that begin between the two. */
  near: { spotId: CheckIn['spotId']; from: Moment; to: Moment }[]
}

export const soughtFor = (
  items: readonly CheckIn[],
  who: { communityId: Community['_id']; memberId: Walk['by']['memberId'] },
  { sentAt, now }: Pick<Walk, 'sentAt' | 'now'>,
): Sought => {
  const ids = new Set<RoundId>()
  const near = new Map<string, Sought['near'][number]>()
  for (const item of items) {
    const at = momentOf(item, sentAt, now)
    if (item.roundId !== undefined) ids.add(item.roundId)
    for (const moment of [at - SLACK, at, at + SLACK])
      if (moment > 0) ids.add(ownLogId(who.communityId, calendarDay(moment), who.memberId))
    // Several check-ins of one place on a day are one search.
    const hour = Math.floor(at / (6 * HOUR)) * 6 * HOUR
    const [from, to] = [hour - BEFORE, hour + 6 * HOUR + AFTER]
    near.set(`${item.spotId}:${hour}`, { spotId: item.spotId, from, to })
  }
  return { ids: [...ids], near: [...near.values()] }
}

export interface Shares {
  /** What could not be taken at all. */
  refused: CheckInAnswer[]
  /** Into which round the others go, in their order. `isNew`: it has to be made first. */
  shares: { round: Round; isNew: boolean; items: CheckIn[] }[]
}

/**
 * Which check-in goes into which round: one that knows it already; else the one whose stop it fits best, by place and
 * time, the round that the phone believed in first among equals; else its doer's own log of that day.
 */
export const shareOut = (
  items: readonly CheckIn[],
  community: Community,
  atHand: readonly Round[],
  walk: Walk,
): Shares => {
  const rounds = new Map(atHand.map((round) => [round._id, round]))
  const shares = new Map<RoundId, CheckIn[]>()
  const refused: CheckInAnswer[] = []
  for (const item of items) {
    const known = [...rounds.values()].find((round) => answerAgain(round, item, walk))
    const code = known ? undefined : whyNotTaken(item, walk)
    if (code) {
      refused.push({ requestId: item.requestId, refused: code })
      continue
    }
    const at = momentOf(item, walk.sentAt, walk.now)
    const round =
      known ?? roundFor(item, at, [...rounds.values()]) ?? ownLogFor(item, at, community, rounds, walk)
    if (!round) {
      refused.push({ requestId: item.requestId, refused: 'PLACE_UNKNOWN' })
      continue
    }
    rounds.set(round._id, checkIn(round, item, walk).round)
    shares.set(round._id, [...(shares.get(round._id) ?? []), item])
  }
  const before = new Map(atHand.map((round) => [round._id, round]))
  return {
    refused,
    shares: [...shares].flatMap(([id, those]) => {
      const first = before.get(id) ?? emptyOwnLog(rounds.get(id), walk)
      return first ? [{ round: first, isNew: !before.has(id), items: those }] : []
    }),
  }
}

const roundFor = (item: CheckIn, at: Moment, rounds: readonly Round[]): Round | undefined => {
  const walked = rounds.filter(({ type }) => type !== 'own')
  const first = walked.filter(({ _id }) => _id === item.roundId)
  const inOrder = [...first, ...walked.filter((round) => !first.includes(round))]
  const stop: Stop | undefined = stopFor(
    inOrder.flatMap(({ stops }) => stops),
    item,
    at,
  )
  return stop && inOrder.find(({ stops }) => stops.includes(stop))
}

const ownLogFor = (
  { spotId }: CheckIn,
  at: Moment,
  community: Community,
  rounds: ReadonlyMap<RoundId, Round>,
  { by, now }: Walk,
): Round | undefined => {
  const day = calendarDay(at)
  const there = rounds.get(ownLogId(community._id, day, by.memberId))
  if (there) return there
  const located = locateSpot(community, spotId)
  if (isRefusal(located)) return undefined
  const { zone } = located
  return newOwnLog({ communityId: community._id, kind: 'cleaning', day, zone }, by.memberId, now)
}

const emptyOwnLog = (round: Round | undefined, { by, now }: Walk): Round | undefined => {
  if (!round) return undefined
  const { communityId, kind, day, zoneId, zoneName } = round
  return newOwnLog({ communityId, kind, day, zone: { id: zoneId, name: zoneName } }, by.memberId, now)
}
