import * as z from 'zod/mini'
import { LEDGER_TYPES, PAY_METHODS } from './glossary'
import type { RunId } from './ids'
import {
  BillId,
  FileId,
  HouseId,
  LedgerId,
  MemberId,
  Moment,
  OrderId,
  RefundId,
  TicketId,
  type BuildingId,
  type CommunityId,
  type RequestId,
  type UnitId,
} from './ids'
import type { Outboxed } from './notice'
import { BillLine, Fen, HouseTerms, SomeFen, type Reading } from './fee'
import { Tie } from './member'
import { CalendarDay } from './zone'

const oneOf = <T extends string>(glossary: Record<T, string>) => z.enum(Object.keys(glossary) as [T, ...T[]])
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** How money came (收款方式). */
export const PayMethod = oneOf(PAY_METHODS)
export type PayMethod = z.infer<typeof PayMethod>
export const LedgerType = oneOf(LEDGER_TYPES)
export type LedgerType = z.infer<typeof LedgerType>

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

/** The document: what a house is charged for a time, as it was sent. Never edited; how it stands is copied from the account. */
export interface Bill {
  _id: BillId
  communityId: CommunityId
  houseId: HouseId
  label: string
  buildingId: BuildingId
  unitId: UnitId
  runId: RunId
  name: string
  month: string
  from: string
  to: string
  lines: BillLine[]
  total: Fen
  /** The last of the same run before it, to compare. */
  before?: { name: string; total: Fen; lines: { feeId: string; amount: Fen }[] }
  issuedAt: Moment
  dueAt: Moment
  paid: Fen
  open: boolean
  reversed?: string
  disputed?: boolean
  /** Of which `rev` of the account this is a copy. */
  copyOf: number
  /** Who has read it first when. */
  read: Record<string, { name: string; at: Moment }>
  /** Newest first. */
  sortKey: string
}

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

/** What a phone sees of a bill. */
export const BillRow = z.object({
  id: BillId,
  houseId: HouseId,
  label: z.string(),
  name: z.string(),
  from: CalendarDay,
  to: CalendarDay,
  total: Fen,
  paid: Fen,
  dueAt: Moment,
  issuedAt: Moment,
  state: z.enum(['open', 'paid', 'reversed']),
  disputed: z.boolean(),
})
export type BillRow = z.infer<typeof BillRow>
export const BillView = z.extend(BillRow, {
  lines: z.array(z.extend(BillLine, { before: z.optional(Fen) })),
  before: z.optional(z.object({ name: z.string(), total: Fen })),
  reversed: z.optional(z.string()),
  /** The question that was asked about it last. */
  ticketId: z.optional(TicketId),
  /** Of staff: who has read it. */
  readBy: z.optional(z.array(z.object({ name: z.string(), at: Moment }))),
})
export type BillView = z.infer<typeof BillView>

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

/** '2026-11' */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** To whom an invoice is made out (发票抬头). */
export const InvoiceFields = {
  title: words(60),
  /** Of a company. */
  taxNumber: z.optional(z.string().check(z.regex(/^[0-9A-Z]{15,20}$/))),
}
/** That an invoice is wished for, and the number of the one that was made out. */
export const Invoice = z.object({
  ...InvoiceFields,
  askedAt: Moment,
  number: z.optional(z.string()),
})
export type Invoice = z.infer<typeof Invoice>
export const InvoiceRow = z.extend(Invoice, {
  id: LedgerId,
  houseId: HouseId,
  label: z.string(),
  amount: Fen,
})
export type InvoiceRow = z.infer<typeof InvoiceRow>
/** The document, of the same id as the payment. */
export interface InvoiceDocument extends Omit<InvoiceRow, 'id'> {
  _id: LedgerId
  communityId: CommunityId
  requestId: RequestId
  open: boolean
  sortKey: string
}

/** Collection of a month (收缴): charged in it, and what of that is paid by now. */
export const Collection = z.object({
  month: Month,
  /** In which there are bills, the newest first. */
  months: z.array(Month),
  all: z.object({ bills: z.int(), charged: z.int(), paid: z.int() }),
  buildings: z.array(
    z.object({ id: z.string(), name: z.string(), bills: z.int(), charged: z.int(), paid: z.int() }),
  ),
  /** What is open now and late, by how many days: up to 30, 90, 365, beyond. */
  ages: z.array(
    z.object({ age: z.enum(['notDue', 'd30', 'd90', 'd365', 'older']), bills: z.int(), owed: z.int() }),
  ),
  today: z.array(z.object({ method: PayMethod, count: z.int(), amount: z.int() })),
})
export type Collection = z.infer<typeof Collection>
/** A house that owes, to be rung up (催缴名单). */
export const Debtor = z.object({
  houseId: HouseId,
  label: z.string(),
  owed: z.int(),
  bills: z.int(),
  /** The oldest day by which something should have been paid. */
  since: Moment,
  disputed: z.boolean(),
})
export type Debtor = z.infer<typeof Debtor>

/** Somebody of a house that owes: whether WeChat may tell them of a bill, or they have to be rung up. */
export const HousePerson = z.object({
  id: MemberId,
  name: z.string(),
  tie: Tie,
  maskedPhone: z.string(),
  told: z.boolean(),
})
export type HousePerson = z.infer<typeof HousePerson>

/** Something that does not agree, to be seen to by somebody (对账差异). */
export const Difference = z.object({
  id: z.string(),
  type: z.enum(['missingHere', 'missingThere', 'different', 'ledger']),
  words: z.string(),
  amount: z.int(),
  houseId: z.optional(HouseId),
  label: z.optional(z.string()),
  /** Seen to: by whom, and what it was. */
  settled: z.optional(z.object({ by: z.string(), words: z.string(), at: Moment })),
})
export type Difference = z.infer<typeof Difference>
/** One day compared: WeChat's statement with the ledger, and the ledger with the accounts. */
export const Reconciliation = z.object({
  day: CalendarDay,
  state: z.enum(['waiting', 'done']),
  /** In the statement and in the ledger: how many, how much. 分 */
  there: z.object({ count: z.int(), amount: z.int() }),
  here: z.object({ count: z.int(), amount: z.int() }),
  matched: z.int(),
  differences: z.array(Difference),
  madeAt: Moment,
})
export type Reconciliation = z.infer<typeof Reconciliation>
export interface ReconciliationDocument extends Reconciliation {
  _id: string
  communityId: CommunityId
  /** Some difference nobody has seen to. */
  open: boolean
  /** Waiting: up to this house the accounts are checked. */
  after?: HouseId | null
  rev: number
  taps: RequestId[]
}

/** The document, one of each merchant of WeChat Pay: which day's statement is compared next, and who is at it. */
export interface StatementBook {
  /** The merchant's number. */
  _id: string
  day: string
  /** Up to this community it is done. */
  after?: CommunityId | null
  /** How often the next community has gone wrong. */
  tries: number
  /** Somebody is at it, or it is tried again then. */
  busyUntil: Moment
  rev: number
}
