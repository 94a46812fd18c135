import type { Account, AccountView, HouseAccount, Owed, RefundView } from '@contract/account'
import type { Bill, BillRow, BillView } from '@contract/bill'
import type { Invoice, InvoiceDocument } from '@contract/invoice'
import type { LedgerEntry, LedgerRow } from '@contract/ledger'
import type { Moment, TicketId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { byDue } from './credit'
import { isOpen } from './owed'

const stateOf = (owed: Pick<Owed, 'total' | 'paid' | 'reversed'>): BillRow['state'] => {
  if (owed.reversed !== undefined) return 'reversed'
  return owed.paid < owed.total ? 'open' : 'paid'
}

/** How a bill stands: by the account where that still holds it, by its own copy where it is long settled. */
export const billRow = (bill: Bill, owed: Owed | undefined): BillRow => {
  const { _id: id, houseId, label, name, from, to, total, dueAt, issuedAt } = bill
  const { paid } = owed ?? bill
  return {
    id,
    houseId,
    label,
    name,
    from,
    to,
    total,
    paid,
    dueAt,
    issuedAt,
    state: stateOf(owed ?? bill),
    disputed: owed ? owed.disputed !== undefined : bill.disputed === true,
  }
}

const owedRow = ({ _id: houseId, label }: Account, owed: Owed): BillRow => {
  const { id, name, from, to, total, paid, dueAt, issuedAt, disputed } = owed
  return {
    id,
    houseId,
    label,
    name,
    from,
    to,
    total,
    paid,
    dueAt,
    issuedAt,
    state: stateOf(owed),
    disputed: disputed !== undefined,
  }
}

/** Who came to a house sees what came since; who stands on the sheet, everything. */
export const since = ({ houses }: Pick<Actor, 'houses'>, houseId: string): Moment =>
  houses.find(({ id }) => id === houseId)?.since ?? 0

/** Whether a bill is for these eyes: of one's house, since one belongs to it; what is open also for who owns it. */
export const maySee = (
  { houses }: Pick<Actor, 'houses'>,
  houseId: string,
  { issuedAt, open }: { issuedAt: Moment; open: boolean },
): boolean => {
  const house = houses.find(({ id }) => id === houseId)
  if (!house) return false
  return issuedAt >= (house.since ?? 0) || (open && house.tie !== 'tenant')
}

const HELD = 15 * 60_000

/** What a house owes and has, for one who belongs to it, or answers for its money. */
export const houseAccount = (account: Account, actor: Actor, now: Moment): HouseAccount => {
  const { _id: houseId, label, credit, bills, orders } = account
  const paying = orders.find(({ at, dropped }) => !dropped && now - at < HELD)
  const mine = paying?.by.id === actor._id
  return {
    houseId,
    label,
    credit,
    bills: bills
      .filter(isOpen)
      .filter(({ issuedAt }) => actor.role !== 'resident' || maySee(actor, houseId, { issuedAt, open: true }))
      .sort(byDue)
      .map((owed) => owedRow(account, owed)),
    ...(paying ? { paying: { name: paying.by.name, mine, ...(mine ? { orderId: paying.id } : {}) } } : {}),
  }
}

export const billView = (
  bill: Bill,
  owed: Owed | undefined,
  ticketId: TicketId | undefined,
  readers: { name: string; at: Moment }[] | undefined,
): BillView => ({
  ...billRow(bill, owed),
  lines: bill.lines.map((line) => {
    const before = bill.before?.lines.find(({ feeId }) => feeId === line.feeId)?.amount
    return { ...line, ...(before === undefined ? {} : { before }) }
  }),
  ...(bill.before ? { before: { name: bill.before.name, total: bill.before.total } } : {}),
  ...((owed ?? bill).reversed === undefined ? {} : { reversed: (owed ?? bill).reversed }),
  ...(ticketId ? { ticketId } : {}),
  ...(readers ? { readBy: readers } : {}),
})

/** What happened, as it is read; who of the staff did it is told to nobody else by more than the name. */
export const ledgerRow = (entry: LedgerEntry): LedgerRow => {
  const { _id: id, houseId, label, type, amount, at, method, parts, lines, by } = entry
  const { transactionId, receiptNumber, photo, reason } = entry
  const kept = type === 'paid' ? -(lines.find(({ account }) => account === 'credit')?.amount ?? 0) : 0
  return {
    id,
    houseId,
    label,
    type,
    amount,
    at,
    by: by.name,
    ...(method ? { method } : {}),
    ...(parts ? { parts: parts.map((part) => ({ name: part.name, amount: part.amount })) } : {}),
    ...(kept > 0 ? { kept } : {}),
    ...(transactionId ? { transactionId } : {}),
    ...(receiptNumber ? { receiptNumber } : {}),
    ...(photo ? { photo } : {}),
    ...(reason ? { reason } : {}),
  }
}

export const refundViews = (account: Account, actor: Pick<Actor, '_id' | 'role'>): RefundView[] =>
  account.refunds.map(({ id, amount, reason, by, at, state, from, trouble }) => ({
    id,
    houseId: account._id,
    label: account.label,
    amount,
    reason,
    by: by.name,
    mayAgree: state === 'asked' && by.id !== actor._id && actor.role === 'manager',
    at,
    state,
    method: account.received.find((each) => each.id === from)?.method ?? 'wechat',
    ...(trouble === undefined ? {} : { trouble }),
  }))

export const accountView = (account: Account, actor: Actor, now: Moment): AccountView => ({
  account: houseAccount(account, actor, now),
  terms: account.terms,
  received: [...account.received]
    .reverse()
    .map(({ id, method, total, refunded, at }) => ({ id, method, left: total - refunded, total, at })),
  refunds: refundViews(account, actor),
  rev: account.rev,
})

export const invoiceOf = ({ title, taxNumber, askedAt, number }: InvoiceDocument): Invoice => ({
  title,
  askedAt,
  ...(taxNumber ? { taxNumber } : {}),
  ...(number ? { number } : {}),
})
