import type { House } from '@contract/zone'
import type { Store } from '../store'
import { _, type Table } from './table'

export const cloudHouses = (houses: Table<House>): Store['houses'] => ({
  get: (id) => houses.get(id),

  page: (communityId, size, after) =>
    houses.find({ communityId, ...(after ? { _id: _.gt(after) } : {}) }, ['_id', 'asc'], size),
})
