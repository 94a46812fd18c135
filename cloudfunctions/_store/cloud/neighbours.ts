import type { Neighbour } from '@contract/post'
import { newNeighbour } from '@domain/board/neighbour'
import type { PostBetween, ThreadHead } from '../board-store'
import type { Store } from '../store'
import { beside, openPipeline } from './pipeline'
import { BUILDINGS } from './post-engagement'
import { revise } from './revise'
import { _, db, type Table, type Tally } from './table'
import { difference } from './difference'

export const cloudNeighbours = (neighbours: Table<Neighbour>, tally: Tally): Store['neighbours'] => ({
  get: async (who) => (await neighbours.get(who._id)) ?? newNeighbour(who),

  async standing(who, most) {
    const { _id, communityId } = who
    const asked = db
      .collection('communities')
      .aggregate()
      .match({ _id: _.eq(communityId) })
      .limit(1)
      .project(BUILDINGS)
    beside(asked, 'neighbours', 'neighbours', openPipeline().match({ _id }))
    if (most > 0)
      beside(
        asked,
        'threads',
        'threads',
        openPipeline()
          .match({ communityId, memberIds: _id })
          .sort({ sortKey: -1 })
          .limit(most)
          .project({ author: 1, read: 1, 'said.by': 1, 'said.at': 1 }),
      )
    const list = await tally.listed<{
      buildings: PostBetween['buildings']
      neighbours: Neighbour[]
      threads?: ThreadHead[]
    }>(asked)
    const { buildings = [], neighbours: found = [], threads = [] } = list[0] ?? {}
    return { neighbour: found[0] ?? newNeighbour(who), buildings, threads }
  },

  change: (who, decide, known) => {
    return revise(
      async () => (await neighbours.get(who._id)) ?? newNeighbour(who),
      decide,
      async (before, after) =>
        // Until somebody does something, they are nowhere written.
        before.rev === 0
          ? neighbours.insert(after)
          : (await neighbours.update({ _id: who._id, rev: before.rev }, difference(before, after))) === 1,
      known,
    )
  },
})
