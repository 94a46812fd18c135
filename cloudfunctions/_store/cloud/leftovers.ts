import type { FileId, Moment } from '@contract/ids'
import { cloud } from '../../_kit/sdk'
import type { Store } from '../store'
import { _, type Table } from './table'

export interface Leftover {
  _id: FileId
  dueAt: Moment
}

export const cloudLeftovers = (leftovers: Table<Leftover>): Store['leftovers'] => ({
  async add(fileId, dueAt) {
    await leftovers.insert({ _id: fileId, dueAt })
  },

  async clear(now, most) {
    const due = await leftovers.find({ dueAt: _.lte(now) }, ['dueAt', 'asc'], most)
    if (due.length === 0) return 0
    const ids = due.map(({ _id }) => _id)
    // A file that is gone already is no failure; the answer says it file by file, and the entry goes all the same.
    await cloud.deleteFile({ fileList: ids })
    await leftovers.remove({ _id: _.in(ids) })
    return ids.length
  },
})
