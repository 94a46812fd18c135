import type { Moment } from '@contract/ids'
import type { CheckIn, Stop, Timing } from '@contract/round'

const MINUTE = 60_000
/** Who is so much before a window comes on time: nobody waits at the door for it to open. */
export const GRACE = 10 * MINUTE
/** What is longer ago is written down no more. */
const OLDEST = 60 * 24 * 60 * MINUTE

/** A check-in against its stop's window. */
export const timingOf = ({ from, to }: Pick<Stop, 'from' | 'to'>, at: Moment): Timing => {
  if (at < from - GRACE) return 'early'
  return at > to ? 'late' : 'onTime'
}

/**
 * When it was by our clock: the phone's is as wrong when it sends as it was then. Never in the future, whatever was set
 * in between.
 */
export const momentOf = ({ doneAt }: Pick<CheckIn, 'doneAt'>, sentAt: Moment, now: Moment): Moment =>
  Math.min(now, doneAt + (now - sentAt))

export const isTooOld = (at: Moment, now: Moment): boolean => at < now - OLDEST
