import { isRefusal, refuse } from '@contract/errors'
import { dropRefund } from '@domain/billing/refund'
import { accountView } from '@domain/billing/views'
import type { Handler } from '../_kit/serve'
import type { Pay } from './pay'

/** What WeChat has taken on cannot be called off; what it has refused is balance again. */
export const drop =
  (pay: Pay): Handler<'refund.drop'> =>
  async ({ input: { houseId, id, requestId }, actor, now, store }) => {
    const account = await store.accounts.get(houseId)
    if (account?.communityId !== actor.communityId) return refuse('NOT_FOUND')
    const refund = account.refunds.find((each) => each.id === id)
    if (refund?.state === 'going' && (await pay.refundState(id)) !== 'unknown') return refuse('TOO_LATE')
    const by = { id: actor._id, name: actor.name }
    const after = await store.accounts.change(
      houseId,
      (each) => {
        // One that was agreed to meanwhile WeChat has not been asked about.
        const isSame = each.refunds.find((one) => one.id === id)?.state === refund?.state
        return isSame || !refund ? dropRefund(each, { id, requestId }, by, now) : refuse('BUSY')
      },
      account,
    )
    return isRefusal(after) ? after : accountView(after, actor, now)
  }
