import type { FeeDocument } from '@contract/fee'
import { noFees } from '@domain/billing/fee-rules'
import type { Store } from '../store'
import { revise } from './revise'
import type { Table } from './table'
import { whole } from './whole'

export const cloudFees = (fees: Table<FeeDocument>): Store['fees'] => ({
  get: async (communityId) => (await fees.get(communityId)) ?? noFees(communityId),

  change: (communityId, decide, known) => {
    return revise(
      async () => (await fees.get(communityId)) ?? noFees(communityId),
      decide,
      async (before, after) => {
        // Until somebody changes it, it is what every community begins with, and nowhere written.
        if (before.rev === 0) return fees.insert(after)
        const { _id, ...fields } = after
        return (await fees.update({ _id, rev: before.rev }, whole(fields))) === 1
      },
      known,
    )
  },
})
