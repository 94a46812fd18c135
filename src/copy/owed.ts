import type { HouseAccount } from '@contract/account'
import type { BillRow } from '@contract/bill'
import type { Moment } from '@contract/ids'
import { daysLate } from './collection'
import { dayInWords } from './dates'
import { dayOf } from './duty'
import { sumOf } from './sums'

/** What is still to be paid of it. */
export const leftOf = ({ state, total, paid }: Pick<BillRow, 'state' | 'total' | 'paid'>): number =>
  state === 'open' ? total - paid : 0

/** What a house owes, all together. */
export const owedOf = ({ bills }: Pick<HouseAccount, 'bills'>): number =>
  bills.reduce((sum, bill) => sum + leftOf(bill), 0)

/** How a bill stands: when it is due, how late it is, what is paid of it already. */
export const billInWords = (bill: BillRow, now: Moment): string => {
  const { state, total, paid, dueAt } = bill
  switch (state) {
    case 'paid':
      return '已交清'
    case 'reversed':
      return '已冲销，不用交'
    case 'open': {
      const late = daysLate(dueAt, now)
      const due = late > 0 ? `过期 ${late} 天` : `最晚 ${dayInWords(dayOf(dueAt))}交`
      return paid > 0 ? `${due}，${sumOf(total)} 交了 ${sumOf(paid)}` : due
    }
  }
  return state satisfies never
}
