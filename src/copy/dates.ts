import type { Moment } from '@contract/ids'
import { dayOf } from './duty'
import { dayAfter } from '@domain/time/days'

/** 2026年12月31日 of '2026-12-31'. */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** When a day of the community begins. */
export const startOf = (day: string): Moment => Date.parse(`${day}T00:00:00+08:00`)

/** A time of day of the community, from the two wheels: '2026-12-31', '14:00'. */
export const momentOf = (day: string, time: string): Moment => Date.parse(`${day}T${time}:00+08:00`)

/** When it is over: the moment belongs to it no more. */
export const endOf = (day: string): Moment => startOf(dayAfter(day))

/** The last day of what runs until a moment: 2026年12月31日. */
export const lastDay = (until: Moment): string => dayInWords(dayOf(until - 1))
