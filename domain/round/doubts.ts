import { DOUBTS } from '@contract/glossary'
import type { MemberId, Moment } from '@contract/ids'
import type { CheckIn, Doubt, Log, Stop } from '@contract/round'
import type { Spot } from '@contract/zone'
import { metresBetween } from './distance'

// Marks for somebody to look at; none of them refuses anything.

/** Metres between a phone and its place that nobody wonders at: a lift shaft, the other door. */
const NEAR = 150
/** Metres a second: faster than anybody walks with a bucket. */
const WALK = 2.5
/** Done in a fifth of its time is hardly done. */
const SHARE = 5
/** Scanning, ticking and a photo take that long by themselves, however little there is to do. ms */
const QUICKEST = 20_000
/** A clock that is off by more. ms */
const CLOCK = 5 * 60_000

const ORDER = Object.keys(DOUBTS) as Doubt[]
/** In one order whenever they were found. */
export const inOrder = (doubts: readonly Doubt[]): Doubt[] => ORDER.filter((each) => doubts.includes(each))

export interface Sending {
  /** By the phone's clock, and by ours. */
  sentAt: Moment
  now: Moment
}

/** From where the place is, where both are known. */
export const metresOff = (item: Pick<CheckIn, 'at'>, spot: Spot | undefined): number | undefined =>
  item.at && spot?.location ? Math.round(metresBetween(item.at, spot.location)) : undefined

/** What can be said of a check-in by itself. */
export const doubtsOf = (
  item: CheckIn,
  metres: number | undefined,
  code: 'none' | 'old' | 'good',
  { sentAt, now }: Sending,
): Doubt[] => {
  const found: Record<Doubt, boolean> = {
    far: metres !== undefined && metres > NEAR + (item.at?.accuracy ?? 0),
    fast: false,
    clock: Math.abs(now - sentAt) > CLOCK,
    noCode: code === 'none',
    oldCode: code === 'old',
    noPhoto: item.outcome === 'done' && item.photos.length === 0,
    photoGone: false,
    samePhoto: false,
  }
  return ORDER.filter((each) => found[each])
}

/** ms that have to lie between the last check-in and this one. */
const leastGap = (before: Stop, stop: Stop, { outcome }: Log, spots: readonly Spot[]): number => {
  const place = ({ spotId }: Stop) => spots.find(({ id }) => id === spotId)?.location
  const [from, to] = [place(before), place(stop)]
  const walk = from && to ? (metresBetween(from, to) / WALK) * 1000 : 0
  const work = outcome === 'done' ? Math.max(QUICKEST, (stop.minutes * 60_000) / SHARE) : 0
  return Math.max(walk, work)
}

/**
 * Somebody's check-ins of a round, each against the one before it in time, not in the order in which they arrived: a
 * batch from a basement tells the same as a call from each place.
 */
export const markFast = (stops: readonly Stop[], memberId: MemberId, spots: readonly Spot[]): Stop[] => {
  const way = stops
    .flatMap((stop) => [stop.log, ...stop.also].map((log) => ({ stop, log })))
    .filter((each): each is { stop: Stop; log: Log } => each.log?.by.memberId === memberId)
    .sort((a, b) => a.log.at - b.log.at || (a.log.requestId < b.log.requestId ? -1 : 1))
  const fast = new Set(
    way
      .filter(({ stop, log }, at) => {
        const before = way[at - 1]
        return before && log.at - before.log.at < leastGap(before.stop, stop, log, spots)
      })
      .map(({ log }) => log),
  )
  const marked = (log: Log): Log => {
    if (log.by.memberId !== memberId || log.doubts.includes('fast') === fast.has(log)) return log
    const rest = log.doubts.filter((doubt) => doubt !== 'fast')
    return { ...log, doubts: inOrder(fast.has(log) ? [...rest, 'fast'] : rest) }
  }
  return stops.map((stop) => ({
    ...stop,
    ...(stop.log ? { log: marked(stop.log) } : {}),
    also: stop.also.map(marked),
  }))
}
