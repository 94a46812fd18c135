import type { Moment } from '@contract/ids'
import type { Shift } from '@contract/zone'
import { minuteOfDay, weekdayOf } from './calendar'

/** 'HH:mm' → minutes since midnight, 0 … 1440. */
const minutes = (time: string): number => {
  const [hours = '0', rest = '0'] = time.split(':')
  return Number(hours) * 60 + Number(rest)
}

const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1)

/**
 * Whether `at` falls into the shift. The start belongs to it, the end does not; a shift past midnight
 * belongs to the day on which it began.
 */
export const isOnShift = (shift: Shift, at: Moment): boolean => {
  const from = minutes(shift.from)
  const to = minutes(shift.to)
  const now = minuteOfDay(at)
  const today = weekdayOf(at)
  if (from < to) return shift.days.includes(today) && now >= from && now < to
  return (shift.days.includes(today) && now >= from) || (shift.days.includes(dayBefore(today)) && now < to)
}
