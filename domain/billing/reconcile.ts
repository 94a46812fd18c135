import type { LedgerEntry } from '@contract/ledger'
import type { Difference, Reconciliation } from '@contract/reconciliation'
import { refundEntries } from './refund'
import * as say from './reconcile-words'
import type { StatedPayment, StatedRefund, Statement } from './statement'

/** What comparing has to know of an entry of the ledger. */
export type Booked = Pick<
  LedgerEntry,
  '_id' | 'communityId' | 'houseId' | 'label' | 'type' | 'amount' | 'orderId' | 'transactionId' | 'refundId'
>
/** Of a payment that is not in the ledger: whose it would be. */
export type Place = Pick<LedgerEntry, 'communityId' | 'houseId' | 'label'>

/** The ledger, asked by numbers whatever the day: what was paid before midnight may be booked after it. */
export interface Known {
  booked: ReadonlyMap<string, Booked>
  /** By order. */
  places: ReadonlyMap<string, Place>
}
export type Compared = Pick<Reconciliation, 'there' | 'here' | 'matched' | 'differences'>

/** Every id under which the ledger may have a row of the statement. */
export const soughtIds = ({ payments, refunds }: Statement): string[] => [
  ...payments.map(({ orderId }) => orderId),
  ...refunds.flatMap(({ orderId, refundId }) => [orderId, ...Object.values(refundEntries(refundId))]),
]

/** A row as it stands, what the ledger has for it (with its sign), and what is wrong. 分 */
interface Found {
  there: number
  here?: number
  difference?: Difference
}

/**
 * A day of WeChat's with the ledger of one community. `nowhere`: what the ledger has of the day and WeChat, asked about
 * it, does not have on any. The same day again gives the same ids.
 */
export const compare = (statement: Statement, known: Known, nowhere: readonly Booked[]): Compared => {
  const found = [
    ...statement.payments.map((row) => paymentFound(row, known)),
    ...statement.refunds.map((row) => refundFound(row, known)),
  ]
  const missing = nowhere.map(missingThere)
  const here = [...found.flatMap((each) => each.here ?? []), ...nowhere.map(signed)]
  return {
    there: { count: found.length, amount: sum(found.map(({ there }) => there)) },
    here: { count: here.length, amount: sum(here) },
    matched: found.filter(({ difference }) => difference === undefined).length,
    differences: [...found.flatMap(({ difference }) => difference ?? []), ...missing],
  }
}

const paymentFound = (row: StatedPayment, { booked, places }: Known): Found => {
  const { orderId, transactionId, total } = row
  const entry = booked.get(orderId)
  if (!entry) {
    const place = places.get(orderId)
    const difference = { ...placed(place), amount: total, words: say.unknownPayment(row) }
    return { there: total, difference: { id: `missingHere:${orderId}`, type: 'missingHere', ...difference } }
  }
  const { amount } = entry
  if (amount === total && entry.transactionId === transactionId) return { there: total, here: amount }
  const words = amount === total ? say.otherNumber(row, entry) : say.otherAmount(row, entry)
  return {
    there: total,
    here: amount,
    difference: different(orderId, entry, Math.abs(amount - total), words),
  }
}

/** On its way in the ledger is as good as done: WeChat's row only says that it has taken it on. */
const refundFound = (row: StatedRefund, { booked, places }: Known): Found => {
  const { orderId, refundId, amount, done } = row
  const ids = refundEntries(refundId)
  const entry = booked.get(ids.asked)
  if (!entry) {
    const place = booked.get(orderId) ?? places.get(orderId)
    const difference = { ...placed(place), amount, words: say.unknownRefund(row) }
    return {
      there: -amount,
      difference: { id: `missingHere:${refundId}`, type: 'missingHere', ...difference },
    }
  }
  const both = { there: -amount, here: -entry.amount }
  if (entry.amount !== amount)
    return {
      ...both,
      difference: different(refundId, entry, Math.abs(entry.amount - amount), say.otherRefund(row, entry)),
    }
  return done && booked.has(ids.back)
    ? { ...both, difference: different(refundId, entry, amount, say.refundedTwice(row)) }
    : both
}

const missingThere = (entry: Booked): Difference => {
  const { amount, orderId, refundId, _id } = entry
  const words = entry.type === 'paid' ? say.notPaidThere(entry) : say.notRefundedThere(entry)
  return {
    id: `missingThere:${refundId ?? orderId ?? _id}`,
    type: 'missingThere',
    words,
    amount,
    ...placed(entry),
  }
}

const different = (number: string, entry: Booked, amount: number, words: string): Difference => ({
  ...{ id: `different:${number}`, type: 'different', words, amount },
  ...placed(entry),
})
const placed = (place: Place | undefined) => (place ? { houseId: place.houseId, label: place.label } : {})
const signed = ({ type, amount }: Booked): number => (type === 'paid' ? amount : -amount)
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** Money through WeChat that the ledger has booked, and this statement does not have: WeChat is asked about it. */
export const unstated = (
  { payments, refunds }: Statement,
  ofDay: readonly (Booked & Pick<LedgerEntry, 'method'>)[],
): Booked[] => {
  const stated = new Set([
    ...payments.map(({ orderId }) => orderId),
    ...refunds.map(({ refundId }) => refundEntries(refundId).done),
  ])
  return ofDay.filter(
    ({ _id, type, method }) =>
      method === 'wechat' && (type === 'paid' || type === 'refunded') && !stated.has(_id),
  )
}
