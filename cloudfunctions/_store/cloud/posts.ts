import type { Post, Reacted } from '@contract/post'
import type { BuildingId } from '@contract/ids'
import { soughtPairs } from '@domain/board/search'
import { shelfOf } from '@domain/board/shelves'
import { halfOf, nearPage } from '@domain/board/near'
import type { PostList, SeenPost } from '../board-store'
import type { Store } from '../store'
import { changing } from './changing'
import { pageOf } from './page'
import { beside, openPipeline } from './pipeline'
import { besideOne, besidePosts, betweenOf, seenOf, type Beside, type BesideOne } from './post-engagement'
import { _, db, type Table, type Tally } from './table'

export const cloudPosts = (posts: Table<Post>, tally: Tally): Store['posts'] => {
  const { insert, change } = changing(posts, tally)
  return {
    async add(post) {
      if (await insert(post)) return post
      const earlier = await posts.get(post._id)
      if (!earlier) throw new Error('a post that was a duplicate is gone')
      return earlier
    },
    get: (id) => posts.get(id),
    change,

    async seen(communityId, id, memberId) {
      const asked = db
        .collection('posts')
        .aggregate()
        .match({ _id: _.eq(id) })
        .limit(1)
      besideOne(asked, communityId, id, memberId)
      const found = await tally.first<BesideOne>(asked)
      return found?.communityId === communityId ? betweenOf(found, memberId) : undefined
    },

    async page(list, memberId, size, after) {
      const asked = db.collection('posts').aggregate().match(postsWhere(list, after))
      besidePosts(asked.sort({ sortKey: -1 }).limit(size), list.communityId, memberId)
      const found = await tally.listed<Post & Beside>(asked)
      return pageOf(found.map(seenOf), size, keyOf)
    },

    async near(list, buildingIds, memberId, size, after) {
      const { half, key } = halfOf(after)
      const asked = db
        .collection('communities')
        .aggregate()
        .match({ _id: _.eq(list.communityId) })
        .limit(1)
        .project({ _id: 1 })
      const ask = (as: string, where: object): void => {
        const stages = openPipeline().match(where).sort({ sortKey: -1 }).limit(size)
        beside(asked, 'posts', as, besidePosts(stages, list.communityId, memberId))
      }
      if (half === 'mine') ask('ours', inBuildings(list, buildingIds, key))
      ask('others', elsewhere(list, buildingIds, half === 'mine' ? undefined : key))
      const found = await tally.listed<{ ours?: (Post & Beside)[]; others: (Post & Beside)[] }>(asked)
      const { ours = [], others = [] } = found[0] ?? {}
      return nearPage(ours.map(seenOf), others.map(seenOf), size, keyOf)
    },

    async saved(communityId, memberId, size, after) {
      const asked = db
        .collection('reactions')
        .aggregate()
        .match({
          communityId,
          memberId,
          type: 'save',
          ...(after === undefined ? {} : { sortKey: _.lt(after) }),
        })
        .sort({ sortKey: -1 })
        .limit(size)
        .lookup({ from: 'posts', localField: 'postId', foreignField: '_id', as: 'posts' })
      besidePosts(asked, communityId, memberId, '$postId')
      const list = await tally.listed<Reacted & Beside & { posts: Post[] }>(asked)
      const { next } = pageOf(list, size, ({ sortKey }) => sortKey)
      const items = list.flatMap(({ posts: [post], reactions, said, mine }) =>
        post?.state === 'public' ? [seenOf({ ...post, reactions, said, mine })] : [],
      )
      return { items, ...(next === undefined ? {} : { next }) }
    },

    due: (now, most) => posts.find({ checkAt: _.lte(now) }, ['checkAt', 'asc'], most),
    lapsing: (now, most) => posts.find({ lapseAt: _.lte(now) }, ['lapseAt', 'asc'], most),

    async queue(communityId, size, after) {
      const where = { communityId, queueKey: _.gt(after ?? '') }
      return pageOf(
        await posts.find(where, ['queueKey', 'asc'], size),
        size,
        ({ queueKey }) => queueKey ?? '',
      )
    },
  }
}

const keyOf = ({ post }: SeenPost): string => post.sortKey

const postsWhere = (list: PostList, after?: string): object => {
  const { communityId } = list
  const further = after === undefined ? {} : { sortKey: _.lt(after) }
  if ('authorId' in list)
    return { communityId, 'author.memberId': list.authorId, state: _.neq('gone'), ...further }
  const { kind } = list
  const sought = list.q === undefined ? undefined : soughtPairs(list.q)
  // What else is asked is looked at in the few that have these words.
  return sought
    ? { communityId, search: _.all(sought), ...(kind ? { 'content.about.kind': kind } : {}), ...further }
    : { communityId, shelves: shelfOf({ kind }), ...further }
}

const inBuildings = (list: PostList, ids: readonly BuildingId[], after: string | undefined): object => {
  const where = postsWhere(list, after)
  if ('shelves' in where && 'kind' in list)
    return { ...where, shelves: _.in(ids.map((buildingId) => shelfOf({ kind: list.kind, buildingId }))) }
  return { ...where, buildingId: _.in([...ids]) }
}
const elsewhere = (list: PostList, ids: readonly BuildingId[], after: string | undefined): object => ({
  ...postsWhere(list, after),
  buildingId: _.nin([...ids]),
})
