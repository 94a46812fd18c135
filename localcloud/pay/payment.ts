/** One order with WeChat Pay. Money is in 分, whole. */
export interface Payment {
  prepayId: string
  /** The project's own number for it, unique for each merchant. */
  outTradeNo: string
  merchant: string
  /** Who is to pay. */
  openid: string
  /** What for, as the person reads it. */
  body: string
  attach?: string
  totalFee: number
  /** An abandoned one may still be paid: its person has only closed the sheet. */
  state: 'waiting' | 'abandoned' | 'paid' | 'closed'
  /** ms since 1970. */
  createdAt: number
  paidAt?: number
  /** WeChat's number for it, from the moment it is paid. */
  transactionId?: string
  /** The function that is told. */
  callback?: string
  refunds: Refund[]
}

export interface Refund {
  outRefundNo: string
  refundId: string
  fee: number
  /** When WeChat took it on. */
  at: number
  /** What becomes of it, and when; done at once without. */
  later?: { end: RefundEnd; at: number }
}

/** How a refund ends, in WeChat Pay's words. */
export type RefundEnd = 'SUCCESS' | 'REFUNDCLOSE' | 'CHANGE'

export function refundStatus({ later }: Refund, now: number): RefundEnd | 'PROCESSING' {
  if (later === undefined) return 'SUCCESS'
  return now < later.at ? 'PROCESSING' : later.end
}

/** What has been given back or is on its way; a refund that came to nothing has left its money with the merchant. */
export function refundedOf({ refunds }: Payment, now: number): number {
  const going = refunds.filter((refund) => refundStatus(refund, now) !== 'REFUNDCLOSE')
  return going.reduce((sum, { fee }) => sum + fee, 0)
}

/** `20261121093000`, in Shanghai, as WeChat Pay writes instants. */
export function payTime(ms: number): string {
  return shanghaiTime(ms).replace(/\D/g, '')
}

/** `2026-11-21 09:30:00`, in Shanghai. */
export function shanghaiTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
