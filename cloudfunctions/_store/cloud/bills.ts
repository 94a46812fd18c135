import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import { calendarDay } from '@domain/time/calendar'
import type { Collected } from '../money-store'
import type { Store } from '../store'
import { bulk } from './bulk'
import { pageOf } from './page'
import { beside, openPipeline, type Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

const $ = db.command.aggregate
const DAY = 24 * 60 * 60_000
/** Months that a manager looks back through. */
const MONTHS = 24

export const cloudBills = (bills: Table<Bill>, tally: Tally): Store['bills'] => {
  return {
    get: (id) => bills.get(id),
    several: async (ids) => (ids.length === 0 ? [] : bills.findAny({ _id: _.in([...ids]) }, ids.length)),
    add: bulk<Bill>('bills', tally).add,
    remove: async (ids) => void (ids.length > 0 && (await bills.remove({ _id: _.in([...ids]) }))),

    async standing(id) {
      const asked = db
        .collection('bills')
        .aggregate()
        .match({ _id: _.eq(id) })
        .limit(1)
        .lookup({ from: 'accounts', localField: 'houseId', foreignField: '_id', as: 'accounts' })
      const found = await tally.first<Bill & { accounts: Account[] }>(asked)
      if (!found) return undefined
      const { accounts, ...bill } = found
      return { bill, ...(accounts[0] ? { account: accounts[0] } : {}) }
    },

    async page({ communityId, houseId, since = 0 }, size, after) {
      // A draft has no key yet.
      const where = {
        communityId,
        houseId,
        sortKey: after === undefined ? _.gt('') : _.and([_.gt(''), _.lt(after)]),
        ...(since === 0 ? {} : { issuedAt: _.gte(since) }),
      }
      return pageOf(await bills.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
    },

    async disputed(communityId, size, after) {
      const where = { communityId, disputed: true, ...(after === undefined ? {} : { sortKey: _.lt(after) }) }
      return pageOf(await bills.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
    },

    // An older copy never comes over a newer one.
    async copy(id, { rev, reversed, ...standing }) {
      const change = { ...standing, copyOf: rev, ...(reversed === undefined ? {} : { reversed }) }
      await bills.update({ _id: id, copyOf: _.lt(rev) }, change)
    },

    async read(id, { id: memberId, name }, now) {
      const place = `read.${memberId}`
      await bills.update({ _id: id, [place]: _.exists(false) }, { [place]: _.set({ name, at: now }) })
    },

    // From the community, whose buildings have names, each part by an index of its own.
    async collection(communityId, month, now) {
      const asked = db
        .collection('communities')
        .aggregate()
        .match({ _id: _.eq(communityId) })
        .limit(1)
        .project({ 'buildings.id': 1, 'buildings.name': 1 })
      beside(asked, 'bills', 'month', ofMonth(communityId, month))
      beside(asked, 'bills', 'ages', byAge(communityId, now))
      beside(asked, 'bills', 'months', months(communityId))
      beside(asked, 'ledger', 'today', took(communityId, calendarDay(now)))
      return await tally.first<Collected>(asked)
    },

    async openOf(communityId, houseIds) {
      const asked = db
        .collection('bills')
        .aggregate()
        .match({ communityId, houseId: _.in([...houseIds]), open: true })
        .match({ copyOf: _.gt(0) })
        .group({ _id: '$houseId', copies: $.push(COPY) })
        .limit(houseIds.length)
      return (await tally.listed<{ copies: OpenCopy[] }>(asked)).flatMap(({ copies }) => copies)
    },

    async ofMonth(communityId, month, size, after) {
      const where = { communityId, month, ...(after === undefined ? {} : { _id: _.gt(after) }) }
      return pageOf(await bills.find(where, ['_id', 'asc'], size), size, ({ _id }) => _id)
    },
  }
}

type OpenCopy = Awaited<ReturnType<Store['bills']['openOf']>>[number]
const COPY = { _id: '$_id', houseId: '$houseId', total: '$total', paid: '$paid', disputed: '$disputed' }

const ofMonth = (communityId: string, month: string): Stages =>
  openPipeline()
    .match({ communityId, month, copyOf: _.gt(0), reversed: _.exists(false) })
    .group({ _id: '$buildingId', bills: $.sum(1), charged: $.sum('$total'), paid: $.sum('$paid') })

const byAge = (communityId: string, now: number): Stages => {
  const branch = (days: number, age: string) => ({ case: $.gte(['$dueAt', now - days * DAY]), then: age })
  const branches = [branch(0, 'notDue'), branch(30, 'd30'), branch(90, 'd90'), branch(365, 'd365')]
  return openPipeline()
    .match({ communityId, open: true })
    .group({
      _id: $.switch({ branches, default: 'older' }),
      bills: $.sum(1),
      owed: $.sum($.subtract(['$total', '$paid'])),
    })
}

const months = (communityId: string): Stages =>
  openPipeline()
    .match({ communityId, month: _.gt('') })
    .group({ _id: '$month' })
    .sort({ _id: -1 })
    .limit(MONTHS)

const took = (communityId: string, day: string): Stages =>
  openPipeline()
    .match({ communityId, day, type: 'paid' })
    .group({ _id: '$method', count: $.sum(1), amount: $.sum('$amount') })
