import * as z from 'zod/mini'
import { oneOf } from './fields'
import { Fen } from './fee'
import { LEDGER_TYPES, PAY_METHODS } from './glossary'
import type { BillId, CommunityId, OrderId, RefundId } from './ids'
import { FileId, HouseId, LedgerId, Moment } from './ids'

/** How money came (收款方式). */
export const PayMethod = oneOf(PAY_METHODS)

export type PayMethod = z.infer<typeof PayMethod>

export const LedgerType = oneOf(LEDGER_TYPES)

export type LedgerType = z.infer<typeof LedgerType>

/** Where money is, seen from the company: 应收, 预收, 退款中, cash by method, and what it was charged for. */
export type LedgerAccount = 'receivable' | 'credit' | 'refunding' | `money:${PayMethod}` | `income:${string}`

/**
 * The document: one thing that happened to money (流水). Its lines add up to nothing: what one account gets (above 0)
 * another gives. Never changed.
 */
export interface LedgerEntry {
  _id: LedgerId
  communityId: CommunityId
  houseId: HouseId
  label: string
  type: LedgerType
  lines: { account: LedgerAccount; amount: number }[]
  /** How much it is about. 分 */
  amount: Fen
  billId?: BillId
  /** Of a payment: which bills it paid. */
  parts?: { billId: BillId; name: string; amount: Fen }[]
  method?: PayMethod
  orderId?: OrderId
  /** WeChat's number. */
  transactionId?: string
  refundId?: RefundId
  /** Of cash and transfers: the number on the receipt, and what it looks like. */
  receiptNumber?: string
  photo?: FileId
  reason?: string
  by: { id: string; name: string }
  at: Moment
  /** '2026-11-27', in community time: what a day's statement is compared with. */
  day: string
  sortKey: string
}

/** One thing that happened, as residents and staff read it; of a payment, its receipt. */
export const LedgerRow = z.object({
  id: LedgerId,
  houseId: HouseId,
  label: z.string(),
  type: LedgerType,
  amount: Fen,
  at: Moment,
  method: z.optional(PayMethod),
  parts: z.optional(z.array(z.object({ name: z.string(), amount: Fen }))),
  /** What was paid beyond the bills and is kept. */
  kept: z.optional(Fen),
  transactionId: z.optional(z.string()),
  receiptNumber: z.optional(z.string()),
  photo: z.optional(FileId),
  reason: z.optional(z.string()),
  by: z.string(),
})

export type LedgerRow = z.infer<typeof LedgerRow>
