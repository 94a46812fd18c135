import { isRefusal } from '@contract/errors'
import type { Account, Refund } from '@contract/account'
import { notRefunded, refunded, refundFailed } from '@domain/billing/refund'
import type { Refused } from './pay'
import type { World } from './world'

/** Why WeChat will not, in words for who sees to it. */
const TROUBLE: Partial<Record<Refused['failed'], string>> = {
  NOTENOUGH: '商户余额不够，充值后会自动再退',
  CHANGE: '住户的银行卡退不回去，请到微信商户平台处理',
  REFUND_FEE_MISMATCH: '退款金额和微信的记录对不上，请核对',
}
const WAITING = '微信还没退成，会接着问；急的话请到微信商户平台看'
const DAY = 24 * 60 * 60_000

/** Money goes back by the way it came: cash from hand to hand, all else through WeChat, asked again until it says. */
export const giveBack = async (world: World, account: Account, refund: Refund): Promise<Account> => {
  const { store, pay, now } = world
  const received = account.received.find(({ id }) => id === refund.from)
  const change = async (decide: (each: Account) => Account): Promise<Account> => {
    const after = await store.accounts.change(account._id, decide, account)
    return isRefusal(after) ? account : after
  }
  if (received?.orderId === undefined) return change((each) => refunded(each, refund.id, now()))
  const { orderId, total } = received
  const known = await pay.refundState(refund.id)
  if (known === 'unknown' && refund.trouble !== undefined) {
    // What was refused may be kept as balance after all, but not while it is tried once more: that is written down first.
    const trying = await store.accounts.change(
      account._id,
      (each) => notRefunded(each, refund.id, undefined, now()),
      account,
    )
    if (isRefusal(trying)) return account
    const { trouble: _, ...rest } = refund
    return trying.refunds.some(({ id }) => id === refund.id) ? giveBack(world, trying, rest) : trying
  }
  const outcome =
    known === 'unknown'
      ? await pay.refund({ orderId, refundId: refund.id, total, amount: refund.amount })
      : known
  switch (outcome) {
    case 'done':
      return change((each) => refunded(each, refund.id, now()))
    case 'processing': {
      const trouble = now() - refund.at > DAY ? WAITING : undefined
      return change((each) => notRefunded(each, refund.id, trouble, now()))
    }
    case 'closed':
      return change((each) => refundFailed(each, refund.id, now()))
    case 'astray':
      return change((each) => notRefunded(each, refund.id, TROUBLE.CHANGE, now()))
  }
  if (outcome.failed === 'REFUNDCLOSE') return change((each) => refundFailed(each, refund.id, now()))
  const trouble = TROUBLE[outcome.failed] ?? `微信没有接受：${outcome.words.slice(0, 60)}`
  return change((each) => notRefunded(each, refund.id, trouble, now()))
}
