import { refundViews } from '@domain/billing/views'
import type { Handler } from '../../_kit/serve'

/** Money on its way back, of so many houses at most. */
const MOST = 200

export const list: Handler<'refund.list'> = async ({ actor, store }) => {
  const accounts = await store.accounts.refunding(actor.communityId, MOST)
  const items = accounts.flatMap((account) => refundViews(account, actor)).sort((a, b) => a.at - b.at)
  return { items }
}
