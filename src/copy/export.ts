import type { Moment } from '@contract/ids'
import { runInWords, dayOf } from './duty'

const DAY = 24 * 60 * 60_000

/** Both days belong to it; nothing is left open on its side. */
export interface Span {
  from?: string | undefined
  to?: string | undefined
}

/** The last day of the month before that of `day`. */
const before = (day: string): string =>
  new Date(Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`) - DAY).toISOString().slice(0, 10)

/** The stretches that are asked for every month. */
export const spanChoices = (now: Moment): { words: string; span: Span }[] => {
  const today = dayOf(now)
  const lastMonth = before(today)
  return [
    { words: '本月', span: { from: `${today.slice(0, 7)}-01`, to: today } },
    { words: '上月', span: { from: `${lastMonth.slice(0, 7)}-01`, to: lastMonth } },
    { words: '近 7 天', span: { from: dayOf(now - 6 * DAY), to: today } },
    { words: '全部时间', span: {} },
  ]
}

/** 1,200 */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

export const spanInWords = ({ from, to }: Span): string => {
  if (from && to) return runInWords({ first: from, last: to })
  if (from) return `${runInWords({ first: from, last: from })}起`
  return to ? `到${runInWords({ first: to, last: to })}` : '全部时间'
}

/** 单子_2026-11-01_2026-11-30.xlsx */
export const exportName = ({ from, to }: Span): string =>
  `${['单子', from, to].filter(Boolean).join('_')}.xlsx`
