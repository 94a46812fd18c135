import type { Account } from '@contract/bill'
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
import { whole } from './whole'

/** Accounts of one person's houses, or of a page of a run. */
const MOST = 200

/** Minded by the courier, or written apart. */
const APART: readonly string[] = ['outbox', 'outboxDueAt', 'outboxTurn', 'outboxLease', 'deadKey', 'rev']

/** What became different. Notices are only added: the courier takes them out, and must not find them put back. */
const difference = (before: Account, after: Account): object => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Account)[]
  const changed = keys.filter(
    (key) => !APART.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const notices = after.outbox.slice(before.outbox.length)
  return {
    ...whole(Object.fromEntries(changed.map((key) => [key, after[key]]))),
    debtKey: debtKeyOf(after),
    rev: after.rev,
    ...(notices.length === 0 ? {} : { outbox: _.push(notices), outboxDueAt: after.updatedAt }),
  }
}

export const cloudAccounts = (accounts: Table<Account>, tally: Tally): Store['accounts'] => {
  const left = (before: Account | undefined, after: Account): void => {
    tally.leftToTell ||= after.outbox.length > (before?.outbox.length ?? 0)
    tally.leftToBook ||= after.out.length + after.stale.length > 0 || after.refunds.some(isGoing)
  }
  const write = async (before: Account, after: Account): Promise<boolean> => {
    const isOurs =
      (await accounts.update({ _id: before._id, rev: before.rev }, difference(before, after))) === 1
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
    const { list } = await tally.counted<{ list: (House & { accounts: Account[] })[] }>(asked.end())
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
    change: (id: HouseId, decide, known?: Account) => {
      let first = known
      return revise(
        async () => {
          const before = first ?? (await accounts.get(id))
          first = undefined
          return before
        },
        decide,
        write,
      )
    },
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
