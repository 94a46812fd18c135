import type { ReconciliationDocument, StatementBook } from '@contract/reconciliation'
import { firstBook, reconciliationId } from '@domain/billing/reconciliation'
import type { Store } from '../store'
import { difference } from './difference'
import { pageOf } from './page'
import { revise } from './revise'
import { _, type Table } from './table'

export const cloudReconciliations = (
  reconciliations: Table<ReconciliationDocument>,
): Store['reconciliations'] => ({
  get: (communityId, day) => reconciliations.get(reconciliationId(communityId, day)),

  async add(document) {
    if (await reconciliations.insert(document)) return document
    const faster = await reconciliations.get(document._id)
    if (!faster) throw new Error('a reconciliation that was a duplicate is gone')
    return faster
  },

  change: (communityId, day, decide, known) => {
    const id = reconciliationId(communityId, day)
    return revise(
      () => reconciliations.get(id),
      decide,
      async (before, after) =>
        (await reconciliations.update({ _id: id, rev: before.rev }, difference(before, after))) === 1,
      known,
    )
  },

  async page(communityId, size, after) {
    const where = { communityId, ...(after === undefined ? {} : { day: _.lt(after) }) }
    return pageOf(await reconciliations.find(where, ['day', 'desc'], size), size, ({ day }) => day)
  },
})

export const cloudStatements = (statements: Table<StatementBook>): Store['statements'] => ({
  async book(merchant, now) {
    const book = await statements.get(merchant)
    if (book) return book
    const first = firstBook(merchant, now)
    // Two who begin at once begin on the same day.
    await statements.insert(first)
    return first
  },

  async goOn(before, after) {
    const next = { ...after, rev: before.rev + 1 }
    const isOurs = await statements.update({ _id: before._id, rev: before.rev }, difference(before, next))
    return isOurs === 1 ? next : undefined
  },
})
