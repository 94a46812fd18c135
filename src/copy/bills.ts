import type { BillRow, BillView, HouseAccount } from '@contract/bill'
import type { Fen } from '@contract/fee'
import type { Moment } from '@contract/ids'
import { startOf } from './dates'
import { dayOf, runInWords } from './duty'
import { yuan } from './money'
import type { Tone } from './states'

const DAY = 24 * 60 * 60_000
/** From here on it is soon. */
const SOON = 3

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

/** The day that ends with the last moment in time. */
const dueDay = (dueAt: Moment): string => dayOf(dueAt - 1)

/** Whole days until it is due; below 0 when they have passed. */
const daysLeft = (dueAt: Moment, now: Moment): number =>
  Math.round((startOf(dueDay(dueAt)) - startOf(dayOf(now))) / DAY)

/** 还有 3 天, 今天到期, 已过 5 天: a fact, never a reproach. */
export const dueInWords = (dueAt: Moment, now: Moment): string => {
  const left = daysLeft(dueAt, now)
  if (left < 0) return `已过 ${-left} 天`
  if (left === 0) return '今天到期'
  return left === 1 ? '明天到期' : `还有 ${left} 天`
}

export const dueTone = (dueAt: Moment, now: Moment): Tone => (daysLeft(dueAt, now) <= SOON ? 'wait' : 'quiet')

/** 11月30日前, of another year with it. */
export const dueDayInWords = (dueAt: Moment, now: Moment): string => {
  const [year = '', month, day] = dueDay(dueAt).split('-')
  const before = `${Number(month)}月${Number(day)}日前`
  return year === dayOf(now).slice(0, 4) ? before : `${year}年${before}`
}

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

export const BILLS = {
  nothing: '没有要缴的账单',
  nothingHint: '出了新账单会告诉您',
  notTold: '下一张账单的微信提醒发不到您手机了，点这里再开',
  credit: '多缴或预存的钱，出新账单时先用它抵扣',
  disputed: '您问过这张，答复之前不提醒；要先缴可以勾上',
  howToPay: '用下面的按钮微信支付；也可以到物业服务中心付现金或转账，收据会出现在“缴费记录”里。',
  noBills: '还没有账单',
  noReceipts: '还没有缴费记录',
} as const

/** What is asked about a bill most often. */
export const ASK_PHRASES = [
  '比上期多了，请说明原因',
  '面积不对',
  '读数不对',
  '这段时间没住人',
  '已经缴过了',
  '看不懂怎么算的',
] as const

export const ASK = {
  title: '对这张账单有疑问',
  hint: '管家会核对后答复您。答复之前，不会再提醒缴这张账单。',
  which: '哪一项',
  whole: '整张账单',
  what: '想问什么',
  done: '已经交给管家核对。答复之前，这张账单不会再提醒缴费。',
} as const
