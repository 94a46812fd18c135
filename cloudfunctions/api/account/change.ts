import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Account, AccountView } from '@contract/account'
import type { HouseId, LedgerId, RefundId } from '@contract/ids'
import { answersForHouse } from '@domain/access/policy'
import { receive as decideReceive } from '@domain/billing/pay'
import { agreeRefund, askRefund } from '@domain/billing/refund'
import { reverse as decideReverse } from '@domain/billing/reverse'
import { saveTerms } from '@domain/billing/terms'
import { accountView } from '@domain/billing/views'
import { idFrom } from '../../_kit/ids'
import type { Call, Handler } from '../../_kit/serve'

type Way = Pick<Call<'account.terms'>, 'actor' | 'now' | 'store'>

/** A change of the account of a house that one answers for. 2, each lost race 2 more */
const change = async (
  { actor, now, store }: Way,
  houseId: HouseId,
  decide: (account: Account) => Account | Refusal,
): Promise<AccountView | Refusal> => {
  const after = await store.accounts.begin(
    houseId,
    (account) => (answersForHouse(actor, account) ? decide(account) : refuse('NOT_FOUND')),
    now,
  )
  return isRefusal(after) ? after : accountView(after, actor, now)
}
const byOf = ({ actor }: Way) => ({ id: actor._id, name: actor.name })

export const terms: Handler<'account.terms'> = (call) =>
  change(call, call.input.houseId, (account) => saveTerms(account, call.input, call.now))

export const receive: Handler<'account.receive'> = async (call) => {
  const { input, actor, now, store } = call
  const { houseId, receiptNumber, requestId } = input
  const known = await store.ledger.byReceipt(actor.communityId, receiptNumber)
  // The same house's own is looked at in its account: it may be the same tap again.
  if (known && known.houseId !== houseId) return refuse('RECEIPT_TAKEN')
  const id = idFrom('l', houseId, requestId) as LedgerId
  if (known && known._id !== id) return refuse('RECEIPT_TAKEN')
  return change(call, houseId, (account) => decideReceive(account, { ...input, id }, byOf(call), now))
}

export const reverse: Handler<'account.reverse'> = async (call) => {
  const { input, now, store } = call
  const bill = await store.bills.get(input.id)
  if (!bill) return refuse('NOT_FOUND')
  return change(call, bill.houseId, (account) => decideReverse(account, bill, input, byOf(call), now))
}

export const askBack: Handler<'refund.ask'> = async (call) => {
  const { input, actor, now, store } = call
  const { houseId, requestId } = input
  const { refundAlone } = await store.fees.get(actor.communityId)
  const id = idFrom('r', houseId, requestId) as RefundId
  return change(call, houseId, (account) =>
    askRefund(account, { ...input, id }, refundAlone, byOf(call), now),
  )
}

export const agree: Handler<'refund.agree'> = (call) =>
  change(call, call.input.houseId, (account) => agreeRefund(account, call.input, byOf(call), call.now))
