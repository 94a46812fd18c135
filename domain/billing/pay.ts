import { refuse, type Refusal } from '@contract/errors'
import type { Account, Order } from '@contract/account'
import type { PayMethod } from '@contract/ledger'
import type { BillId, FileId, LedgerId, MemberId, Moment, OrderId, RequestId } from '@contract/ids'
import { booked, isTapped, scheduled, tapped } from './account'
import { byDue, paidOff, spread, useCredit } from './credit'
import { entryOf, line, type Doer } from './entries'
import { isOpen, left } from './owed'

const MINUTE = 60_000
/** So long nobody else of the house may begin to pay the same: she is typing her password, and WeChat closes none. ms */
const HOLDS = 6 * MINUTE
/** WeChat is asked so long after an order what became of it, and again; it tells us by itself as a rule. ms */
const ASK_AFTER = 2 * MINUTE
/** Begun and put off again and again within a quarter of an hour. */
const MOST_ORDERS = 10
/** Payments remembered as far as they may be given back, and people who paid. */
const MOST_RECEIVED = 80
const MOST_PAYERS = 6

export interface Ordered {
  id: OrderId
  requestId: RequestId
  billIds: readonly BillId[]
  by: { id: MemberId; name: string; openid: string }
}

/** Other orders for one of these bills that stand in the way, whoever began them. */
const inTheWay = (
  { orders }: Pick<Account, 'orders'>,
  { requestId, billIds }: Pick<Ordered, 'requestId' | 'billIds'>,
): Order[] =>
  orders.filter(
    (order) =>
      order.requestId !== requestId &&
      !order.dropped &&
      order.parts.some(({ billId }) => billIds.includes(billId)),
  )

/** What may be done about what is in the way: paid in its stead, waited for, or closed. */
export const obstacle = (
  account: Account,
  asked: Ordered,
  now: Moment,
): { same: Order } | { wait: true } | { close: Order } | undefined => {
  const others = inTheWay(account, asked)
  const wanted = partsFor(account, asked.billIds)
  // Her own, begun a moment ago for the very same: the same sheet once more.
  const same = others.find(
    ({ by, parts }) => by.id === asked.by.id && JSON.stringify(parts) === JSON.stringify(wanted),
  )
  if (same) return { same }
  if (others.some(({ at }) => now - at < HOLDS)) return { wait: true }
  const [oldest] = others
  return oldest ? { close: oldest } : undefined
}

const partsFor = ({ bills }: Pick<Account, 'bills'>, billIds: readonly BillId[]): Order['parts'] =>
  bills
    .filter(({ id }) => billIds.includes(id))
    .sort(byDue)
    .map((owed) => ({ billId: owed.id, amount: left(owed) }))

/** An order for what is owed for these bills. How much it is nobody has to say. */
export const order = (account: Account, asked: Ordered, now: Moment): Account | Refusal => {
  const { id, requestId, billIds, by } = asked
  const again = account.orders.find((each) => each.requestId === requestId)
  if (again) return renewed(account, again.id, now)
  // The same tap long afterwards: its order was paid.
  if (account.received.some((each) => each.orderId === id)) return refuse('ALREADY_PAID')
  if (inTheWay(account, asked).length > 0 || account.orders.length >= MOST_ORDERS) return refuse('BEING_PAID')
  const bills = [...new Set(billIds)].map((billId) => account.bills.find((owed) => owed.id === billId))
  const known = bills.flatMap((owed) => owed ?? [])
  if (known.length < bills.length) return refuse('NOT_FOUND')
  if (known.some(({ reversed }) => reversed !== undefined)) return refuse('BILL_REVERSED')
  if (known.some((owed) => left(owed) === 0)) return refuse('ALREADY_PAID')
  const parts = partsFor(account, billIds)
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  const made: Order = { id, requestId, parts, total, by, at: now, askAt: now + ASK_AFTER }
  const orders = [...account.orders, made]
  return scheduled({ ...account, orders, orderIds: orders.map((each) => each.id), updatedAt: now }, now)
}

/** Its sheet is opened once more: whatever WeChat said of it before holds no longer. */
export const renewed = (account: Account, orderId: OrderId, now: Moment): Account =>
  scheduled(
    {
      ...account,
      orders: account.orders.map((each) => {
        const { dropped: _, ...order } = each
        return each.id === orderId ? { ...order, at: now, askAt: now + ASK_AFTER } : each
      }),
    },
    now,
  )

/** WeChat will never take money for it any more. `as`: if it is still the one that WeChat was asked about. */
export const closed = (account: Account, orderId: OrderId, now: Moment, as?: Order): Account => {
  const orders = account.orders.filter(({ id, at }) => id !== orderId || (as !== undefined && at !== as.at))
  if (orders.length === account.orders.length) return account
  return scheduled({ ...account, orders, orderIds: orders.map(({ id }) => id), updatedAt: now }, now)
}

/** She has put it off. */
export const dropped = (account: Account, orderId: OrderId, now: Moment): Account =>
  scheduled(
    {
      ...account,
      orders: account.orders.map((each) => (each.id === orderId ? { ...each, dropped: true } : each)),
    },
    now,
  )

/** WeChat knows no more than before: it is asked again, the longer it goes on the more seldom. */
export const stillOpen = (account: Account, orderId: OrderId, now: Moment): Account => {
  const orders = account.orders.map((each) =>
    each.id === orderId ? { ...each, askAt: now + Math.max(ASK_AFTER, now - each.at) } : each,
  )
  return scheduled({ ...account, orders }, now)
}

/** What WeChat says that it has taken: its number, how much, when. */
export interface Taken {
  transactionId: string
  total: number
  at: Moment
}

/**
 * Her payment has arrived; told again, the very account. It pays what the order was for, as far as that is still owed;
 * what is over pays what else is open, or is kept.
 */
export const settle = (account: Account, orderId: OrderId, taken: Taken, now: Moment): Account => {
  const found = account.orders.find(({ id }) => id === orderId)
  if (!found) return account
  const { by, parts: wanted } = found
  const first = wanted.flatMap(({ billId }) => account.bills.find(({ id }) => id === billId) ?? [])
  const without = closed(account, orderId, now)
  const payers = [by.id, ...account.payers.filter((id) => id !== by.id)].slice(0, MOST_PAYERS)
  const { transactionId, total } = taken
  const money = {
    id: orderId as string as LedgerId,
    method: 'wechat',
    total,
    orderId,
    transactionId,
  } as const
  return take({ ...without, payers }, first, money, by, now)
}

interface Money {
  id: LedgerId
  method: PayMethod
  total: number
  orderId?: OrderId
  transactionId?: string
  receiptNumber?: string
  photo?: FileId
}

/** Money is there: for these bills first, then for what else is open, the first due first; the rest is kept. */
const take = (account: Account, first: Account['bills'], money: Money, by: Doer, now: Moment): Account => {
  const { id, method, total, orderId, ...rest } = money
  const others = account.bills
    .filter((owed) => isOpen(owed) && !owed.disputed && !first.includes(owed))
    .sort(byDue)
  const { parts, over } = spread([...first, ...others], total)
  const lines = [line(`money:${method}`, total), line('receivable', over - total), line('credit', -over)]
  const about = { method, ...(orderId ? { orderId } : {}), ...rest }
  const entry = entryOf(account, id, { type: 'paid', lines, amount: total, parts, ...about }, by, now)
  const received = [
    ...remembered(account),
    { id, method, total, refunded: 0, at: now, ...(orderId ? { orderId } : {}) },
  ]
  const after = { ...account, received, bills: paidOff(account.bills, parts), credit: account.credit + over }
  return useCredit(
    booked(
      after,
      [entry],
      parts.map(({ billId }) => billId),
      now,
    ),
    id,
    now,
  )
}

/** The last ones; and whatever is being given back, or nobody knew any more by which way it came. */
const remembered = ({ received, refunds }: Account): Account['received'] =>
  received.filter(
    ({ id }, at) => at > received.length - MOST_RECEIVED || refunds.some(({ from }) => from === id),
  )

export interface Handed {
  id: LedgerId
  requestId: RequestId
  method: 'cash' | 'transfer'
  amount: number
  billIds: readonly BillId[]
  receiptNumber: string
  photo?: FileId | undefined
}

/** Cash or a transfer that somebody of the staff has in hand, with the number of the receipt that was written. */
export const receive = (account: Account, handed: Handed, by: Doer, now: Moment): Account | Refusal => {
  const { id, requestId, method, amount, billIds, receiptNumber, photo } = handed
  // The same tap; long afterwards, too, when it is not among the last ones any more.
  if (isTapped(account, requestId) || account.received.some((each) => each.id === id)) return account
  if (account.out.some((entry) => entry.receiptNumber === receiptNumber)) return refuse('RECEIPT_TAKEN')
  const named = billIds.map((billId) => account.bills.find((owed) => owed.id === billId))
  const known = named.flatMap((owed) => owed ?? [])
  if (known.length < named.length) return refuse('NOT_FOUND')
  const money = { id, method, total: amount, receiptNumber, ...(photo ? { photo } : {}) }
  return tapped(take(account, known.sort(byDue), money, by, now), requestId)
}
