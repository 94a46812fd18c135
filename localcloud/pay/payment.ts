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
  at: number
}

export function refundedOf({ refunds }: Payment): number {
  return refunds.reduce((sum, { fee }) => sum + fee, 0)
}

/** `20261121093000`, in Shanghai, as WeChat Pay writes instants. */
export function payTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '')
}
