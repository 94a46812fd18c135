import type { LedgerEntry } from '@contract/ledger'
import { yuan } from '@domain/notice/yuan'
import type { StatedPayment, StatedRefund } from './statement'

/** What does not agree, for a manager: what, how much, which number to look for, and what to do. */
type Entry = Pick<LedgerEntry, '_id' | 'amount' | 'transactionId' | 'refundId'>

export const unknownPayment = ({ orderId, transactionId, total }: StatedPayment): string =>
  `微信收了${yuan(total)}，近邻没有这一笔（订单 ${orderId}，交易 ${transactionId}）。请问清是谁付的，按转账登记到他家`

export const otherAmount = ({ orderId, total }: StatedPayment, { amount }: Entry): string =>
  `微信收了${yuan(total)}，近邻记的是${yuan(amount)}（订单 ${orderId}）。请以微信的数为准，补记或退还差额`

export const otherNumber = ({ orderId, transactionId }: StatedPayment, entry: Entry): string =>
  `金额一样，交易号不一样：微信是 ${transactionId}，近邻是 ${entry.transactionId ?? '空'}（订单 ${orderId}）。请到微信商户平台核对`

export const unknownRefund = ({ refundId, amount }: StatedRefund): string =>
  `微信退了${yuan(amount)}，近邻没有这笔退款（退款单 ${refundId}）。请问清是谁在微信商户平台退的`

export const otherRefund = ({ refundId, amount }: StatedRefund, entry: Entry): string =>
  `微信退了${yuan(amount)}，近邻记的是${yuan(entry.amount)}（退款单 ${refundId}）。请到微信商户平台核对`

export const refundedTwice = ({ refundId, amount }: StatedRefund): string =>
  `微信已经退了${yuan(amount)}，近邻又把这笔钱退回了余额（退款单 ${refundId}）。请和住户说明，从余额里扣回`

export const notPaidThere = ({ _id, amount }: Entry): string =>
  `近邻记着微信缴费${yuan(amount)}，微信没有这一笔（订单 ${_id}）。请到微信商户平台查这个订单`

export const notRefundedThere = ({ refundId, amount }: Entry): string =>
  `近邻记着已退${yuan(amount)}，微信没有这笔退款（退款单 ${refundId ?? '空'}）。请到微信商户平台查；没退的话请另外退给住户`

/** Orders whose numbers are shown. */
const SHOWN = 3

export const strangers = (rows: readonly { number: string; amount: number }[]): string => {
  const numbers = rows.slice(0, SHOWN).map(({ number }) => number)
  const more = rows.length > SHOWN ? '等' : ''
  const all = rows.reduce((total, { amount }) => total + amount, 0)
  return `商户号里另有 ${rows.length} 笔、共${yuan(all)}不属于任何小区（${numbers.join('、')}${more}）。是别的业务收的，写明即可；不是，请到微信商户平台查`
}

export const noStatement = (day: string): string =>
  `${day} 的微信账单一直没有取到，这一天没有和微信核对。请到微信商户平台下载账单，人工核对一遍`

export const tooMany = (count: number): string => `另外还有 ${count} 处对不上，先处理上面这些`

export const skipped = (day: string): string =>
  `${day} 的账没有核对完，系统试了几次都出错。请人工核对这一天，并把这条告诉近邻的技术支持`
