import type { Account } from '@contract/account'
import type { CommunityId, HouseId, Moment, OrderId } from '@contract/ids'
import { emptyAccount } from '@domain/billing/account'
import { debtKeyBefore, debtKeyOf } from '@domain/billing/owed'
import type { Territory } from '@domain/access/territory'
import type { House } from '@contract/zone'
import type { Store } from '../store'
import { pageOf } from './page'
import { revise } from './revise'
import { beside, openPipeline } from './pipeline'
import { _, db, type Table, type Tally } from './table'
import { differenceBeside } from './with-notices'

/** Accounts of one person's houses, or of a page of a run. */
const MOST = 200

export const cloudAccounts = (accounts: Table<Account>, tally: Tally): Store['accounts'] => {
  const left = (before: Account | undefined, after: Account): void => {
    tally.leftToTell ||= after.outbox.length > (before?.outbox.length ?? 0)
    tally.leftToBook ||= after.out.length + after.stale.length > 0 || after.refunds.some(isGoing)
  }
  const write = async (before: Account, after: Account): Promise<boolean> => {
    const isOurs =
      (await accounts.update(
        { _id: before._id, rev: before.rev },
        differenceBeside(before, { ...after, debtKey: debtKeyOf(after) }),
      )) === 1
    if (isOurs) left(before, after)
    return isOurs
  }
  const insert = async (account: Account): Promise<boolean> => {
    // One that is there has been written once: `rev` 0 is what `begin` knows an empty one by.
    const rev = Math.max(account.rev, 1)
    const isNew = await accounts.insert({ ...account, debtKey: debtKeyOf(account), rev })
    if (isNew) left(undefined, account)
    return isNew
  }
  const ofHouse = async (id: HouseId, now: Moment): Promise<Account | undefined> => {
    const asked = db
      .collection('houses')
      .aggregate()
      .match({ _id: _.eq(id) })
      .limit(1)
    beside(asked, 'accounts', 'accounts', openPipeline().match({ _id: id }))
    const list = await tally.listed<House & { accounts: Account[] }>(asked)
    const [house] = list
    return house && (house.accounts[0] ?? emptyAccount(house, now))
  }
  return {
    get: (id) => accounts.get(id),
    several: (ids) =>
      ids.length === 0 ? Promise.resolve([]) : accounts.findAny({ _id: _.in([...ids]) }, MOST),
    async terms(ids) {
      if (ids.length === 0) return []
      const asked = db.collection('accounts').where({ _id: _.in([...ids]) })
      const found = asked.field({ terms: true, readings: true }).limit(ids.length).get()
      return (await tally.counted<{ data: Pick<Account, '_id' | 'terms' | 'readings'>[] }>(found)).data
    },
    insert,
    write,
    change: (id, decide, known) => revise(() => accounts.get(id), decide, write, known),
    begin: (id, decide, now) =>
      revise(
        () => ofHouse(id, now),
        decide,
        (before, after) => (before.rev === 0 ? insert(after) : write(before, after)),
      ),
    ofHouse,
    async byOrder(orderId: OrderId) {
      return (await accounts.findAny({ orderIds: orderId }, 1))[0]
    },
    due: (now: Moment, most) => accounts.find({ workAt: _.lte(now) }, ['workAt', 'asc'], most),
    refunding: (communityId: CommunityId, most) =>
      accounts.findAny({ communityId, 'refunds.id': _.gt('') }, most),
    async debtors({ communityId, territory }, now, size, after) {
      const where = { communityId, debtKey: _.and([_.gt(after ?? ''), _.lt(debtKeyBefore(now))]) }
      const found = await accounts.find(
        territory ? _.and([where, inTerritory(territory)]) : where,
        ['debtKey', 'asc'],
        size,
      )
      return pageOf(found, size, (account) => debtKeyOf(account) ?? '')
    },
    async roll(communityId, size, after) {
      const where = { communityId, ...(after === undefined ? {} : { _id: _.gt(after) }) }
      return pageOf(await accounts.find(where, ['_id', 'asc'], size), size, ({ _id }) => _id)
    },
  }
}

const isGoing = ({ state, trouble }: Account['refunds'][number]): boolean =>
  state === 'going' && trouble === undefined

const inTerritory = ({ buildingIds, unitIds, exceptUnitIds }: Territory): object =>
  _.or([{ unitId: _.in(unitIds) }, { buildingId: _.in(buildingIds), unitId: _.nin(exceptUnitIds) }])
