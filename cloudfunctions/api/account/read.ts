import { refuse, type Refusal } from '@contract/errors'
import type { Account } from '@contract/account'
import type { HouseId, Moment } from '@contract/ids'
import { answersForHouse, type Actor } from '@domain/access/policy'
import { maskPhone } from '@domain/access/privacy'
import { livesIn } from '@domain/people/house'
import { accountView, billRow, ledgerRow } from '@domain/billing/views'
import type { Handler } from '../../_kit/serve'
import type { Store } from '../../_store/store'

const PAGE = 20

/** The account of a house that one answers for; of any other it is not told whether it exists. 1 */
export const accountFor = async (
  store: Store,
  actor: Actor,
  houseId: HouseId,
  now: Moment,
): Promise<Account | Refusal> => {
  const account = await store.accounts.ofHouse(houseId, now)
  return account && answersForHouse(actor, account) ? account : refuse('NOT_FOUND')
}

export const get: Handler<'account.get'> = async ({ input: { houseId }, actor, now, store }) => {
  const account = await accountFor(store, actor, houseId, now)
  return 'refused' in account ? account : accountView(account, actor, now)
}

export const people: Handler<'account.people'> = async ({ input: { houseId }, actor, now, store }) => {
  const found = await store.members.withConsents(actor.communityId, houseId)
  const items = found.flatMap(({ member, counts }) => {
    const house = livesIn(member.houses, now).find(({ id }) => id === houseId)
    if (!house || !answersForHouse(actor, { ...house, communityId: member.communityId })) return []
    const { _id: id, name, phone, openid } = member
    const told = openid !== undefined && (counts.bill ?? 0) > 0
    return [{ id, name, tie: house.tie, maskedPhone: maskPhone(phone), told }]
  })
  return { items }
}

/** The first page looks whose house it is; a steward's are few enough to look each time. */
export const entries: Handler<'account.entries'> = async ({ input, actor, now, store }) => {
  const { houseId, cursor } = input
  if (actor.role === 'steward') {
    const account = await accountFor(store, actor, houseId, now)
    if ('refused' in account) return account
  }
  const of = { communityId: actor.communityId, houseId }
  const { items, next } = await store.ledger.page(of, PAGE, cursor)
  return { items: items.map(ledgerRow), ...(next ? { next } : {}) }
}

export const bills: Handler<'account.bills'> = async ({ input, actor, now, store }) => {
  const { houseId, cursor } = input
  if (actor.role === 'steward') {
    const account = await accountFor(store, actor, houseId, now)
    if ('refused' in account) return account
  }
  const of = { communityId: actor.communityId, houseId }
  const { items, next } = await store.bills.page(of, PAGE, cursor)
  return { items: items.map((bill) => billRow(bill, undefined)), ...(next ? { next } : {}) }
}
