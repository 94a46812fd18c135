import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Account } from '@contract/bill'
import type { HouseId, OrderId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { inTheWay, isBusy, order } from '@domain/billing/pay'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import { endOrder, followOrder, type Standing } from './follow-order'
import type { Pay } from './pay'

const isHers = ({ houses }: Actor, houseId: HouseId): boolean => houses.some(({ id }) => id === houseId)

/** The order is in the account before WeChat hears of it: whatever dies in between, it will be asked after. */
export const start =
  (pay: Pay): Handler<'pay.start'> =>
  async ({ input, actor, openid, now, store }) => {
    const { houseId, billIds, requestId } = input
    if (!isHers(actor, houseId)) return refuse('NOT_YOUR_HOUSE')
    const world = { store, pay, now: () => now }
    let account = await store.accounts.get(houseId)
    if (!account) return refuse('NOT_FOUND')
    for (const other of inTheWay(account, { requestId, billIds })) {
      if (isBusy(other, actor._id, now)) return refuse('BEING_PAID')
      account = (await endOrder(world, account, other.id)).account
    }
    const id = idFrom('o', houseId, requestId) as OrderId
    const by = { id: actor._id, name: actor.name, openid }
    const asked = { id, requestId, billIds, by }
    const after = await store.accounts.change(houseId, (each) => order(each, asked, now), account)
    if (isRefusal(after)) return after
    return placed(world, after, id)
  }

const placed = async (
  world: { store: Parameters<Handler<'pay.start'>>[0]['store']; pay: Pay; now: () => number },
  account: Account,
  id: OrderId,
) => {
  const made = account.orders.find((each) => each.id === id)
  if (!made) return refuse('BUSY')
  const { total, by, parts } = made
  const [first] = parts
  const name = account.bills.find((owed) => owed.id === first?.billId)?.name ?? '账单'
  const body = `${account.label}${parts.length > 1 ? `${name}等 ${parts.length} 张账单` : name}`
  const params = await world.pay.order({ orderId: id, body, total, openid: by.openid })
  if (!('failed' in params)) return { orderId: id, total, params }
  // It may be paid already: the same tap again, after its answer was lost.
  const { state } = await endOrder(world, account, id)
  return refuse(state === 'paid' ? 'ALREADY_PAID' : 'PAY_UNAVAILABLE')
}

type Asked = { as: string; orderId: OrderId }

/** Of one of her houses, or it does not exist for her. */
const standing =
  (pay: Pay, look: typeof followOrder) =>
  async ({
    input: { orderId },
    actor,
    now,
    store,
  }: Pick<Parameters<Handler<'pay.check'>>[0], 'actor' | 'now' | 'store'> & { input: Asked }): Promise<
    Pick<Standing, 'state' | 'total'> | Refusal
  > => {
    const account = await store.accounts.byOrder(orderId)
    if (account) {
      if (!isHers(actor, account._id)) return refuse('NOT_FOUND')
      const { state, total } = await look({ store, pay, now: () => now }, account, orderId)
      return { state, total }
    }
    const [paid] = (await store.accounts.several(actor.houses.map(({ id }) => id))).flatMap(({ received }) =>
      received.filter((each) => each.orderId === orderId),
    )
    return paid ? { state: 'paid', total: paid.total } : { state: 'closed', total: 0 }
  }

export const check = (pay: Pay): Handler<'pay.check'> => standing(pay, followOrder)
export const drop = (pay: Pay): Handler<'pay.drop'> => standing(pay, endOrder)
