import { refuse, type Refusal } from '@contract/errors'
import { TIES } from '@contract/glossary'
import type { HouseId } from '@contract/ids'
import type { LedgerType } from '@contract/ledger'
import { answersForHouse, type Actor } from '@domain/access/policy'
import { isOpen } from '@domain/billing/owed'
import { billRow, billView, invoiceOf, houseAccount, ledgerRow, maySee, since } from '@domain/billing/views'
import type { Handler } from '../../_kit/serve'

const PAGE = 20
/** What of all that happens to money is a resident's to keep. */
const RECEIPTS: readonly LedgerType[] = ['paid', 'refunding', 'refunded', 'refundBack', 'used', 'reversed']

export const mine: Handler<'bill.mine'> = async ({ actor, now, store }) => {
  const accounts = await store.accounts.several(actor.houses.map(({ id }) => id))
  // In the order of her houses; one in whose account nothing has happened owes nothing.
  const houses = actor.houses.flatMap(({ id, label }) => {
    const account = accounts.find(({ _id }) => _id === id)
    return account ? [houseAccount(account, actor, now)] : [{ houseId: id, label, credit: 0, bills: [] }]
  })
  return { houses }
}

const hers = ({ houses }: Actor, houseId: HouseId): Refusal | undefined =>
  houses.some(({ id }) => id === houseId) ? undefined : refuse('NOT_YOUR_HOUSE')

export const history: Handler<'bill.history'> = async ({ input, actor, store }) => {
  const { houseId, cursor } = input
  const refused = hers(actor, houseId)
  if (refused) return refused
  const of = { communityId: actor.communityId, houseId, since: since(actor, houseId) }
  const { items, next } = await store.bills.page(of, PAGE, cursor)
  return { items: items.map((bill) => billRow(bill, undefined)), ...(next ? { next } : {}) }
}

/** Read by one of the house for the first time, that is written down; staff see who has read it. */
export const get: Handler<'bill.get'> = async ({ input: { id }, actor, now, store }) => {
  const found = await store.bills.standing(id)
  if (found?.bill.communityId !== actor.communityId || found.bill.sortKey === undefined)
    return refuse('NOT_FOUND')
  const { bill, account } = found
  const owed = account?.bills.find((each) => each.id === id)
  const isHers = maySee(actor, bill.houseId, { issuedAt: bill.issuedAt, open: isOpen(owed ?? bill) })
  const isStaff = answersForHouse(actor, bill)
  if (!isHers && !isStaff) return refuse('NOT_FOUND')
  const tie = actor.houses.find((house) => house.id === bill.houseId)?.tie
  // By what they are to the house: who has read it is nobody's name to keep for years.
  if (isHers && tie && bill.read[actor._id] === undefined)
    await store.bills.read(id, { id: actor._id, name: TIES[tie] }, now)
  const readers = isStaff ? Object.values(bill.read).sort((a, b) => a.at - b.at) : undefined
  return { bill: billView(bill, owed, owed?.disputed?.ticketId, readers) }
}

export const receipts: Handler<'bill.receipts'> = async ({ input, actor, store }) => {
  const { houseId, cursor } = input
  const refused = hers(actor, houseId)
  if (refused) return refused
  const { communityId } = actor
  const of = { communityId, houseId, types: RECEIPTS, since: since(actor, houseId) }
  const { items, next } = await store.ledger.page(of, PAGE, cursor)
  return { items: items.map(ledgerRow), ...(next ? { next } : {}) }
}

/** What has just been paid may not be in the ledger yet: then it is still in the account. */
export const receipt: Handler<'bill.receipt'> = async ({ input: { id }, actor, store }) => {
  const found = await store.invoices.withPayment(id)
  const entry =
    found.entry ??
    (await store.accounts.several(actor.houses.map((house) => house.id)))
      .flatMap(({ out }) => out)
      .find(({ _id }) => _id === id)
  if (entry?.communityId !== actor.communityId) return refuse('NOT_FOUND')
  const house = actor.houses.find((each) => each.id === entry.houseId)
  const isHers = house !== undefined && entry.at >= (house.since ?? 0)
  // A receipt says nothing that the account of the house does not, and that is a manager's to see.
  if (!isHers && actor.role !== 'manager') return refuse('NOT_FOUND')
  return {
    receipt: ledgerRow(entry),
    ...(found.document ? { invoice: invoiceOf(found.document) } : {}),
  }
}
