import type { Moment } from '@contract/ids'
import { HOLIDAY } from '@contract/glossary'
import type { Holiday, Shift } from '@contract/zone'
import { calendarDay, dayBegins, minuteOfDay, weekdayOf } from './calendar'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Times of a day, 'HH:mm'; `to` at or before `from` runs past midnight. */
type Hours = Pick<Shift, 'from' | 'to'>
/** A make-up workday counts as this weekday. */
const WORKDAY = 1

/** 'HH:mm' → minutes since midnight, 0 … 1440. */
export const minutes = (time: string): number => {
  const [hours = '0', rest = '0'] = time.split(':')
  return Number(hours) * 60 + Number(rest)
}

/** 1 Monday … 7 Sunday, 8 a public holiday; a make-up workday is a workday, whatever the week says. */
export const dayKind = (at: Moment, holidays: readonly Pick<Holiday, 'day' | 'work'>[]): number => {
  const day = calendarDay(at)
  const special = holidays.find((holiday) => holiday.day === day)
  if (!special) return weekdayOf(at)
  return special.work ? WORKDAY : HOLIDAY
}

/** Whether a minute of a day falls into the shift, the day before being what it was. Days as in `Shift`. */
export const covers = (shift: Shift, today: number, yesterday: number, minute: number): boolean => {
  const from = minutes(shift.from)
  const to = minutes(shift.to)
  const beganToday = shift.days.includes(today) && minute >= from
  if (from < to) return beganToday && minute < to
  return beganToday || (shift.days.includes(yesterday) && minute < to)
}

/**
 * Whether `at` falls into the shift. The start belongs to it, the end does not; a shift past midnight
 * belongs to the day on which it began.
 */
export const isOnShift = (shift: Shift, at: Moment, holidays: readonly Holiday[]): boolean =>
  covers(shift, dayKind(at, holidays), dayKind(at - DAY, holidays), minuteOfDay(at))

/** The stretches of a day in minutes; past midnight it is two. */
export const stretches = ({ from, to }: Hours): [number, number][] => {
  const [start, end] = [minutes(from), minutes(to)]
  return start < end
    ? [[start, end]]
    : [
        [start, 24 * 60],
        [0, end],
      ]
}

/** Whether the two ever run at the same time, taking days alike where a night runs into the next. */
export const overlap = (one: Shift, other: Shift): boolean => {
  const past = [one, other].some(({ from, to }) => minutes(from) >= minutes(to))
  if (!past && !one.days.some((day) => other.days.includes(day))) return false
  return stretches(one).some(([from, to]) =>
    stretches(other).some(([start, end]) => from < end && start < to),
  )
}

/** From when to when; the end does not belong to it. */
export interface Stretch {
  from: Moment
  to: Moment
}

/** Such hours on a day of the community: the one stretch that begins on it. */
export const stretchOn = (day: string, { from, to }: Hours): Stretch => {
  const midnight = dayBegins(day)
  const [begins, ends] = [minutes(from), minutes(to)]
  return {
    from: midnight + begins * MINUTE,
    to: midnight + (ends > begins ? ends : ends + 24 * 60) * MINUTE,
  }
}
