import type { Moment } from '@contract/ids'
import type { Statement } from '@domain/billing/statement'

/**
 * Money through WeChat. Amounts are in 分. A refusal is an answer; what is thrown may have been done or not, and the same
 * request again is the same order or the same refund.
 */
export interface Pay {
  /**
   * An order's id is 6 to 32 of `A-Z a-z 0-9 _ - | *`; `body` is what the person reads, `attached` comes back in the
   * statement. The same order again is the same sheet.
   */
  order(order: {
    orderId: string
    body: string
    total: number
    openid: string
    attached?: string
  }): Promise<PaySheet | Refused>
  ask(orderId: string): Promise<OrderState>
  /** After 'closed' nobody can pay it any more. WeChat does not take it within 5 minutes of the order, which is thrown. */
  close(orderId: string): Promise<'closed' | 'paid' | 'unknown'>
  /**
   * `total` is what was paid. A refund that was refused may be asked for again with its id; after REFUNDCLOSE it takes
   * another.
   */
  refund(refund: {
    orderId: string
    refundId: string
    total: number
    amount: number
  }): Promise<'done' | 'processing' | Refused>
  refundState(refundId: string): Promise<RefundState>
  /** Of a day of the community, '2026-11-27', of the last three months. 'none': nothing was paid or given back. */
  statement(day: string): Promise<Statement | 'none' | 'notYet'>
}

/** What `wx.requestPayment` takes. */
export interface PaySheet {
  timeStamp: string
  nonceStr: string
  package: string
  signType: string
  paySign: string
}

/** One that was given back, whole or in part, is still 'paid'. 'unknown': there is no such order. */
export type OrderState =
  | { state: 'paid'; transactionId: string; total: number; at: Moment }
  | { state: 'open' }
  | { state: 'closed' }
  | { state: 'unknown' }

/**
 * 'closed': it came to nothing, and the money is with the merchant. 'astray': the person's bank will not take it, and
 * somebody has to see to it in WeChat's console. 'unknown': there is no such refund.
 */
export type RefundState = 'done' | 'processing' | 'closed' | 'astray' | 'unknown'

/** WeChat Pay's name for it, as far as we do something about it; `words` are WeChat's own, for the log. */
export interface Refused {
  failed: Refusal
  words: string
}
export type Refusal =
  | 'ORDERPAID'
  | 'ORDERCLOSED'
  | 'OUT_TRADE_NO_USED'
  | 'ORDERNOTEXIST'
  | 'NOTENOUGH'
  | 'REFUND_FEE_MISMATCH'
  | 'REFUNDCLOSE'
  | 'CHANGE'
  | 'OTHER'
