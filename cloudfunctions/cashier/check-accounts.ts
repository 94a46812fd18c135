import type { Account } from '@contract/account'
import type { Difference } from '@contract/reconciliation'
import type { CommunityId, HouseId } from '@contract/ids'
import { checkAccount } from '@domain/billing/check'
import { book } from './see-to'
import type { World } from './world'

/** An account that is changed all the while is looked at again another night. */
const TRIES = 3

/** What does not agree in these accounts. What looks so is looked at again by itself: money may just have moved. */
export const checkAccounts = async (world: World, accounts: readonly Account[]): Promise<Difference[]> => {
  const [first] = accounts
  if (!first) return []
  const look = await lookedUp(world, first.communityId, accounts)
  const found: Difference[] = []
  for (const account of accounts)
    if (look(account).length > 0) found.push(...(await atRest(world, account._id)))
  return found
}

/** Ledger and bills of these houses, in two calls. */
const lookedUp = async (
  { store }: World,
  communityId: CommunityId,
  accounts: readonly Account[],
): Promise<(account: Account) => Difference[]> => {
  const ids = accounts.map(({ _id }) => _id)
  const [ledger, copies] = await Promise.all([
    store.ledger.balances(communityId, ids),
    store.bills.openOf(communityId, ids),
  ])
  return (account) =>
    checkAccount(
      account,
      ledger
        .filter(({ _id }) => _id.houseId === account._id)
        .map(({ _id, amount }) => ({ account: _id.account, amount })),
      copies.filter(({ houseId }) => houseId === account._id),
    )
}

/** Looked at while nothing is on its way into the ledger and nobody changes it. */
const atRest = async (world: World, id: HouseId): Promise<Difference[]> => {
  const { store } = world
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = await store.accounts.get(id)
    const account = known && known.out.length + known.stale.length > 0 ? await book(world, known) : known
    if (!account) return []
    const look = await lookedUp(world, account.communityId, [account])
    const after = await store.accounts.get(id)
    if (after?.rev === account.rev && account.out.length === 0) return look(account)
  }
  return []
}
