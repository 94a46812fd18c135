import type { Oddity, Run } from '@contract/fee'
import type { Moment } from '@contract/ids'
import { dayOf, runInWords } from './duty'
import { grouped } from './export'
import { sumOf } from './sums'
import { dayBefore } from '@domain/time/days'

type State = Run['state']

export const RUN_WORDS: Record<State, string> = {
  counting: '正在算',
  ready: '待核对',
  issuing: '正在出账',
  issued: '已出账',
  dropped: '已作废',
}
export const RUN_TONES: Record<State, 'brand' | 'wait' | 'quiet'> = {
  counting: 'brand',
  ready: 'wait',
  issuing: 'brand',
  issued: 'quiet',
  dropped: 'quiet',
}
/** Somebody is at it: worth looking again soon. */
export const isWorking = (state: State): boolean => state === 'counting' || state === 'issuing'

/** 一共 1,024 张，¥245,000.00 */
export const runSum = ({ bills, total }: Pick<Run, 'bills' | 'total'>): string =>
  `一共 ${grouped(bills)} 张，${sumOf(total)}`

export const progressInWords = ({
  state,
  progress: { done, of },
}: Pick<Run, 'state' | 'progress'>): string => {
  const verb = state === 'issuing' ? '已出' : '已算'
  return of > 0 ? `${verb} ${grouped(done)} 户，共 ${grouped(of)} 户` : '马上开始…'
}

/** Why a person should look at it. */
export const oddityInWords = ({ why, total, before }: Oddity): string => {
  switch (why) {
    case 'rise':
      return before === undefined ? '比上次多' : `比上次 ${sumOf(before)} 多 ${sumOf(total - before)}`
    case 'fall':
      return before === undefined ? '比上次少' : `比上次 ${sumOf(before)} 少 ${sumOf(before - total)}`
    case 'noArea':
      return '没有登记面积，按面积的没算'
    case 'noReading':
      return '没有读数，抄表的没算'
    case 'backwards':
      return '这次读数比上次小，看看是不是抄错或换表了'
    case 'tooMuch':
      return '金额大得不对，没有出账，看看单价是不是填错了'
    case 'full':
      return '这户没结清的账太多，这次没能出账'
  }
  return why satisfies never
}

/** Calendar days, both in it. */
export interface RunSpan {
  from: string
  to: string
}
const firstOf = (day: string): string => `${day.slice(0, 7)}-01`
/** The first of the month after that of `day`. */
const nextFirst = (day: string): string =>
  firstOf(dayOf(Date.parse(`${firstOf(day)}T00:00:00+08:00`) + 32 * 86_400_000))
const monthOf = (day: string): RunSpan => ({ from: firstOf(day), to: dayBefore(nextFirst(day)) })

/** What is charged for at one time. */
export const runSpans = (now: Moment): { words: string; span: RunSpan }[] => {
  const today = dayOf(now)
  return [
    { words: '上月', span: monthOf(dayBefore(firstOf(today))) },
    { words: '本月', span: monthOf(today) },
    { words: '下月', span: monthOf(nextFirst(today)) },
  ]
}

/** The last month, unless bills of it went out already: then this one. */
export const firstSpan = (now: Moment, runs: readonly Pick<Run, 'from' | 'to' | 'state'>[]): RunSpan => {
  const [last, current] = runSpans(now).map(({ span }) => span)
  const isCharged = ({ from, to }: RunSpan) =>
    runs.some((run) => run.state !== 'dropped' && run.from <= from && run.to >= to)
  if (!last || !current) return monthOf(dayOf(now))
  return isCharged(last) ? current : last
}

/** Two weeks to pay, and a day. */
export const firstDue = (now: Moment): string => dayOf(now + 15 * 86_400_000)

const monthWord = (day: string) => `${Number(day.slice(5, 7))}月`
/** 2026年11月账单; 2026年10月至12月账单 */
export const runName = ({ from, to }: RunSpan): string => {
  const start = `${from.slice(0, 4)}年${monthWord(from)}`
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start}账单`
  const end = from.slice(0, 4) === to.slice(0, 4) ? monthWord(to) : `${to.slice(0, 4)}年${monthWord(to)}`
  return `${start}至${end}账单`
}
export const spanWords = ({ from, to }: RunSpan): string => runInWords({ first: from, last: to })
export const runSheetName = (name: string): string => `${name}.xlsx`
