import type { Bill } from '@contract/bill'
import type { Store } from '../store'
import { bulk } from './bulk'
import { pageOf } from './page'
import { _, db, type Table, type Tally } from './table'

const $ = db.command.aggregate
const DAY = 24 * 60 * 60_000

export const cloudBills = (bills: Table<Bill>, tally: Tally): Store['bills'] => {
  const listed = async <T>(stages: { end(): unknown }): Promise<T[]> =>
    (await tally.counted<{ list: T[] }>(stages.end())).list
  const sums = { bills: $.sum(1), charged: $.sum('$total'), paid: $.sum('$paid') }
  return {
    get: (id) => bills.get(id),
    several: async (ids) => (ids.length === 0 ? [] : bills.findAny({ _id: _.in([...ids]) }, ids.length)),
    add: bulk<Bill>('bills', tally).add,
    remove: async (ids) => void (ids.length > 0 && (await bills.remove({ _id: _.in([...ids]) }))),

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
    copy: async (id, { rev, ...standing }) =>
      void (await bills.update(
        { _id: id, copyOf: _.lt(rev) },
        {
          ...standing,
          reversed: standing.reversed ?? _.remove(),
          copyOf: rev,
        },
      )),

    read: async (id, memberId, now) =>
      void (await bills.update(
        { _id: id, [`read.${memberId}`]: _.exists(false) },
        { [`read.${memberId}`]: now },
      )),

    collected: (communityId, month) =>
      listed(
        db
          .collection('bills')
          .aggregate()
          .match({ communityId, month, copyOf: _.gt(0), reversed: _.exists(false) })
          .group({ _id: '$buildingId', ...sums }),
      ),

    // How late each is, in one walk along the index of what is open.
    ages: (communityId, now) => {
      const days = (count: number) => now - count * DAY
      const branch = (since: number, age: string) => ({ case: $.gte(['$dueAt', since]), then: age })
      return listed(
        db
          .collection('bills')
          .aggregate()
          .match({ communityId, open: true })
          .group({
            _id: $.switch({
              branches: [
                branch(now, 'notDue'),
                branch(days(30), 'd30'),
                branch(days(90), 'd90'),
                branch(days(365), 'd365'),
              ],
              default: 'older',
            }),
            bills: $.sum(1),
            owed: $.sum($.subtract(['$total', '$paid'])),
          }),
      )
    },

    async months(communityId, most) {
      const found = await listed<{ _id: string }>(
        db
          .collection('bills')
          .aggregate()
          .match({ communityId, month: _.gt('') })
          .group({ _id: '$month' })
          .sort({ _id: -1 })
          .limit(most),
      )
      return found.map(({ _id }) => _id)
    },

    async ofMonth(communityId, month, size, after) {
      const where = { communityId, month, ...(after === undefined ? {} : { _id: _.gt(after) }) }
      const found = await bills.find(where, ['_id', 'asc'], size)
      return pageOf(found, size, ({ _id }) => _id)
    },
  }
}
