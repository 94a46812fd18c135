import type { MonthFigures } from '@contract/round-views'
import { averageWord, percentWord } from '@domain/summary/words'
import { dayOf } from './duty'

export const MONTH = {
  page: '保洁月度',
  before: '前一个月',
  after: '后一个月',
  how: '得分怎么算',
  none: '这个月还没有轮次',
  noneHint: '打过卡的，第二天就会在这里',
  noScore: '还少，不打分',
} as const

/** So few say little about anybody. */
const FEW = 20

/** 2026年11月 */
export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`

const moved = (month: string, by: 1 | -1): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
export const monthBefore = (month: string): string => moved(month, -1)
/** Undefined: it has not come yet. */
export const monthAfter = (month: string, now: number): string | undefined =>
  month < dayOf(now).slice(0, 7) ? moved(month, 1) : undefined

/** 应做 60 次，做了 57 次，其中按时 55 次，漏了 3 次 */
export const dueInWords = ({ due, done, onTime, missed }: MonthFigures): string => {
  if (due === 0) return '没有到期的点位'
  const timely = onTime === done ? '都按时' : `其中按时 ${onTime} 次`
  return [
    `应做 ${due} 次`,
    `做了 ${done} 次`,
    ...(done > 0 ? [timely] : []),
    ...(missed > 0 ? [`漏了 ${missed} 次`] : []),
  ].join('，')
}

/** 做不了 2 次不算; 住户叫了 4 次都去了，道谢 3 次 */
export const besidesInWords = ({ blocked, called, thanks }: MonthFigures): string | undefined => {
  const words = [
    blocked > 0 ? `做不了 ${blocked} 次，不算` : '',
    called > 0 ? `住户叫了去过 ${called} 次` : '',
    thanks > 0 ? `道谢 ${thanks} 次` : '',
  ].filter(Boolean)
  return words.length === 0 ? undefined : words.join('；')
}

/** 抽查 3 次，平均 4.3; 没有抽查 */
export const checksInWords = ({ checks }: Pick<MonthFigures, 'checks'>): string => {
  const average = averageWord(checks)
  return average === undefined ? '没有抽查' : `抽查 ${checks.count} 次，平均 ${average} 星`
}

export const areFewDue = ({ due }: MonthFigures): boolean => due < FEW
/** 还少（12 次），看看就好 */
export const fewInWords = ({ due }: MonthFigures): string => `还少（${due} 次），看看就好`
export const doneShare = ({ done, due }: MonthFigures): string | undefined => percentWord(done, due)

/** Who does best first; who has no score yet at the end, by name. */
export const ranked = (items: readonly MonthFigures[]): MonthFigures[] =>
  [...items].sort(
    (one, other) => (other.score ?? -1) - (one.score ?? -1) || one.name.localeCompare(other.name, 'zh-CN'),
  )
