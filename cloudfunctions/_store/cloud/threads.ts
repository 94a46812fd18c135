import type { Neighbour, Post, Thread } from '@contract/post'
import type { SeenThread } from '../board-store'
import type { Store } from '../store'
import { changing } from './changing'
import { pageOf } from './page'
import type { Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

type Found = Thread & { posts: Post[]; neighbours: Neighbour[] }

/** Its post, and how its two stand to each other, in the same call: nothing has to be marked when a post ends. */
const withReasons = (asked: Stages): Stages =>
  asked
    .lookup({ from: 'posts', localField: 'postId', foreignField: '_id', as: 'posts' })
    .lookup({ from: 'neighbours', localField: 'memberIds', foreignField: '_id', as: 'neighbours' })

const seenOf = ({ posts: [post], neighbours, ...thread }: Found): SeenThread => ({
  thread,
  neighbours,
  ...(post ? { post } : {}),
})

export const cloudThreads = (threads: Table<Thread>, tally: Tally): Store['threads'] => {
  const { insert, change } = changing(threads, tally)
  return {
    add: insert,
    change,

    due: (now, most) => threads.find({ checkAt: _.lte(now) }, ['checkAt', 'asc'], most),

    async seen(communityId, id) {
      const asked = db
        .collection('threads')
        .aggregate()
        .match({ _id: _.eq(id) })
        .limit(1)
      const list = await tally.listed<Found>(withReasons(asked))
      return list.filter((thread) => thread.communityId === communityId).map(seenOf)[0]
    },

    async page(communityId, memberId, size, after) {
      const asked = db
        .collection('threads')
        .aggregate()
        .match({
          communityId,
          memberIds: memberId,
          ...(after === undefined ? {} : { sortKey: _.lt(after) }),
        })
        .sort({ sortKey: -1 })
        .limit(size)
      const list = await tally.listed<Found>(withReasons(asked))
      return pageOf(list.map(seenOf), size, ({ thread }) => thread.sortKey)
    },
  }
}
