import type { InboxEntry } from '@contract/notice'
import type { Store } from '../store'
import { pageOf } from './page'
import { _, type Table } from './table'

export const cloudInbox = (inbox: Table<InboxEntry>): Store['inbox'] => ({
  // Not set: a second delivery must not make a notice unread that its owner has read.
  deliver: (entry) => inbox.insert(entry),

  async page(communityId, memberId, size, after) {
    const where = { communityId, memberId, ...(after === undefined ? {} : { sortKey: _.lt(after) }) }
    return pageOf(await inbox.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
  },

  read: (communityId, memberId, ids, now) =>
    inbox.update({ _id: _.in(ids), communityId, memberId, readAt: _.exists(false) }, { readAt: now }),
})
