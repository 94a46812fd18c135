import type { Credit, InboxEntry } from '@contract/notice'
import type { Store } from '../store'
import { pageOf } from './page'
import { beside, openPipeline } from './pipeline'
import { _, db, type Table, type Tally } from './table'
import { counted } from './ticket-follows'

export const cloudInbox = (inbox: Table<InboxEntry>, tally: Tally): Store['inbox'] => ({
  // Not set: a second delivery must not make a notice unread that its owner has read.
  deliver: (entry) => inbox.insert(entry),

  get: (id) => inbox.get(id),

  async unsent(id, is) {
    await inbox.update({ _id: id }, { unsent: is ? true : _.remove() })
  },

  async page(communityId, memberId, size, after) {
    const where = { communityId, memberId, ...(after === undefined ? {} : { sortKey: _.lt(after) }) }
    return pageOf(await inbox.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
  },

  async standing(communityId, memberId, openid, most) {
    const asked = db
      .collection('communities')
      .aggregate()
      .match({ _id: _.eq(communityId) })
      .limit(1)
      .project({ _id: 1 })
    const unread = openPipeline().match({ communityId, memberId, unread: true })
    beside(asked, 'inbox', 'unread', counted(unread, most))
    beside(asked, 'credits', 'credits', openPipeline().match({ _id: openid }))
    const list = await tally.listed<{ unread: { count: number }[]; credits: Credit[] }>(asked)
    return { unread: list[0]?.unread[0]?.count ?? 0, counts: list[0]?.credits[0]?.counts ?? {} }
  },

  read: (communityId, memberId, ids, now) =>
    inbox.update(
      { _id: _.in(ids), communityId, memberId, readAt: _.exists(false) },
      { readAt: now, unread: _.remove() },
    ),
})
