import type { Moment } from '@contract/ids'
import type { CheckIn, Stop } from '@contract/round'
import { GRACE } from './timing'

/**
 * Whether a check-in becomes what the stop has to show. What was done stays; what could not be done, was missed or was
 * not accepted may still be done. That something could not be done takes nothing back, a look of the steward least.
 */
export const takes = ({ state, log }: Stop, outcome: CheckIn['outcome']): boolean => {
  switch (state) {
    case 'due':
    case 'missed':
      return true
    case 'done':
      return false
    case 'blocked':
    case 'rejected':
      return outcome === 'done'
    case 'removed':
      return log === undefined || (outcome === 'done' && log.outcome === 'blocked')
  }
  return state satisfies never
}

/** How far a moment lies from a window; within it: nothing. ms */
const away = ({ from, to }: Stop, at: Moment): number => Math.max(from - GRACE - at, at - to, 0)
/** Open before taken off before done. */
const rank = (stop: Stop, outcome: CheckIn['outcome']): number =>
  takes(stop, outcome) ? Number(stop.state === 'removed') : 2

/**
 * Which stop a check-in at a place is for: the one whose window it falls into; else the nearest that is open. One that
 * is still to come is only the nearest's: who is twice there in the morning has not cleaned in the afternoon. Where none
 * is open, the nearest, to be kept beside what it has. Undefined: the place is not on this way.
 */
export const stopFor = (
  stops: readonly Stop[],
  { spotId, outcome }: Pick<CheckIn, 'spotId' | 'outcome'>,
  at: Moment,
): Stop | undefined => {
  const here = stops
    .filter((stop) => stop.spotId === spotId)
    .map((stop) => ({ stop, far: away(stop, at), rank: rank(stop, outcome) }))
  const nearest = Math.min(...here.map(({ far }) => far))
  const fitting = here.filter(
    ({ stop, far, rank: order }) => far === nearest || (nearest > 0 && order === 0 && stop.to < at),
  )
  return fitting.sort((a, b) => a.rank - b.rank || a.far - b.far || a.stop.from - b.stop.from)[0]?.stop
}
