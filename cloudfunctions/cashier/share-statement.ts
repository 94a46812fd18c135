import { HouseId, OrderId, type CommunityId, type Moment } from '@contract/ids'
import type { Account } from '@contract/account'
import { soughtIds, type Booked, type Known, type Place } from '@domain/billing/reconcile'
import { refundEntries, refunded } from '@domain/billing/refund'
import type { StatedPayment, StatedRefund, Statement } from '@domain/billing/statement'
import { followOrder } from './follow-order'
import { book } from './see-to'
import type { World } from './world'

/** Entries of the ledger that are asked for at a time. */
const BATCH = 300

type Row = StatedPayment | StatedRefund
/** A statement among those whose money it is. */
export interface Shared extends Known {
  of: ReadonlyMap<CommunityId, Statement>
  /** Rows of which nothing here knows anything. */
  strangers: Row[]
}

/**
 * One merchant serves every community: whose a row is, its number says. What WeChat has and we have not heard of yet is
 * made good first: an order still open in an account is followed, a refund that has arrived is done.
 * Undefined when the time was too short; what was made good by then stays.
 */
export const shareStatement = async (
  world: World,
  statement: Statement,
  end: Moment,
): Promise<Shared | undefined> => {
  const booked = await bookedOf(world, soughtIds(statement))
  const places = new Map<string, Place>()
  const late = [...statement.payments, ...statement.refunds].filter((row) => !isBooked(row, booked))
  for (const row of late) {
    if (world.now() > end) return undefined
    const account = await accountOf(world, row, booked)
    if (!account) continue
    const { communityId, _id: houseId, label } = await madeGood(world, account, row)
    places.set(row.orderId, { communityId, houseId, label })
  }
  const again = await bookedOf(world, soughtIds(only(statement, (row) => late.includes(row))))
  for (const [id, entry] of again) booked.set(id, entry)
  return shared(statement, booked, places)
}

const only = ({ payments, refunds }: Statement, which: (row: Row) => boolean): Statement => ({
  payments: payments.filter(which),
  refunds: refunds.filter(which),
})

const bookedOf = async ({ store }: World, ids: readonly string[]): Promise<Map<string, Booked>> => {
  const booked = new Map<string, Booked>()
  const sought = [...new Set(ids)]
  for (let at = 0; at < sought.length; at += BATCH)
    for (const entry of await store.ledger.several(sought.slice(at, at + BATCH)))
      booked.set(entry._id, slim(entry))
  return booked
}

/** Of a large day only what is compared is held. */
const slim = (entry: Booked): Booked => {
  const { _id, communityId, houseId, label, type, amount, orderId, transactionId, refundId } = entry
  return {
    ...{ _id, communityId, houseId, label, type, amount },
    ...(orderId ? { orderId } : {}),
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(refundId ? { refundId } : {}),
  }
}

/** Whether the ledger has all that there is to say of it. */
const isBooked = (row: Row, booked: ReadonlyMap<string, Booked>): boolean => {
  if (!('refundId' in row)) return booked.has(row.orderId)
  const { asked, done, back } = refundEntries(row.refundId)
  return booked.has(asked) && (!row.done || booked.has(done) || booked.has(back))
}

/** By the payment that was given back, by the order, or by what the order was given along. */
const accountOf = async (
  { store }: World,
  { orderId, attached }: Row,
  booked: ReadonlyMap<string, Booked>,
): Promise<Account | undefined> => {
  const entry = booked.get(orderId)
  if (entry) return store.accounts.get(entry.houseId)
  const number = OrderId.safeParse(orderId)
  const waiting = number.success ? await store.accounts.byOrder(number.data) : undefined
  const house = HouseId.safeParse(attached)
  return waiting ?? (house.success ? store.accounts.get(house.data) : undefined)
}

const madeGood = async (world: World, account: Account, row: Row): Promise<Account> => {
  const { store, now } = world
  let after = account
  const order = account.orders.find(({ id }) => id === row.orderId)
  if (order) after = (await followOrder(world, after, order.id)).account
  const refund = 'refundId' in row && row.done && after.refunds.find(({ id }) => id === row.refundId)
  if (refund) {
    const done = await store.accounts.change(after._id, (each) => refunded(each, refund.id, now()), after)
    if ('refused' in done) throw new Error(`a refund that has arrived could not be booked: ${done.refused}`)
    after = done
  }
  return after.out.length > 0 ? book(world, after) : after
}

const shared = (
  statement: Statement,
  booked: ReadonlyMap<string, Booked>,
  places: ReadonlyMap<string, Place>,
): Shared => {
  const of = new Map<CommunityId, Statement>()
  const strangers: Row[] = []
  const placeOf = (row: Row): Place | undefined =>
    booked.get(row.orderId) ??
    ('refundId' in row ? booked.get(refundEntries(row.refundId).asked) : undefined) ??
    places.get(row.orderId)
  const put = (row: Row, into: (part: Statement) => void): void => {
    const place = placeOf(row)
    if (!place) return void strangers.push(row)
    const part = of.get(place.communityId) ?? { payments: [], refunds: [] }
    of.set(place.communityId, part)
    into(part)
  }
  for (const row of statement.payments) put(row, ({ payments }) => payments.push(row))
  for (const row of statement.refunds) put(row, ({ refunds }) => refunds.push(row))
  return { booked, places, of, strangers }
}
