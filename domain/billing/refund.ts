import { refuse, type Refusal } from '@contract/errors'
import type { Account, Refund } from '@contract/account'
import type { LedgerId, MemberId, Moment, RefundId, RequestId } from '@contract/ids'
import { booked, isTapped, scheduled, tapped } from './account'
import { useCredit } from './credit'
import { BY_ITSELF, entryOf, line } from './entries'

const MINUTE = 60_000
/** WeChat is asked again after so long whether it has given the money back. ms */
const ASK_AFTER = 10 * MINUTE
/** On its way at once, of one house. */
const MOST_REFUNDS = 20

/** What the ledger calls what becomes of a refund: on its way, given back, or balance again. */
export const refundEntries = (id: string) => ({
  asked: `l-${id}`,
  done: `l-${id}.done`,
  back: `l-${id}.back`,
})

interface Somebody {
  id: MemberId
  name: string
}
export interface Wished {
  id: RefundId
  requestId: RequestId
  from: LedgerId
  amount: number
  reason: string
}

/**
 * Balance is to be given back by the way it came. It leaves the balance at once, so that it is not given twice; above
 * what one person may do alone it waits for another's yes. 分
 */
export const askRefund = (
  account: Account,
  { id, requestId, from, amount, reason }: Wished,
  alone: number,
  by: Somebody,
  now: Moment,
): Account | Refusal => {
  if (isTapped(account, requestId)) return account
  const received = account.received.find((each) => each.id === from)
  if (!received) return refuse('NOT_FOUND')
  if (amount > received.total - received.refunded || amount > account.credit) return refuse('TOO_MUCH')
  if (account.refunds.length >= MOST_REFUNDS) return refuse('ACCOUNT_FULL')
  const refund: Refund = {
    id,
    requestId,
    from,
    amount,
    reason,
    by,
    at: now,
    state: amount > alone ? 'asked' : 'going',
    askAt: now,
  }
  const lines = [line('credit', amount), line('refunding', -amount)]
  const about = { method: received.method, refundId: id, reason }
  const entry = entryOf(
    account,
    refundEntries(id).asked,
    { type: 'refunding', lines, amount, ...about },
    by,
    now,
  )
  const after = {
    ...account,
    credit: account.credit - amount,
    received: given(account, from, amount),
    refunds: [...account.refunds, refund],
  }
  return tapped(booked(after, [entry], [], now), requestId)
}

const given = ({ received }: Account, from: LedgerId, amount: number): Account['received'] =>
  received.map((each) => (each.id === from ? { ...each, refunded: each.refunded + amount } : each))

/** The second yes is another's. */
export const agreeRefund = (
  account: Account,
  { id, requestId }: { id: RefundId; requestId: RequestId },
  by: Somebody,
  now: Moment,
): Account | Refusal => {
  if (isTapped(account, requestId)) return account
  const refund = account.refunds.find((each) => each.id === id)
  if (!refund) return refuse('NOT_FOUND')
  if (refund.state === 'going') return tapped(account, requestId)
  if (refund.by.id === by.id) return refuse('SECOND_PERSON')
  const going: Refund = { ...refund, state: 'going', yes: by, askAt: now }
  return tapped(replaced(account, going, now), requestId)
}

const replaced = (account: Account, refund: Refund, now: Moment): Account =>
  scheduled(
    {
      ...account,
      refunds: account.refunds.map((each) => (each.id === refund.id ? refund : each)),
      updatedAt: now,
    },
    now,
  )
const without = (account: Account, id: RefundId): Account => ({
  ...account,
  refunds: account.refunds.filter((each) => each.id !== id),
})

/** It stays balance after all. What WeChat may have done already cannot be called off. */
export const dropRefund = (
  account: Account,
  { id, requestId }: { id: RefundId; requestId: RequestId },
  by: Somebody,
  now: Moment,
): Account | Refusal => {
  if (isTapped(account, requestId)) return account
  const refund = account.refunds.find((each) => each.id === id)
  if (!refund) return refuse('NOT_FOUND')
  if (refund.state === 'going' && refund.trouble === undefined) return refuse('TOO_LATE')
  return tapped(back(account, refund, by, now), requestId)
}

/** The money is where it came from. */
export const refunded = (account: Account, id: RefundId, now: Moment): Account => {
  const refund = account.refunds.find((each) => each.id === id)
  if (!refund) return account
  const { amount, reason, from, by } = refund
  const method = account.received.find((each) => each.id === from)?.method ?? 'wechat'
  const lines = [line('refunding', amount), line(`money:${method}`, -amount)]
  const entry = entryOf(
    account,
    refundEntries(id).done,
    { type: 'refunded', lines, amount, method, refundId: id, reason },
    by,
    now,
  )
  return booked(without(account, id), [entry], [], now)
}

/** WeChat has still to do it; or will not, and somebody has to see why. */
export const notRefunded = (
  account: Account,
  id: RefundId,
  trouble: string | undefined,
  now: Moment,
): Account => {
  const refund = account.refunds.find((each) => each.id === id)
  if (!refund) return account
  const { trouble: _, ...rest } = refund
  const next = now + Math.max(ASK_AFTER, Math.floor((now - refund.at) / 2))
  return replaced(account, { ...rest, askAt: next, ...(trouble === undefined ? {} : { trouble }) }, now)
}

/** WeChat says that it will never be done: it is balance again. */
export const refundFailed = (account: Account, id: RefundId, now: Moment): Account => {
  const refund = account.refunds.find((each) => each.id === id)
  return refund ? back(account, refund, BY_ITSELF, now) : account
}

const back = (
  account: Account,
  { id, amount, from, reason }: Refund,
  by: { id: string; name: string },
  now: Moment,
): Account => {
  const lines = [line('refunding', amount), line('credit', -amount)]
  const entry = entryOf(
    account,
    refundEntries(id).back,
    { type: 'refundBack', lines, amount, refundId: id, reason },
    by,
    now,
  )
  const after = {
    ...without(account, id),
    credit: account.credit + amount,
    received: given(account, from, -amount),
  }
  return useCredit(booked(after, [entry], [], now), entry._id, now)
}
