/** An index key: field path and direction. */
export interface IndexKey {
  field: string
  direction: 1 | -1
}
export interface Index {
  name: string
  keys: IndexKey[]
  unique?: boolean
}
export interface Collection {
  name: string
  indexes: Index[]
}

const up = (...fields: string[]): IndexKey[] => fields.map((field) => ({ field, direction: 1 }))
const down = (field: string): IndexKey => ({ field, direction: -1 })

/**
 * Every collection with every index a query may use (`_id` is always one). The build writes this list beside the
 * functions; the embedded cloud refuses a query that none of them serves. Each starts with the community, save the
 * sweep's `due` and the look-up of a person by openid, who is nobody's until found.
 */
export const COLLECTIONS: Collection[] = [
  { name: 'communities', indexes: [] },
  { name: 'members', indexes: [{ name: 'openid', keys: up('openid', 'active', '_id') }] },
  { name: 'houses', indexes: [{ name: 'building', keys: up('communityId', 'buildingId') }] },
  {
    name: 'tickets',
    indexes: [
      { name: 'mine', keys: [...up('communityId', 'requester.memberId'), down('boxKey')] },
      { name: 'jobs', keys: [...up('communityId', 'assignee.memberId'), down('boxKey')] },
      { name: 'zone', keys: [...up('communityId', 'place.zoneId'), down('boxKey')] },
      { name: 'all', keys: [...up('communityId'), down('boxKey')] },
      { name: 'loads', keys: up('communityId', 'open', 'assignee.memberId') },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  { name: 'inbox', indexes: [{ name: 'mine', keys: [...up('communityId', 'memberId'), down('sortKey')] }] },
  { name: 'credits', indexes: [] },
]
