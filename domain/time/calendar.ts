import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Moment } from '@contract/ids'

dayjs.extend(utc)

/** Community time is Asia/Shanghai: UTC+8, without summer time since 1991. Minutes. */
const COMMUNITY_OFFSET = 8 * 60

const local = (at: Moment) => dayjs.utc(at).utcOffset(COMMUNITY_OFFSET)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (at: Moment): number => local(at).day() || 7

/** Minutes since midnight, 0 … 1439. */
export const minuteOfDay = (at: Moment): number => local(at).hour() * 60 + local(at).minute()

/** '14:30' */
export const clockTime = (at: Moment): string => local(at).format('HH:mm')

/** '2026-11-21 14:30', the form in which WeChat takes a `time` field. */
export const dateTime = (at: Moment): string => local(at).format('YYYY-MM-DD HH:mm')

/** '1121' */
export const monthDay = (at: Moment): string => local(at).format('MMDD')

/** '2026-11-21' */
export const calendarDay = (at: Moment): string => local(at).format('YYYY-MM-DD')

/** When a day of the community begins: '2026-11-21'. */
export const dayBegins = (day: string): Moment => Date.parse(`${day}T00:00:00+08:00`)
