import type { Follow } from '@contract/ticket'
import type { Store } from '../store'
import { pageOf } from './page'
import { _, type Table } from './table'

export const cloudFollows = (follows: Table<Follow>): Store['follows'] => ({
  add: (follow) => follows.insert(follow),

  async remove(id) {
    await follows.remove({ _id: id })
  },

  async page(communityId, ticketId, size, after) {
    const where = { communityId, ticketId, ...(after === undefined ? {} : { memberId: _.gt(after) }) }
    return pageOf(await follows.find(where, ['memberId', 'asc'], size), size, ({ memberId }) => memberId)
  },
})
