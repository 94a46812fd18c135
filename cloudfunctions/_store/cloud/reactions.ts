import type { Reacted } from '@contract/post'
import type { Store } from '../store'
import { pageOf } from './page'
import { _, type Table } from './table'

/** Each a document of its own, so that two hundred at once write two hundred documents and not one. */
export const cloudReactions = (reactions: Table<Reacted>): Store['reactions'] => ({
  add: (reacted) => reactions.insert(reacted),
  remove: async (id) => (await reactions.remove({ _id: id })) > 0,

  async followers(communityId, postId, size, after) {
    const where = {
      communityId,
      postId,
      type: 'follow',
      ...(after === undefined ? {} : { memberId: _.gt(after) }),
    }
    return pageOf(await reactions.find(where, ['memberId', 'asc'], size), size, ({ memberId }) => memberId)
  },
})
