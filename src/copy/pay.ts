import { yuan } from './money'

/** What is said while money is on its way. Never that it has come before the server knows. */
export const PAY = {
  checking: '正在向微信支付确认，请稍等，不用再付一次',
  unsure: '正在确认，到账后会告诉您。不用再付一次',
  cancelled: '没有付款，账单还在这里',
  failed: '微信支付没有打开，没有扣款，请再点一次',
  closed: '这一笔没有付成，没有扣款，可以再付',
  arrived: '刚才那一笔到账了，收据在“缴费记录”里',
  paid: '付好了，谢谢您',
  receiptComing: '钱已经收到，收据马上就好',
} as const

/** Broken off, and nobody knows how far it had got. `total`: where this phone knows it. */
export const leftInWords = (total: number | undefined): string =>
  `有一笔${total === undefined ? '' : ` ${yuan(total)} 的`}缴费还没有结果。没付完可以接着付，也可以不付了`

/** On the button. */
export const payVerb = (amount: number): string => (amount > 0 ? `缴费 ${yuan(amount)}` : '请勾选账单')

export const payingBesides = (name: string): string =>
  `${name}正在缴家里的账单，一两分钟就有结果。请等一等，不用重复缴。`
