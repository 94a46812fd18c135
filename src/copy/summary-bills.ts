import type { BillsFigures, SummaryType } from '@contract/summary'
import { percentWord } from '@domain/summary/words'
import { yuan } from './money'
import { SUMMARY_WORDS } from './summary-periods'

export const BILLS_SECTION = { title: '收费', open: '看收缴' } as const

/** 11月的账已收 */
export const monthLabel = ({ month }: BillsFigures['month']): string => `${Number(month.slice(5))} 月的账已收`

/** 86%. Undefined: nothing was charged in that month. */
export const collectedWord = ({ charged, paid }: BillsFigures['month']): string | undefined =>
  percentWord(paid, charged)

/** 收到 90 笔，共 ¥12,300.00，前一周 80 笔 */
export const aboutPaid = ({ paid, before }: BillsFigures, type: SummaryType): string => {
  const then = before ? `，${SUMMARY_WORDS[type].before} ${before.paid.count} 笔` : ''
  return paid.count === 0 ? `没有收款${then}` : `收到 ${paid.count} 笔，共 ${yuan(paid.amount)}${then}`
}

/** 出账 120 张，共 ¥30,000.00. Undefined: none went out. */
export const aboutIssued = ({ issued }: BillsFigures): string | undefined =>
  issued.count === 0 ? undefined : `出账 ${issued.count} 张，共 ${yuan(issued.amount)}`

/** 退款 2 笔，共 ¥80.00. Undefined: none was given back. */
export const aboutRefunded = ({ refunded }: BillsFigures): string | undefined =>
  refunded.count === 0 ? undefined : `退款 ${refunded.count} 笔，共 ${yuan(refunded.amount)}`

/** 到期没缴 30 张，共 ¥4,500.00，前一周 34 张 */
export const aboutOverdue = ({ overdue, before }: BillsFigures, type: SummaryType): string => {
  const then = before ? `，${SUMMARY_WORDS[type].before} ${before.overdue.bills} 张` : ''
  return overdue.bills === 0
    ? `没有到期没缴的账${then}`
    : `到期没缴 ${overdue.bills} 张，共 ${yuan(overdue.owed)}${then}`
}
