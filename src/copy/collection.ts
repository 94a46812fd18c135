import type { Collection, Debtor } from '@contract/collection'
import type { Moment } from '@contract/ids'
import { percentWord } from '@domain/summary/words'
import { dayInWords } from './dates'
import { dayOf } from './duty'
import { grouped } from './export'
import { areFew } from './summary-stars'
import { sumOf } from './sums'

type Sums = Pick<Collection['all'], 'bills' | 'charged' | 'paid'>

/** 91%; never better than it is. Undefined: nothing was charged. */
export const rateWord = ({ charged, paid }: Sums): string | undefined => percentWord(paid, charged)

/** Of how many bills; few are called few. */
export const billsInWords = (bills: number): string =>
  areFew(bills) ? `只有 ${bills} 张账单` : `${grouped(bills)} 张账单`

/** What is still to come of it. */
export const leftInWords = ({ charged, paid }: Sums): string =>
  charged === paid ? '都交了' : `还差 ${sumOf(charged - paid)}`

/** 91%，还差 ¥1,200.00; of few bills that is said too. */
export const buildingInWords = (sums: Sums): string =>
  [rateWord(sums), leftInWords(sums), areFew(sums.bills) ? billsInWords(sums.bills) : '']
    .filter(Boolean)
    .join('，')

export const AGES: Record<Collection['ages'][number]['age'], string> = {
  notDue: '还没到期',
  d30: '过期 30 天以内',
  d90: '过期 31 到 90 天',
  d365: '过期 91 天到一年',
  older: '过期一年以上',
}

const DAY = 86_400_000
/** How many days ago it should have been paid, by the calendar; 0: it is in time. */
export const daysLate = (dueAt: Moment, now: Moment): number =>
  Math.max(0, Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(dueAt))) / DAY))

/** 2 张，最早的 2026年9月30日 到期，过了 52 天 */
export const debtInWords = ({ bills, since }: Debtor, now: Moment): string => {
  const late = daysLate(since, now)
  return [`${bills} 张`, `最早的 ${dayInWords(dayOf(since))} 到期`, late > 0 ? `过了 ${late} 天` : '']
    .filter(Boolean)
    .join('，')
}

/** 翠湖花园_收缴_2026-11.xlsx */
export const collectionName = (community: string, month: string): string => `${community}_收缴_${month}.xlsx`
