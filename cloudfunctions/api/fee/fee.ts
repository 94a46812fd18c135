import { isRefusal } from '@contract/errors'
import { feeRulesOf, saveFees } from '@domain/billing/fee-rules'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const get: Handler<'fee.get'> = async ({ actor, store }) =>
  feeRulesOf(await store.fees.get(actor.communityId))

export const save: Handler<'fee.save'> = async ({ input, actor, store }) => {
  const { requestId, items, refundAlone, rev } = input
  const idAt = (index: number) => idFrom('f', actor._id, requestId, String(index))
  const saved = await store.fees.change(actor.communityId, (fees) =>
    saveFees(fees, { items, refundAlone, rev }, idAt, requestId),
  )
  return isRefusal(saved) ? saved : feeRulesOf(saved)
}
