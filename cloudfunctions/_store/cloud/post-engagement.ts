import type { CommunityId, MemberId, PostId } from '@contract/ids'
import type { Neighbour, Post, Reaction, Thread } from '@contract/post'
import { newNeighbour } from '@domain/board/neighbour'
import { threadIdOf } from '@domain/board/thread'
import type { PostBetween, SeenPost } from '../board-store'
import { closePipeline, openPipeline, type Stages } from './pipeline'
import { db, expression, _ } from './table'

// Thanks, followers and comments are counted beside the post, in the same call: never kept, and so never wrong.

const $ = db.command.aggregate

export interface Beside {
  reactions: { _id: Reaction; count: number }[]
  said: { count: number }[]
  mine: { type: Reaction }[]
}

/** Beside each post of a list; `id`: where its id stands. Both are bounded by the people of a community. */
export const besidePosts = (
  asked: Stages,
  communityId: CommunityId,
  memberId: MemberId,
  id = '$_id',
): Stages => {
  const of = (from: string, as: string, narrow: (theirs: Stages) => Stages): Stages =>
    asked.lookup({
      from,
      let: { post: id },
      pipeline: closePipeline(
        narrow(openPipeline().match({ communityId, ...expression($.eq(['$postId', '$$post'])) })),
      ),
      as,
    })
  of('reactions', 'reactions', (theirs) => theirs.group({ _id: '$type', count: $.sum(1) }))
  of('comments', 'said', (theirs) =>
    theirs.match({ sortKey: _.gt('') }).group({ _id: null, count: $.sum(1) }),
  )
  return of('reactions', 'mine', (theirs) => theirs.match({ memberId }).project({ type: 1 }))
}

export const seenOf = <T extends Beside>({ reactions, said, mine, ...post }: T): SeenPost => {
  const count = (type: Reaction) => reactions.find(({ _id }) => _id === type)?.count ?? 0
  return {
    post: post as unknown as Post,
    counts: { thanks: count('thanks'), follows: count('follow'), comments: said[0]?.count ?? 0 },
    reacted: mine.map(({ type }) => type),
  }
}

/** And who looks at it, and whose it is. */
export const besideOne = (
  asked: Stages,
  communityId: CommunityId,
  id: PostId,
  memberId: MemberId,
): Stages => {
  asked.lookup({ from: 'neighbours', localField: 'author.memberId', foreignField: '_id', as: 'theirs' })
  asked.lookup({
    from: 'neighbours',
    pipeline: closePipeline(openPipeline().match({ _id: memberId })),
    as: 'me',
  })
  asked.lookup({
    from: 'threads',
    pipeline: closePipeline(openPipeline().match({ _id: threadIdOf({ _id: id }, memberId) })),
    as: 'threads',
  })
  asked.lookup({
    from: 'communities',
    pipeline: closePipeline(openPipeline().match({ _id: communityId }).project(BUILDINGS)),
    as: 'here',
  })
  return besidePosts(asked, communityId, memberId)
}
export const BUILDINGS = { 'buildings.id': 1, 'buildings.name': 1 }

export type BesideOne = Post &
  Beside & {
    theirs: Neighbour[]
    me: Neighbour[]
    threads: Thread[]
    here: { buildings: PostBetween['buildings'] }[]
  }
export const betweenOf = (found: BesideOne, memberId: MemberId): PostBetween => {
  const { theirs, me, here, threads, ...post } = found
  const { communityId, author } = post
  return {
    ...seenOf(post),
    mine: me[0] ?? newNeighbour({ _id: memberId, communityId }),
    theirs: theirs[0] ?? newNeighbour({ _id: author.memberId, communityId }),
    buildings: here[0]?.buildings ?? [],
    ...(threads[0] ? { thread: threads[0] } : {}),
  }
}
