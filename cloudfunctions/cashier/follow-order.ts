import type { Account } from '@contract/bill'
import type { Moment, OrderId } from '@contract/ids'
import { isRefusal } from '@contract/errors'
import { closed, settle, stillOpen } from '@domain/billing/pay'
import type { World } from './world'

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
export const followOrder = async (world: World, account: Account, orderId: OrderId): Promise<Standing> => {
  const { pay, now } = world
  const order = account.orders.find(({ id }) => id === orderId)
  const found = await pay.ask(orderId)
  switch (found.state) {
    case 'paid': {
      const { transactionId, total, at } = found
      const after = await change(world, account, (each, moment) =>
        settle(each, orderId, { transactionId, total, at }, moment),
      )
      return { state: 'paid', total, account: after }
    }
    case 'closed':
      return { state: 'closed', total: order?.total ?? 0, account: await put(world, account, orderId) }
    case 'unknown': {
      const isLost = now() - (order?.at ?? 0) > PLACED_WITHIN
      return isLost
        ? { state: 'closed', total: order?.total ?? 0, account: await put(world, account, orderId) }
        : { state: 'open', total: order?.total ?? 0, account }
    }
    case 'open': {
      if (order && now() - order.at > OPEN_FOR) return endOrder(world, account, orderId)
      const after =
        order && order.askAt <= now()
          ? await change(world, account, (each, moment) => stillOpen(each, orderId, moment))
          : account
      return { state: 'open', total: order?.total ?? 0, account: after }
    }
  }
  return found satisfies never
}

/** Nobody is to pay it any more; unless somebody just has. */
export const endOrder = async (world: World, account: Account, orderId: OrderId): Promise<Standing> => {
  const total = account.orders.find(({ id }) => id === orderId)?.total ?? 0
  switch (await world.pay.close(orderId)) {
    case 'closed':
      return { state: 'closed', total, account: await put(world, account, orderId) }
    case 'paid':
      return followOrder(world, account, orderId)
    case 'unknown':
      return followOrder(world, account, orderId)
  }
}

const put = (world: World, account: Account, orderId: OrderId): Promise<Account> =>
  change(world, account, (each, moment) => closed(each, orderId, moment))

const change = async (
  { store, now }: World,
  account: Account,
  decide: (account: Account, moment: Moment) => Account,
): Promise<Account> => {
  const after = await store.accounts.change(account._id, (each) => decide(each, now()), account)
  // Lost every race: nothing was written, and whoever comes next begins with WeChat's word again.
  return isRefusal(after) ? account : after
}
