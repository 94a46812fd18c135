import type { RefundView } from '@contract/account'
import type { LedgerRow } from '@contract/ledger'
import { LEDGER_TYPES, PAY_METHODS } from '@contract/glossary'
import { sumOf } from './sums'

/** 缴费 · 现金 */
export const entryTitle = ({ type, method }: LedgerRow): string =>
  [LEDGER_TYPES[type], method ? PAY_METHODS[method] : ''].filter(Boolean).join(' · ')

/** What there is to say about it, a sentence each. */
export const entryLines = ({
  parts = [],
  kept = 0,
  receiptNumber,
  transactionId,
  reason,
}: LedgerRow): string[] =>
  [
    ...parts.map(({ name, amount }) => `付 ${name} ${sumOf(amount)}`),
    kept > 0 ? `存成余额 ${sumOf(kept)}` : '',
    receiptNumber ? `收据号 ${receiptNumber}` : '',
    transactionId ? `微信单号 ${transactionId}` : '',
    reason ? `原因：${reason}` : '',
  ].filter(Boolean)

/** How a refund stands. */
export const refundStanding = ({ state, mayAgree, trouble, method }: RefundView): string => {
  if (trouble !== undefined) return `没退成：${trouble}`
  if (state === 'asked') return mayAgree ? '等你同意' : '等另一位项目经理同意'
  return method === 'wechat' ? '正在退回微信，一般几分钟到账' : '正在退'
}

/** Whether it can still stay what it was. */
export const mayDrop = ({ state, trouble }: RefundView): boolean => state === 'asked' || trouble !== undefined

/** What becomes of the money that somebody brings. */
export const receivedInWords = (amount: number, owed: number): string => {
  if (owed === 0) return `没有欠费，${sumOf(amount)} 会存成余额，抵以后的账单`
  if (amount > owed) return `付清了，多的 ${sumOf(amount - owed)} 存成余额`
  return amount === owed ? '正好付清' : `收了以后还欠 ${sumOf(owed - amount)}`
}

/** What taking a bill back means. */
export const reversalSentences = (paid: number): string[] => [
  '冲销以后，住户不用再交这张账单。',
  paid > 0
    ? `已经交的 ${sumOf(paid)} 会存成这户的余额，可以抵以后的账单，也可以退。`
    : '这张还没有交过钱，没有要退的。',
  '冲销不能撤回，还要收的话，要重新出账。',
]

/** Where the money goes back to. */
export const refundWay = (method: LedgerRow['method']): string =>
  method === 'wechat' ? '原路退回付款人的微信。' : '现金和转账收的，请把钱当面退给住户，这里只记账。'
