import type { Moment } from '@contract/ids'
import type { Hours } from '@contract/post'
import { DAYS, daysInWords, hoursInWords } from './duty'

const DAY = 24 * 60
const WEEK = 7 * DAY
/** Asia/Shanghai. Minutes. */
const OFFSET = 8 * 60
/** The first day of all was a Thursday, the fourth of its week. */
const THURSDAY = 3

/** Minutes since this week's Monday began, in the community's time. */
const minuteOfWeek = (now: Moment): number => (Math.floor(now / 60_000) + OFFSET + THURSDAY * DAY) % WEEK

const minutes = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
const two = (part: number) => String(part).padStart(2, '0')

interface Stretch {
  from: number
  to: number
}

/** Every time it is open, last week to the week after next; what touches is one. */
const stretchesOf = (hours: readonly Hours[]): Stretch[] => {
  const all = hours.reduce<Stretch[]>((found, { days, from, to }) => {
    const lasts = (minutes(to) - minutes(from) + DAY) % DAY || DAY
    for (const week of [-WEEK, 0, WEEK, 2 * WEEK])
      for (const day of days) {
        const start = week + (day - 1) * DAY + minutes(from)
        found.push({ from: start, to: start + lasts })
      }
    return found
  }, [])
  return all
    .sort((one, other) => one.from - other.from)
    .reduce<Stretch[]>((merged, next) => {
      const last = merged[merged.length - 1]
      if (!last || next.from > last.to) return [...merged, { ...next }]
      last.to = Math.max(last.to, next.to)
      return merged
    }, [])
}

/** 18:00, 明天 09:00, 周三 09:00. An end at midnight is today's 24:00. */
const said = (at: number, now: number, isEnd: boolean): string => {
  const today = Math.floor(now / DAY)
  const midnight = isEnd && at % DAY === 0
  const day = Math.floor((midnight ? at - 1 : at) / DAY)
  const clock = midnight ? '24:00' : `${two(Math.floor((at % DAY) / 60))}:${two(at % 60)}`
  if (day === today) return clock
  if (day === today + 1) return `${isEnd ? '次日' : '明天'} ${clock}`
  return `${DAYS[day % 7] ?? ''} ${clock}`
}

export interface OpenNow {
  open: boolean
  /** 营业中 · 到 21:00, 休息中 · 明天 09:00 开门 */
  words: string
}

/** Undefined: nobody has written down when. */
export const openNow = (hours: readonly Hours[], at: Moment): OpenNow | undefined => {
  if (hours.length === 0) return undefined
  const now = minuteOfWeek(at)
  const stretches = stretchesOf(hours)
  const here = stretches.find(({ from, to }) => from <= now && now < to)
  if (here) {
    const always = here.to - here.from > WEEK
    return { open: true, words: always ? '全天营业' : `营业中 · 到 ${said(here.to, now, true)}` }
  }
  const next = stretches.find(({ from }) => from > now)
  return { open: false, words: next ? `休息中 · ${said(next.from, now, false)} 开门` : '休息中' }
}

/** 每天 09:00–21:00, 周一至周五 11:00–次日 02:00 */
export const hoursLine = ({ days, from, to }: Hours): string => {
  const when = days.length === 7 ? '每天' : daysInWords(days)
  return `${when} ${from === to ? '全天' : hoursInWords({ from, to })}`
}
