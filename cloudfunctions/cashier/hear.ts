import { OrderId } from '@contract/ids'
import { followOrder } from './follow-order'
import type { World } from './world'

/**
 * WeChat says that somebody has paid. Anybody can call a function and say so: only the number is taken from it, and
 * WeChat is asked. Of an order that nobody waits for any more there is nothing to be done; of refunds the minute asks.
 */
export const hear = async (world: World, event: { outTradeNo?: unknown }): Promise<void> => {
  const number = OrderId.safeParse(event.outTradeNo)
  const account = number.success ? await world.store.accounts.byOrder(number.data) : undefined
  if (number.success && account) await followOrder(world, account, number.data)
}
