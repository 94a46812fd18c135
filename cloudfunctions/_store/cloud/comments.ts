import type { Comment, Post } from '@contract/post'
import type { Store } from '../store'
import { changing } from './changing'
import { pageOf } from './page'
import { beside, openPipeline } from './pipeline'
import { _, db, type Table, type Tally } from './table'

/** One's own to one post that are not public: more are not shown. */
const MOST_OWN = 20
const SHOWN_TO_THEIR_AUTHOR: Comment['state'][] = ['checking', 'queued', 'hidden', 'refused', 'removed']

export const cloudComments = (comments: Table<Comment>, tally: Tally): Store['comments'] => {
  const { insert, change } = changing(comments, tally)
  return {
    async add(comment) {
      if (await insert(comment)) return comment
      const earlier = await comments.get(comment._id)
      if (!earlier) throw new Error('a comment that was a duplicate is gone')
      return earlier
    },
    get: (id) => comments.get(id),
    change,

    async of(communityId, postId, memberId, size, after) {
      const asked = db
        .collection('posts')
        .aggregate()
        .match({ _id: _.eq(postId) })
        .limit(1)
      const shown = openPipeline().match({ communityId, postId, sortKey: _.gt(after ?? '') })
      beside(asked, 'comments', 'shown', shown.sort({ sortKey: 1 }).limit(size))
      const own = openPipeline().match({
        communityId,
        'author.memberId': memberId,
        postId,
        state: _.in(SHOWN_TO_THEIR_AUTHOR),
      })
      beside(asked, 'comments', 'own', own.limit(MOST_OWN))
      const list = await tally.listed<Post & { shown: Comment[]; own: Comment[] }>(asked)
      const [found] = list
      if (found?.communityId !== communityId || !found) return undefined
      const { shown: items, own: mine, ...post } = found
      const page = pageOf(items, size, ({ sortKey }) => sortKey)
      if (page.next !== undefined) return { post, ...page }
      return { post, items: [...items, ...mine.sort((a, b) => a.createdAt - b.createdAt)] }
    },

    due: (now, most) => comments.find({ checkAt: _.lte(now) }, ['checkAt', 'asc'], most),

    async queue(communityId, size, after) {
      const where = { communityId, queueKey: _.gt(after ?? '') }
      return pageOf(
        await comments.find(where, ['queueKey', 'asc'], size),
        size,
        ({ queueKey }) => queueKey ?? '',
      )
    },
  }
}
