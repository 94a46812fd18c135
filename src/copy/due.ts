import type { Moment } from '@contract/ids'
import { startOf } from './dates'
import { dayOf } from './duty'
import type { Tone } from './states'

const DAY = 24 * 60 * 60_000
/** From here on it is soon. */
const SOON = 3

/** The day that ends with the last moment in time. */
const dueDay = (dueAt: Moment): string => dayOf(dueAt - 1)

/** Whole days until it is due; below 0 when they have passed. */
export const daysLeft = (dueAt: Moment, now: Moment): number =>
  Math.round((startOf(dueDay(dueAt)) - startOf(dayOf(now))) / DAY)

/** 还有 3 天, 今天到期, 已过 5 天: a fact, never a reproach. */
export const dueInWords = (dueAt: Moment, now: Moment): string => {
  const left = daysLeft(dueAt, now)
  if (left < 0) return `已过 ${-left} 天`
  if (left === 0) return '今天到期'
  return left === 1 ? '明天到期' : `还有 ${left} 天`
}

export const dueTone = (dueAt: Moment, now: Moment): Tone => (daysLeft(dueAt, now) <= SOON ? 'wait' : 'quiet')

/** 11月30日前, of another year with it. */
export const dueDayInWords = (dueAt: Moment, now: Moment): string => {
  const [year = '', month, day] = dueDay(dueAt).split('-')
  const before = `${Number(month)}月${Number(day)}日前`
  return year === dayOf(now).slice(0, 4) ? before : `${year}年${before}`
}
