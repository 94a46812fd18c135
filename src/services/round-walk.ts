import type { MemberId, Moment, RoundId, SpotId, StopId } from '@contract/ids'
import type { RoundView, StopView } from '@contract/round-views'
import { dayOf } from '@/copy/duty'

// How somebody's rounds stand, and where one goes next. Pure.

/** Mine of a round, in walking order. */
export interface Walk {
  round: RoundView
  stops: StopView[]
}

/** It wants doing, however late; what could not be done is over unless one tries again. */
export const isToDo = ({ state }: StopView): boolean =>
  state === 'due' || state === 'missed' || state === 'rejected'
const isOpenAt = ({ from, to }: { from: Moment; to: Moment }, now: Moment): boolean => from <= now && now < to

export const walkOf = (round: RoundView, me: MemberId): Walk => ({
  round,
  stops: round.stops.filter(({ holder, state }) => holder.id === me && state !== 'removed'),
})
export const isFinished = ({ stops }: Walk): boolean => !stops.some(isToDo)
export const progressOf = ({ stops }: Walk): { done: number; of: number } => ({
  done: stops.filter(({ state }) => state === 'done').length,
  of: stops.length,
})

/** What runs and is not finished, what runs, what comes, what is over. */
const rank = (walk: Walk, now: Moment): number => {
  if (isOpenAt(walk.round, now)) return isFinished(walk) ? 1 : 0
  return walk.round.from > now ? 2 : 3
}
const firstBy = (one: Walk, other: Walk, now: Moment): number => {
  const ranks = [rank(one, now), rank(other, now)] as const
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1]
  // Of those that are over, the last; of the others, the one that ends first.
  return ranks[0] === 3 ? other.round.to - one.round.to : one.round.to - other.round.to
}

/** The round one is at, or goes to next; and the others of the day. Tomorrow's are nobody's yet. */
export const walksOf = (rounds: readonly RoundView[], me: MemberId, now: Moment): Walk[] =>
  rounds
    .filter((round) => round.day === dayOf(now) || isOpenAt(round, now))
    .map((round) => walkOf(round, me))
    .filter(({ stops }) => stops.length > 0)
    .sort((one, other) => firstBy(one, other, now))

/** The first round of mine that has still to begin, on whatever day. */
export const comingRound = (rounds: readonly RoundView[], me: MemberId, now: Moment): RoundView | undefined =>
  rounds
    .filter((round) => round.from > now && walkOf(round, me).stops.length > 0)
    .sort((one, other) => one.from - other.from)[0]

/** Asked for by somebody who waits; in its window; as one walks. */
const urgency = (stop: StopView, now: Moment): number => {
  if (stop.called) return 0
  if (isOpenAt(stop, now)) return 1
  // Its window is over: better late than not at all, but before what has not begun.
  return stop.to <= now ? 2 : 3
}

/** Where one goes next. Undefined: all is done. */
export const nextStop = ({ stops }: Walk, now: Moment): StopView | undefined => {
  const [first] = stops.filter(isToDo).sort(
    (one, other) =>
      urgency(one, now) - urgency(other, now) ||
      // What has not begun: by the hour, then as one walks. The order of equals stays.
      (urgency(one, now) === 3 ? one.from - other.from : 0),
  )
  return first
}

export interface Halt {
  round: RoundView
  stop: StopView
}
/** Nobody waits at the door until a window opens. Milliseconds. */
const GRACE = 10 * 60_000
/** How far a moment lies from a window. */
const away = ({ from, to }: StopView, at: Moment): number => Math.max(from - GRACE - at, at - to, 0)
const isOpen = ({ stop: { state } }: Halt): boolean => state !== 'done'

/**
 * The stop that a check-in at this place and time belongs to, as the server finds it: the window it falls into, else the
 * nearest that nobody has done; who is there twice in the morning has not cleaned in the afternoon.
 */
export const stopAt = (
  rounds: readonly RoundView[],
  me: MemberId,
  spotId: SpotId,
  at: Moment,
): Halt | undefined => {
  const halts: Halt[] = []
  for (const round of rounds)
    for (const stop of round.stops)
      if (stop.spotId === spotId && stop.state !== 'removed') halts.push({ round, stop })
  const nearest = Math.min(...halts.map(({ stop }) => away(stop, at)))
  const isMine = ({ stop }: Halt): boolean => stop.holder.id === me
  const [best] = halts
    .filter((halt) => away(halt.stop, at) === nearest || (nearest > 0 && isOpen(halt) && halt.stop.to < at))
    .sort(
      (one, other) =>
        Number(isOpen(other)) - Number(isOpen(one)) ||
        Number(isMine(other)) - Number(isMine(one)) ||
        away(one.stop, at) - away(other.stop, at) ||
        one.stop.from - other.stop.from,
    )
  return best
}

/** Which one it was on the screen, if its round is still there. */
export const haltOf = (
  rounds: readonly RoundView[],
  { roundId, stopId }: { roundId?: RoundId | undefined; stopId?: StopId | undefined },
): Halt | undefined => {
  const round = rounds.find(({ id }) => id === roundId)
  const stop = round?.stops.find(({ id }) => id === stopId)
  return round && stop && { round, stop }
}
