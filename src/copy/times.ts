import type { Moment } from '@contract/ids'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Asia/Shanghai: UTC+8, without summer time since 1991. The community's time, wherever the phone is. */
const OFFSET = 8 * 60 * MINUTE
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** A date whose UTC fields read as the community's own. */
const local = (at: Moment) => new Date(at + OFFSET)
const dayNumber = (at: Moment) => Math.floor((at + OFFSET) / DAY)
const two = (part: number) => String(part).padStart(2, '0')

/** 14:30 */
export const clock = (at: Moment): string =>
  `${two(local(at).getUTCHours())}:${two(local(at).getUTCMinutes())}`

/** The day as people say it, seen from `now`; empty for today. */
const day = (at: Moment, now: Moment): string => {
  const ago = dayNumber(now) - dayNumber(at)
  if (ago === 0) return ''
  if (ago === 1) return '昨天'
  if (ago === -1) return '明天'
  if (ago === -2) return '后天'
  const date = local(at)
  // Whether last or next, the sentence around it says.
  if (Math.abs(ago) < 7) return WEEKDAYS[date.getUTCDay()] ?? ''
  const monthDay = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  return date.getUTCFullYear() === local(now).getUTCFullYear()
    ? monthDay
    : `${date.getUTCFullYear()}年${monthDay}`
}

/** 今天 14:30, 昨天 09:05, 周三 18:00, 11月3日 10:20 */
export const when = (at: Moment, now: Moment): string => `${day(at, now) || '今天'} ${clock(at)}`

/** As `when`, but today is only its time: inside a sentence. */
export const whenInWords = (at: Moment, now: Moment): string =>
  [day(at, now), clock(at)].filter(Boolean).join(' ')

/** 上午好 */
export const greeting = (now: Moment): string => {
  const hour = local(now).getUTCHours()
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}
