import type { Period } from '@contract/ids'
import type { SummaryType } from '@contract/summary'
import { runInWords } from './duty'

const DAY = 24 * 60 * 60_000

/** What is told of a week and of a month differs by these words only. */
export const SUMMARY_WORDS: Record<
  SummaryType,
  {
    name: string
    /** The period itself. Read on a Monday or in a year: never 本 or 上. */
    now: string
    before: string
    unit: string
    previous: string
    first: string
  }
> = {
  week: {
    name: '周报',
    now: '这一周',
    before: '前一周',
    unit: '周',
    previous: '看前一周',
    first: '第一份周报下周一早上 8 点出来',
  },
  month: {
    name: '月报',
    now: '这个月',
    before: '前一个月',
    unit: '个月',
    previous: '看前一个月',
    first: '第一份月报下月 1 号早上 8 点出来',
  },
}
export const SUMMARY_NAMES: Record<SummaryType, string> = {
  week: SUMMARY_WORDS.week.name,
  month: SUMMARY_WORDS.month.name,
}

/** 2026年11月16日至22日, 2026年11月 */
export const periodInWords = (type: SummaryType, period: Period): string => {
  if (type === 'month') return `${period.slice(0, 4)}年${Number(period.slice(5, 7))}月`
  const last = new Date(Date.parse(`${period}T00:00:00Z`) + 6 * DAY).toISOString().slice(0, 10)
  return runInWords({ first: period, last })
}

/** 翠湖花园_周报_2026-11-16.xlsx */
export const summaryFileName = (
  community: string,
  type: SummaryType,
  period: Period,
  ending: string,
): string => `${community}_${SUMMARY_NAMES[type]}_${period}.${ending}`
