import type { HouseAccount } from '@contract/account'
import type { BillRow, BillView } from '@contract/bill'
import type { Fen } from '@contract/fee'
import type { Moment } from '@contract/ids'
import { daysLeft, dueDayInWords, dueInWords } from './due'
import { runInWords } from './duty'
import { yuan } from './money'
import type { Tone } from './states'

type Owing = Pick<BillRow, 'state' | 'total' | 'paid'>

/** 分 that are still to be paid. */
export const owedOf = ({ state, total, paid }: Owing): Fen => (state === 'open' ? total - paid : 0)

/** What is still to be paid, the most urgent first. */
export const toPayOf = ({ bills }: Pick<HouseAccount, 'bills'>): BillRow[] =>
  bills.filter((bill) => owedOf(bill) > 0).sort((one, other) => one.dueAt - other.dueAt)

export const owedTogether = (bills: readonly Owing[]): Fen =>
  bills.reduce((sum, bill) => sum + owedOf(bill), 0)

/** 2026年11月1日至30日 */
export const daysOfBill = ({ from, to }: Pick<BillRow, 'from' | 'to'>): string =>
  runInWords({ first: from, last: to })

/** What a tag on a bill says. */
export const billTag = (bill: BillRow): { word: string; tone: Tone } => {
  switch (bill.state) {
    case 'paid':
      return { word: '已缴清', tone: 'quiet' }
    case 'reversed':
      return { word: '已冲销', tone: 'quiet' }
    case 'open':
      if (bill.disputed) return { word: '等答复', tone: 'wait' }
      return bill.paid > 0 ? { word: '缴了一部分', tone: 'wait' } : { word: '待缴', tone: 'brand' }
  }
  return bill.state satisfies never
}

/** 共 ¥735.00，已缴 ¥100.00; nothing where nothing is paid yet. */
export const partlyInWords = ({ total, paid, state }: Owing): string | undefined =>
  state === 'open' && paid > 0 ? `共 ${yuan(total)}，已缴 ${yuan(paid)}` : undefined

/** 比上期多 ¥12.00 */
export const comparedInWords = (amount: Fen, before: Fen | undefined): string => {
  if (before === undefined) return '上期没有这一项'
  if (amount === before) return '和上期一样'
  return amount > before ? `比上期多 ${yuan(amount - before)}` : `比上期少 ${yuan(before - amount)}`
}

/** What the page of one bill says first. */
export const billSays = (bill: BillView, now: Moment): string => {
  switch (bill.state) {
    case 'paid':
      return '已经缴清，谢谢您'
    case 'reversed':
      return '这张账单已经冲销，不用缴了'
    case 'open':
      return bill.disputed
        ? '您的疑问还没答复，答复之前不会再提醒缴费'
        : `请在 ${dueDayInWords(bill.dueAt, now)}缴，${dueInWords(bill.dueAt, now)}`
  }
  return bill.state satisfies never
}

const whenDue = (bills: readonly BillRow[], now: Moment): string => {
  const first = Math.min(...bills.map(({ dueAt }) => dueAt))
  const left = daysLeft(first, now)
  if (left > 0) return dueDayInWords(first, now)
  return `${left < 0 && bills.length > 1 ? '最早的' : ''}${dueInWords(first, now)}`
}

/** The one line at home; undefined while nothing is due. What is asked about is not due. */
export const billsLine = (houses: readonly HouseAccount[], now: Moment): string | undefined => {
  for (const { paying } of houses)
    if (paying) return paying.mine ? '有一笔缴费正在确认' : `${paying.name}正在缴家里的账单`
  const due = houses
    .reduce<BillRow[]>((all, house) => [...all, ...toPayOf(house)], [])
    .filter(({ disputed }) => !disputed)
  if (due.length === 0) return undefined
  return `${due.length} 张账单待缴，共 ${yuan(owedTogether(due))}，${whenDue(due, now)}`
}
