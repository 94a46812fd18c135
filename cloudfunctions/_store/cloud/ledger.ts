import type { InvoiceDocument } from '@contract/invoice'
import type { LedgerEntry } from '@contract/ledger'
import type { Store } from '../store'
import { pageOf } from './page'
import { _, db, type Table, type Tally } from './table'

const $ = db.command.aggregate

/** Only ever added to. */
export const cloudLedger = (ledger: Table<LedgerEntry>, tally: Tally): Store['ledger'] => ({
  add: (entry) => ledger.insert(entry),
  get: (id) => ledger.get(id),
  async page({ communityId, houseId, types, since = 0 }, size, after) {
    const where = {
      communityId,
      houseId,
      ...(after === undefined ? {} : { sortKey: _.lt(after) }),
      ...(types ? { type: _.in([...types]) } : {}),
      ...(since === 0 ? {} : { at: _.gte(since) }),
    }
    return pageOf(await ledger.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
  },
  byReceipt: async (communityId, receiptNumber) =>
    (await ledger.findAny({ communityId, receiptNumber }, 1))[0],
  several: async (ids) => (ids.length === 0 ? [] : ledger.findAny({ _id: _.in([...ids]) }, ids.length)),
  async ofDay(communityId, day, size, after) {
    const where = { communityId, day, ...(after === undefined ? {} : { _id: _.gt(after) }) }
    return pageOf(await ledger.find(where, ['_id', 'asc'], size), size, ({ _id }) => _id)
  },
  balances: (communityId, houseIds) =>
    tally.listed(
      db
        .collection('ledger')
        .aggregate()
        .match({ communityId, houseId: _.in([...houseIds]) })
        .unwind('$lines')
        .group({
          _id: { houseId: '$houseId', account: '$lines.account' },
          amount: $.sum('$lines.amount'),
        })
        .limit(10_000),
    ),
})

export const cloudInvoices = (invoices: Table<InvoiceDocument>, tally: Tally): Store['invoices'] => ({
  add: (invoice) => invoices.insert(invoice),
  get: (id) => invoices.get(id),
  async withPayment(id) {
    const asked = db
      .collection('ledger')
      .aggregate()
      .match({ _id: _.eq(id) })
      .limit(1)
      .lookup({ from: 'invoices', localField: '_id', foreignField: '_id', as: 'invoices' })
    type Found = LedgerEntry & { invoices: InvoiceDocument[] }
    const found = await tally.first<Found>(asked)
    if (!found) return {}
    const { invoices: made, ...entry } = found
    return { entry, ...(made[0] ? { document: made[0] } : {}) }
  },
  async made(communityId, id, number) {
    // Made out once; the same number again is the same.
    return (
      (await invoices.update(
        { _id: id, communityId, number: _.or([_.exists(false), _.eq(number)]) },
        { number, open: false },
      )) === 1
    )
  },
  async page(communityId, size, after) {
    const where = { communityId, ...(after === undefined ? {} : { sortKey: _.lt(after) }) }
    return pageOf(await invoices.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
  },
})
