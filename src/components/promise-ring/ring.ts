import type { Moment } from '@contract/ids'
import type { PromiseView } from '@contract/promise'

/** How a promise stands: time enough, four fifths gone, or broken. */
export type Stage = 'fine' | 'near' | 'broken'

export const stageOf = ({ warnAt, dueAt }: PromiseView, now: Moment): Stage => {
  if (now >= dueAt) return 'broken'
  return now >= warnAt ? 'near' : 'fine'
}

/** What is left when the warning comes. */
const AT_WARNING = 0.2

const part = (from: Moment, to: Moment, now: Moment): number =>
  to > from ? Math.min(1, Math.max(0, (to - now) / (to - from))) : 0

/**
 * What of the ring is still full, 1 to 0. In two pieces, because a promise may stand still overnight: four fifths until
 * the warning, whenever that comes, and the last one until it is due.
 */
export const leftOf = ({ from, warnAt, dueAt }: PromiseView, now: Moment): number =>
  now < warnAt
    ? AT_WARNING + (1 - AT_WARNING) * part(from, warnAt, now)
    : AT_WARNING * part(warnAt, dueAt, now)
