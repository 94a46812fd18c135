import type { Moment } from '@contract/ids'
import type { WorkCalendar } from '@contract/promise'
import { calendarDay, dayBegins } from './calendar'
import { dayKind, minutes } from './shifts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Days looked through before we believe that nobody ever works. */
const FURTHEST = 800

/** A stretch of working time, ms; the end does not belong to it. */
type Stretch = readonly [from: Moment, to: Moment]

/** The stretch that begins on the day of `at`, if one does; it may run past midnight. */
const stretchOf = ({ hours, holidays }: WorkCalendar, at: Moment): Stretch | undefined => {
  if (!hours.days.includes(dayKind(at, holidays))) return undefined
  const midnight = dayBegins(calendarDay(at))
  const [from, to] = [minutes(hours.from), minutes(hours.to)]
  return [midnight + from * MINUTE, midnight + (to > from ? to : to + 24 * 60) * MINUTE]
}

/** Every stretch that ends after `from`, in order; that of yesterday may still be running. */
function* stretchesFrom(calendar: WorkCalendar, from: Moment): Generator<Stretch> {
  for (let day = -1; day < FURTHEST; day += 1) {
    const stretch = stretchOf(calendar, from + day * DAY)
    if (stretch && stretch[1] > from) yield [Math.max(stretch[0], from), stretch[1]]
  }
}

/** When so much working time will have gone by since `from`. Where nobody ever works, as if they always did. ms */
export const plusWorking = (calendar: WorkCalendar, from: Moment, ms: number): Moment => {
  if (ms <= 0) return from
  let left = ms
  for (const [begins, ends] of stretchesFrom(calendar, from)) {
    if (begins + left <= ends) return begins + left
    left -= ends - begins
  }
  return from + ms
}

/** How much working time lies between the two; none where `to` comes first. ms */
export const workingBetween = (calendar: WorkCalendar, from: Moment, to: Moment): number => {
  let sum = 0
  for (const [begins, ends] of stretchesFrom(calendar, from)) {
    if (begins >= to) break
    sum += Math.min(ends, to) - begins
  }
  return sum
}
