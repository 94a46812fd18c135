import type { Holiday, Shift } from '@contract/zone'
import { dayAfter } from '@domain/time/days'

/** The days of a shift as the contract counts them: 1 Monday … 7 Sunday, 8 a public holiday. */
export const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日', '节假日'] as const
const WEEK = 7
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7, 8]
const WORKDAYS = [1, 2, 3, 4, 5]

const dayWord = (day: number): string => DAYS[day - 1] ?? ''

/** 周一至周五、周日、节假日 */
export const daysInWords = (days: readonly number[]): string => {
  if (EVERY_DAY.every((day) => days.includes(day))) return '每天'
  const parts: string[] = []
  for (let day = 1; day <= WEEK; day += 1) {
    if (!days.includes(day)) continue
    let last = day
    while (last < WEEK && days.includes(last + 1)) last += 1
    if (last - day >= 2) parts.push(`${dayWord(day)}至${dayWord(last)}`)
    else for (let one = day; one <= last; one += 1) parts.push(dayWord(one))
    day = last
  }
  if (days.includes(WEEK + 1)) parts.push(dayWord(WEEK + 1))
  return parts.join('、')
}

/** 07:00–15:00, 23:00–次日 07:00, 全天 */
export const hoursInWords = ({ from, to }: Pick<Shift, 'from' | 'to'>): string => {
  if (from === '00:00' && to === '24:00') return '全天'
  return to > from ? `${from}–${to}` : `${from}–次日 ${to}`
}

export const shiftInWords = (shift: Shift): string => {
  const hours = hoursInWords(shift)
  // 全天待命 says it already.
  const when = shift.name.includes(hours) ? shift.name : `${shift.name} ${hours}`
  return `${when} · ${daysInWords(shift.days)}`
}

/** What keeps a shift from being one, in words. */
export const shiftFault = ({ days, from, to }: Shift): string | undefined => {
  if (days.length === 0) return '请至少选一天'
  return from === to ? '开始和结束是同一个时间，请改一下' : undefined
}

/** What most communities have; any other can be set. */
export const SHIFTS: readonly Shift[] = [
  { name: '全天待命', days: EVERY_DAY, from: '00:00', to: '24:00' },
  { name: '早班', days: EVERY_DAY, from: '07:00', to: '15:00' },
  { name: '晚班', days: EVERY_DAY, from: '15:00', to: '23:00' },
  { name: '夜班', days: EVERY_DAY, from: '23:00', to: '07:00' },
  { name: '工作日白班', days: WORKDAYS, from: '08:30', to: '17:30' },
]

/** A day of the community: UTC+8 all the year. */
export const dayOf = (at: number): string => new Date(at + 8 * 60 * 60_000).toISOString().slice(0, 10)

/** Days that follow one another under one name: one row of the list. */
export interface Run {
  name: string
  work: boolean
  first: string
  last: string
}
export const runsOf = (holidays: readonly Holiday[]): Run[] => {
  const runs: Run[] = []
  for (const { day, name, work } of [...holidays].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const run = runs[runs.length - 1]
    if (run && run.name === name && run.work === work && dayAfter(run.last) === day) run.last = day
    else runs.push({ name, work, first: day, last: day })
  }
  return runs
}

/** Every day from the first to the last, both in it. */
export const daysBetween = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day)
  return days
}

const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 2026年10月1日至7日 */
export const runInWords = ({ first, last }: Pick<Run, 'first' | 'last'>): string => {
  const start = `${first.slice(0, 4)}年${monthDay(first)}`
  if (first === last) return start
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${start}至${last.slice(0, 4)}年${monthDay(last)}`
  return first.slice(5, 7) === last.slice(5, 7)
    ? `${start}至${Number(last.slice(8))}日`
    : `${start}至${monthDay(last)}`
}

export const holidayWord = (work: boolean): string => (work ? '调休上班' : '放假')

/** Somebody who answers now, in a cell of the matrix. */
export const inCell = (people: readonly { name: string; deputy: boolean }[]): string => {
  const [first, ...others] = people
  if (!first) return '没人'
  const name = first.deputy ? `${first.name}（代）` : first.name
  return others.length > 0 ? `${name} 等${people.length}人` : name
}

export const HOLIDAY_NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const
/** More than any holiday is long: a slip of the wheel is not a year off. */
export const MOST_DAYS = 31
