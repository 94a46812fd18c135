import type { Moment } from '@contract/ids'

/** Digits of base 36 enough for any moment until the year 5188. */
const WIDTH = 9

/** A moment as text that sorts as the moment does. */
export const sortableMoment = (at: Moment): string => at.toString(36).padStart(WIDTH, '0')
