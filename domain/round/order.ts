import type { Moment, SpotId, ZoneId } from '@contract/ids'
import type { RoundKind } from '@contract/standard'
import { minuteOfDay } from '@domain/time/calendar'
import type { Stretch } from '@domain/time/shifts'

/** How somebody went on a round that is over: where, and when they were there. */
export interface Walked extends Stretch {
  kind: RoundKind
  zoneId: ZoneId
  checkIns: { spotId: SpotId; at: Moment }[]
}

/** As many of the last rounds count; of fewer check-ins nothing can be learnt. */
const LAST = 10
const FEWEST = 3

const sameHours = (one: Stretch, other: Stretch): boolean =>
  minuteOfDay(one.from) === minuteOfDay(other.from) && one.to - one.from === other.to - other.from

/** Those from which the order of a shift is learnt, the newest first. */
export const lastWalked = (
  walked: readonly Walked[],
  kind: RoundKind,
  zoneId: ZoneId,
  shift: Stretch,
): Walked[] =>
  walked
    .filter(
      (each) =>
        each.kind === kind &&
        each.zoneId === zoneId &&
        sameHours(each, shift) &&
        each.checkIns.length >= FEWEST,
    )
    .sort((a, b) => b.from - a.from)
    .slice(0, LAST)

/** The places of one round in the order in which somebody first came to each. */
const visited = ({ checkIns }: Pick<Walked, 'checkIns'>): SpotId[] => {
  const inTime = [...checkIns].sort((a, b) => a.at - b.at || (a.spotId < b.spotId ? -1 : 1))
  return [...new Set(inTime.map(({ spotId }) => spotId))]
}

/**
 * In which order one walks: as it is written down, or as people have walked, each place by its mean rank. Where nobody
 * has been yet, a place keeps its own in what is written down.
 */
export const walkingOrder = (
  written: readonly SpotId[],
  walked: readonly Pick<Walked, 'checkIns'>[],
): SpotId[] => {
  const ranks = new Map<SpotId, number[]>()
  for (const round of walked)
    visited(round)
      .filter((spotId) => written.includes(spotId))
      .forEach((spotId, rank) => ranks.set(spotId, [...(ranks.get(spotId) ?? []), rank]))
  const mean = (spotId: SpotId): number => {
    const all = ranks.get(spotId) ?? []
    return all.reduce((sum, rank) => sum + rank, 0) / all.length
  }
  const place = new Map(written.map((spotId, index) => [spotId, index]))
  const learnt = written
    .filter((spotId) => ranks.has(spotId))
    .sort((a, b) => mean(a) - mean(b) || (place.get(a) ?? 0) - (place.get(b) ?? 0))
  let next = 0
  return written.map((spotId) => (ranks.has(spotId) ? (learnt[next++] ?? spotId) : spotId))
}
