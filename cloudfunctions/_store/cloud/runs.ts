import type { FeeDocument, RunDocument, RunInputs, RunPage } from '@contract/fee'
import { noFees } from '@domain/billing/fee-rules'
import type { Store } from '../store'
import { bulk } from './bulk'
import { difference } from './difference'
import { pageOf } from './page'
import { beside, openPipeline, type Stages } from './pipeline'
import { revise } from './revise'
import { _, db, table, type Table, type Tally } from './table'

export const cloudRuns = (
  runs: Table<RunDocument>,
  pages: Table<RunPage>,
  inputs: Table<RunInputs>,
  tally: Tally,
): Store['runs'] => {
  const all = bulk<RunInputs>('runInputs', tally)
  const withFees = (name: string, id: string, communityId: string): Stages => {
    const asked = db
      .collection(name)
      .aggregate()
      .match({ _id: _.eq(id) })
      .limit(1)
    return beside(asked, 'fees', 'fees', openPipeline().match({ _id: communityId }))
  }

  return {
    async add(run) {
      if (await runs.insert(run)) return run
      const earlier = await runs.get(run._id)
      if (!earlier) throw new Error('a run that was a duplicate is gone')
      return earlier
    },

    get: (id) => runs.get(id),

    async withFees(communityId, id) {
      const found = await tally.first<RunDocument & { fees: FeeDocument[] }>(
        withFees('runs', id, communityId),
      )
      if (!found || found.communityId !== communityId) return undefined
      const { fees, ...run } = found
      return { run, fees: fees[0] ?? noFees(communityId) }
    },

    async beginning(communityId) {
      const asked = withFees('communities', communityId, communityId)
      const counted = openPipeline()
        .match({ communityId })
        .group({ _id: null, houses: db.command.aggregate.sum(1) })
      beside(asked, 'houses', 'counted', counted)
      const found = await tally.first<{ fees: FeeDocument[]; counted: { houses: number }[] }>(asked)
      return { fees: found?.fees[0] ?? noFees(communityId), houses: found?.counted[0]?.houses ?? 0 }
    },

    change: (id, decide, known) =>
      revise(
        () => runs.get(id),
        decide,
        async (before, after) =>
          (await runs.update({ _id: id, rev: before.rev }, difference(before, after))) === 1,
        known,
      ),

    async goOn(before, after) {
      const next = { ...after, rev: before.rev + 1 }
      const isOurs = await runs.update({ _id: before._id, rev: before.rev }, difference(before, next))
      return isOurs === 1 ? next : undefined
    },

    async page(communityId, size, after) {
      const where = { communityId, ...(after === undefined ? {} : { sortKey: _.lt(after) }) }
      return pageOf(await runs.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
    },

    due: (now, most) => runs.find({ workAt: _.lte(now) }, ['workAt', 'asc'], most),

    async addPage(page) {
      if (await pages.insert(page)) return page
      const earlier = await pages.get(page._id)
      if (!earlier) throw new Error('a page that was a duplicate is gone')
      return earlier
    },

    pageOf: (id) => pages.get(id),

    addInputs: all.add,

    inputs: async (ids) => (ids.length === 0 ? [] : inputs.findAny({ _id: _.in([...ids]) }, ids.length)),

    allInputs: (communityId, runId, sheet) => all.all({ communityId, runId, sheet }),

    async clear(communityId, runId, most) {
      for (const name of ['runPages', 'runInputs']) {
        const left = db.collection(name)
        const asked = left.where({ communityId, runId }).field({ _id: true }).limit(most).get()
        const { data } = await tally.counted<{ data: { _id: string }[] }>(asked)
        if (data.length > 0) return table(name, tally).remove({ _id: _.in(data.map(({ _id }) => _id)) })
      }
      return 0
    },
  }
}
