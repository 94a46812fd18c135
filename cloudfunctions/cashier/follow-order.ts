import type { Account } from '@contract/account'
import type { Moment, OrderId } from '@contract/ids'
import { isRefusal } from '@contract/errors'
import { closed, settle, stillOpen } from '@domain/billing/pay'
import type { Till } from './world'

const MINUTE = 60_000
/** An order that nobody has paid by then is closed: the sheet on the phone is long gone. ms */
const OPEN_FOR = 15 * MINUTE
/** WeChat does not know it: whoever made it may still be about to place it. ms */
const PLACED_WITHIN = MINUTE

export interface Standing {
  state: 'paid' | 'open' | 'closed'
  total: number
  /** As it is then. */
  account: Account
}

/**
 * What has become of an order, by WeChat's own word: nothing that a phone or a callback says is believed. Whoever asks,
 * and however many at once, it is booked once.
 */
export const followOrder = async (world: Till, account: Account, orderId: OrderId): Promise<Standing> => {
  const { pay, now } = world
  const order = account.orders.find(({ id }) => id === orderId)
  const asItIs = { state: 'open' as const, total: order?.total ?? 0, account }
  const found = await pay.ask(orderId)
  switch (found.state) {
    case 'paid': {
      const { state: _, ...taken } = found
      const after = await change(world, account, (each, moment) => settle(each, orderId, taken, moment))
      return { state: 'paid', total: taken.total, account: after }
    }
    case 'closed':
      return ended(world, account, orderId)
    case 'unknown':
      if (!order || now() - order.at <= PLACED_WITHIN) return asItIs
      // Her phone may be placing it at this very moment.
      return ended(world, account, orderId, order)
    case 'open': {
      if (!order || order.askAt > now()) return asItIs
      if (now() - order.at > OPEN_FOR) return endOrder(world, account, orderId)
      return {
        ...asItIs,
        account: await change(world, account, (each, moment) => stillOpen(each, orderId, moment)),
      }
    }
  }
  return found satisfies never
}

/** Nobody is to pay it any more; unless somebody just has. */
export const endOrder = async (world: Till, account: Account, orderId: OrderId): Promise<Standing> =>
  (await world.pay.close(orderId)) === 'closed'
    ? ended(world, account, orderId)
    : followOrder(world, account, orderId)

const ended = async (
  world: Till,
  account: Account,
  orderId: OrderId,
  as?: Account['orders'][number],
): Promise<Standing> => {
  const after = await change(world, account, (each, moment) => closed(each, orderId, moment, as))
  return {
    state: after.orderIds.includes(orderId) ? 'open' : 'closed',
    total: account.orders.find(({ id }) => id === orderId)?.total ?? 0,
    account: after,
  }
}

/** Lost every race, and nothing was written: whoever comes next begins with WeChat's word again. */
const change = async (
  { store, now }: Till,
  account: Account,
  decide: (account: Account, moment: Moment) => Account,
): Promise<Account> => {
  const after = await store.accounts.change(account._id, (each) => decide(each, now()), account)
  return isRefusal(after) ? account : after
}
