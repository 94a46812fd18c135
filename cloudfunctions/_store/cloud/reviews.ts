import type { Review } from '@contract/summary'
import { noReview } from '@domain/summary/review'
import type { Store } from '../store'
import { revise } from './revise'
import type { Table } from './table'
import { whole } from './whole'

export const cloudReviews = (reviews: Table<Review>): Store['reviews'] => ({
  get: (communityId) => reviews.get(communityId),

  change: (communityId, decide) =>
    revise(
      async () => (await reviews.get(communityId)) ?? noReview(communityId),
      decide,
      async (before, { actions, taps, rev }) =>
        before.rev === 0
          ? reviews.insert({ _id: communityId, communityId, actions, taps, rev })
          : (await reviews.update({ _id: communityId, rev: before.rev }, whole({ actions, taps, rev }))) ===
            1,
    ),
})
