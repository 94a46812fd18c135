import type { AuditEntry } from '@contract/people'
import type { Store } from '../store'
import { pageOf } from './page'
import { _, type Table } from './table'

export const cloudAudit = (audit: Table<AuditEntry>): Store['audit'] => ({
  async add(entry) {
    await audit.insert(entry)
  },

  async page(communityId, size, after) {
    const where = { communityId, ...(after === undefined ? {} : { sortKey: _.lt(after) }) }
    return pageOf(await audit.find(where, ['sortKey', 'desc'], size), size, ({ sortKey }) => sortKey)
  },
})
