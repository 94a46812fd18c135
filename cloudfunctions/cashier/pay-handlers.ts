import { isRefusal, refuse } from '@contract/errors'
import type { Account } from '@contract/account'
import type { HouseId, OrderId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { dropped, obstacle, order, renewed } from '@domain/billing/pay'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import { endOrder, followOrder } from './follow-order'
import type { Pay } from './pay'
import type { Till } from './world'

const isHers = ({ houses }: Actor, houseId: HouseId): boolean => houses.some(({ id }) => id === houseId)

/** The order is in the account before WeChat hears of it: whatever dies in between, it will be asked after. */
export const start =
  (pay: Pay): Handler<'pay.start'> =>
  async ({ input, actor, openid, now, store }) => {
    const { houseId, billIds, requestId } = input
    if (!isHers(actor, houseId)) return refuse('NOT_YOUR_HOUSE')
    const world = { store, pay, now: () => now }
    const id = idFrom('o', houseId, requestId) as OrderId
    const asked = { id, requestId, billIds, by: { id: actor._id, name: actor.name, openid } }
    let account = await store.accounts.get(houseId)
    if (!account) return refuse('NOT_FOUND')
    for (let way = obstacle(account, asked, now); way; way = obstacle(account, asked, now)) {
      if ('same' in way) return again(world, account, way.same.id)
      if ('wait' in way) return refuse('BEING_PAID')
      const { account: after } = await endOrder(world, account, way.close.id)
      if (after === account) return refuse('BUSY')
      account = after
    }
    const after = await store.accounts.change(houseId, (each) => order(each, asked, now), account)
    return isRefusal(after) ? after : place(world, after, id)
  }

/** Begun a moment ago by herself: that nobody closes it now is written down before WeChat is asked for its sheet. */
const again = async (world: Till, account: Account, id: OrderId) => {
  const after = await world.store.accounts.change(
    account._id,
    (each) => renewed(each, id, world.now()),
    account,
  )
  return isRefusal(after) ? after : place(world, after, id)
}

const place = async (world: Till, account: Account, id: OrderId) => {
  const made = account.orders.find((each) => each.id === id)
  if (!made) return refuse('BUSY')
  const { total, by, parts } = made
  const name = account.bills.find((owed) => owed.id === parts[0]?.billId)?.name ?? '账单'
  const body = `${account.label} ${parts.length > 1 ? `${name}等 ${parts.length} 张账单` : name}`
  // Should all else be lost, the statement still says whose money it is.
  const attached = account._id
  const params = await world.pay.order({ orderId: id, body, total, openid: by.openid, attached })
  if (!('failed' in params)) return { orderId: id, total, params }
  // It may be paid already: the same tap again, after its answer was lost. WeChat's word decides.
  const { state } = await followOrder(world, account, id)
  return refuse(state === 'paid' ? 'ALREADY_PAID' : 'PAY_UNAVAILABLE')
}

/** Of an order of one of her houses, as it stands in an account: still open, or paid; closed ones are in none. */
const find = async (
  { store }: Pick<Till, 'store'>,
  { houses }: Actor,
  orderId: OrderId,
): Promise<{ open: Account } | { paid: number } | undefined> => {
  const ids = houses.map(({ id }) => id)
  const accounts = await store.accounts.several(ids)
  const open = accounts.find(({ orderIds }) => orderIds.includes(orderId))
  if (open) return { open }
  const paid = accounts.flatMap(({ received }) => received).find((each) => each.orderId === orderId)
  return paid && { paid: paid.total }
}

/** The phone says that it was paid, or nothing came back: WeChat is asked. */
export const check =
  (pay: Pay): Handler<'pay.check'> =>
  async ({ input: { orderId }, actor, now, store }) => {
    const found = await find({ store }, actor, orderId)
    if (!found) return { state: 'closed', total: 0 }
    if ('paid' in found) return { state: 'paid', total: found.paid }
    const { state, total } = await followOrder({ store, pay, now: () => now }, found.open, orderId)
    return { state, total }
  }

/**
 * She has closed the sheet: it is over for her, and the others of the house need not wait. WeChat closes the order only
 * later; should it be paid all the same, it is booked.
 */
export const drop =
  (pay: Pay): Handler<'pay.drop'> =>
  async ({ input: { orderId }, actor, now, store }) => {
    const found = await find({ store }, actor, orderId)
    if (!found) return { state: 'closed', total: 0 }
    if ('paid' in found) return { state: 'paid', total: found.paid }
    const world = { store, pay, now: () => now }
    const after = await store.accounts.change(
      found.open._id,
      (each) => dropped(each, orderId, now),
      found.open,
    )
    const { state, total } = await followOrder(world, isRefusal(after) ? found.open : after, orderId)
    return { state: state === 'paid' ? 'paid' : 'closed', total }
  }
