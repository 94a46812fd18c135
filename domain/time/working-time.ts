import type { Moment } from '@contract/ids'
import type { WorkCalendar } from '@contract/promise'
import { calendarDay } from './calendar'
import { dayKind, stretchOn, type Stretch } from './shifts'

const DAY = 24 * 60 * 60_000
/** Days looked through before we believe that nobody ever works. */
const FURTHEST = 800

/** The stretch that begins on the day of `at`, if one does; it may run past midnight. */
const stretchOf = ({ hours, holidays }: WorkCalendar, at: Moment): Stretch | undefined =>
  hours.days.includes(dayKind(at, holidays)) ? stretchOn(calendarDay(at), hours) : undefined

/** Every stretch that ends after `from`, in order; that of yesterday may still be running. */
function* stretchesFrom(calendar: WorkCalendar, from: Moment): Generator<Stretch> {
  for (let day = -1; day < FURTHEST; day += 1) {
    const stretch = stretchOf(calendar, from + day * DAY)
    if (stretch && stretch.to > from) yield { from: Math.max(stretch.from, from), to: stretch.to }
  }
}

/** When so much working time will have gone by since `from`. Where nobody ever works, as if they always did. ms */
export const plusWorking = (calendar: WorkCalendar, from: Moment, ms: number): Moment => {
  if (ms <= 0) return from
  let left = ms
  for (const { from: begins, to: ends } of stretchesFrom(calendar, from)) {
    if (begins + left <= ends) return begins + left
    left -= ends - begins
  }
  return from + ms
}

/** How much working time lies between the two; none where `to` comes first. ms */
export const workingBetween = (calendar: WorkCalendar, from: Moment, to: Moment): number => {
  let sum = 0
  for (const { from: begins, to: ends } of stretchesFrom(calendar, from)) {
    if (begins >= to) break
    sum += Math.min(ends, to) - begins
  }
  return sum
}
