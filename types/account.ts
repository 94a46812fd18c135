import * as z from 'zod/mini'
import { words } from './fields'
import { BillRow } from './bill'
import type { Reading } from './fee'
import { Fen, HouseTerms, SomeFen } from './fee'
import type { BuildingId, CommunityId, MemberId, RequestId, RunId, TicketId, UnitId } from './ids'
import { BillId, FileId, HouseId, LedgerId, Moment, OrderId, RefundId } from './ids'
import type { LedgerEntry } from './ledger'
import { PayMethod } from './ledger'
import type { Outboxed } from './notice'

interface By {
  id: MemberId
  name: string
}

/** What stands in the account of a house about one bill. `paid` never exceeds `total`. */
export interface Owed {
  id: BillId
  runId: RunId
  name: string
  /** '2026-11': that of its first day. */
  month: string
  from: string
  to: string
  total: Fen
  paid: Fen
  issuedAt: Moment
  /** The last moment at which it is in time. */
  dueAt: Moment
  /** Taken back by a counter-entry, with why. */
  reversed?: string
  /** Asked about: nobody is reminded of it until that is answered. */
  disputed?: { ticketId: TicketId; at: Moment; lookAt: Moment }
  /** The last reminder that was sent: days after the due day. */
  reminded?: number
}

/** An order with WeChat Pay that is neither paid nor closed for certain. */
export interface Order {
  id: OrderId
  requestId: RequestId
  parts: { billId: BillId; amount: Fen }[]
  total: Fen
  by: By & { openid: string }
  at: Moment
  /** When WeChat is asked next what became of it. */
  askAt: Moment
  /** She has put it off: it stands in nobody's way, and would still be booked. */
  dropped?: boolean
}

/** Money that came in, as far as it may have to be given back. */
export interface Received {
  id: LedgerId
  method: PayMethod
  total: Fen
  refunded: Fen
  at: Moment
  /** WeChat's order. */
  orderId?: OrderId
}

/** Money on its way back. It has left the balance already. */
export interface Refund {
  id: RefundId
  requestId: RequestId
  from: LedgerId
  amount: Fen
  reason: string
  by: By
  at: Moment
  /** A second person's yes, where it needs one. */
  yes?: By
  /** `asked`: waits for the yes; `going`: WeChat has still to do it. */
  state: 'asked' | 'going'
  askAt: Moment
  /** WeChat said no: why, for who sees to it. */
  trouble?: string
}

/**
 * The document, one of each house: whatever is owed, paid and kept for it, so that two who pay together, or a callback
 * that comes twice, find one truth (房屋账户). What happened is moved from `out` into the ledger, each line once.
 */
export interface Account extends Outboxed {
  _id: HouseId
  communityId: CommunityId
  label: string
  buildingId: BuildingId
  unitId: UnitId
  terms: HouseTerms
  /** How its meters stood when they were charged last. */
  readings?: Reading[]
  /** The `rev` with which the terms became what they are. */
  termsRev?: number
  /** Open ones, and the last that are not. */
  bills: Owed[]
  /** Paid too much, or in advance (余额). 分 */
  credit: Fen
  orders: Order[]
  /** Those of orders, for who knows nothing but the number. */
  orderIds: OrderId[]
  received: Received[]
  refunds: Refund[]
  /** Who has paid for this house: they are told of its bills. */
  payers: MemberId[]
  /** Not in the ledger yet. */
  out: LedgerEntry[]
  /** Of bills that are not as `bills` shows them. */
  stale: BillId[]
  taps: RequestId[]
  /** Where it stands among those who owe. */
  debtKey?: string | null
  /** When somebody has to look at it: to ask WeChat, to remind, to move `out`. */
  workAt?: Moment | null
  updatedAt: Moment
  rev: number
}

/** What one house owes and has (我的账单). */
export const HouseAccount = z.object({
  houseId: HouseId,
  label: z.string(),
  credit: Fen,
  bills: z.array(BillRow),
  /** Somebody is paying just now, and until when that is waited for. */
  paying: z.optional(z.object({ name: z.string(), mine: z.boolean(), orderId: z.optional(OrderId) })),
})

export type HouseAccount = z.infer<typeof HouseAccount>

export const RefundView = z.object({
  id: RefundId,
  houseId: HouseId,
  label: z.string(),
  amount: SomeFen,
  reason: z.string(),
  by: z.string(),
  /** Whether the one who looks may say the yes that it waits for. */
  mayAgree: z.boolean(),
  at: Moment,
  state: z.enum(['asked', 'going']),
  method: PayMethod,
  trouble: z.optional(z.string()),
})

export type RefundView = z.infer<typeof RefundView>

/** The account of a house, for who answers for money. */
export const AccountView = z.object({
  account: HouseAccount,
  terms: HouseTerms,
  /** What may be given back, and of which payment. */
  received: z.array(z.object({ id: LedgerId, method: PayMethod, left: Fen, total: Fen, at: Moment })),
  refunds: z.array(RefundView),
  rev: z.int(),
})

export type AccountView = z.infer<typeof AccountView>

/** Cash or a transfer, taken by staff. */
export const ReceiveFields = {
  houseId: HouseId,
  method: z.enum(['cash', 'transfer']),
  amount: SomeFen,
  /** Which bills first; the oldest, where none is named. What is left is kept as balance. */
  billIds: z.array(BillId).check(z.maxLength(40)),
  receiptNumber: words(30),
  photo: z.optional(FileId),
}

export const RefundFields = { houseId: HouseId, from: LedgerId, amount: SomeFen, reason: words(100) }

/** What wx.requestPayment wants. */
export const PayParams = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.string(),
  paySign: z.string(),
})

export type PayParams = z.infer<typeof PayParams>
