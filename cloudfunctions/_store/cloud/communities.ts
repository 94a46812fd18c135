import type { CommunityId, MemberId } from '@contract/ids'
import type { Community } from '@contract/zone'
import type { Store } from '../store'
import { _, db, type Table, type Tally } from './table'

type WithLoads = Community & { loads: { _id: MemberId; jobs: number }[] }

export const cloudCommunities = (communities: Table<Community>, tally: Tally): Store['communities'] => ({
  get: (id) => communities.get(id),

  async withLoads(id) {
    const { list } = await tally.counted<{ list: WithLoads[] }>(askWithLoads(id))
    const [found] = list
    if (!found) return undefined
    const { loads, ...community } = found
    return { community, loads: new Map(loads.map(({ _id, jobs }) => [_id, jobs])) }
  },
})

/** `pipeline` and its `done` are in the SDK and not in its types. */
type Stages = ReturnType<ReturnType<typeof db.collection>['aggregate']>
const openPipeline = () => (db.command.aggregate as unknown as { pipeline(): Stages }).pipeline()
const closePipeline = (stages: Stages) => (stages as Stages & { done(): object[] }).done()

/** The community and, in the same call, its open tickets counted by who has them. */
const askWithLoads = (id: CommunityId): unknown => {
  const openJobs = openPipeline()
    .match({ communityId: id, open: true })
    .group({ _id: '$assignee.memberId', jobs: db.command.aggregate.sum(1) })
  return db
    .collection('communities')
    .aggregate()
    .match({ _id: _.eq(id) })
    .lookup({ from: 'tickets', pipeline: closePipeline(openJobs), as: 'loads' })
    .end()
}
