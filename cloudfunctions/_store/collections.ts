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
 * sweeps' (`due`), the look-up of a person, who is nobody's until found, and those of communities themselves.
 */
export const COLLECTIONS: Collection[] = [
  {
    name: 'communities',
    indexes: [
      { name: 'tag', keys: up('tag'), unique: true },
      { name: 'company', keys: up('companyId', 'kind', 'name'), unique: true },
      { name: 'name', keys: up('kind', 'name') },
      { name: 'reports', keys: up('reportAt') },
      { name: 'rounds', keys: up('roundsAt') },
    ],
  },
  {
    name: 'members',
    indexes: [
      { name: 'openid', keys: up('openid', 'active', '_id') },
      { name: 'phone', keys: up('phone', 'active') },
      { name: 'roll', keys: up('communityId', '_id') },
      { name: 'people', keys: up('communityId', 'active', 'boxKey') },
      { name: 'search', keys: up('communityId', 'active', 'searchKeys') },
      { name: 'household', keys: up('communityId', 'houses.id') },
      { name: 'handover', keys: up('handover.dueAt') },
      { name: 'forget', keys: up('forget.dueAt') },
    ],
  },
  {
    name: 'houses',
    indexes: [
      { name: 'unit', keys: up('communityId', 'unitId', 'room') },
      { name: 'roll', keys: up('communityId', '_id') },
    ],
  },
  {
    name: 'tickets',
    indexes: [
      { name: 'mine', keys: [...up('communityId', 'requester.memberId'), down('boxKey')] },
      { name: 'household', keys: [...up('communityId', 'householdId'), down('boxKey')] },
      { name: 'guarded', keys: [...up('communityId', 'guardian.memberId'), down('boxKey')] },
      { name: 'facets', keys: [...up('communityId', 'facets'), down('boxKey')] },
      { name: 'words', keys: [...up('communityId', 'words'), down('boxKey')] },
      { name: 'alike', keys: [...up('communityId', 'alike'), down('boxKey')] },
      { name: 'loads', keys: up('communityId', 'open', 'assignee.memberId') },
      { name: 'visits', keys: up('communityId', 'visitKey') },
      { name: 'judged', keys: [...up('communityId', 'verdicts.of'), down('updatedAt')] },
      { name: 'touched', keys: up('communityId', 'updatedAt', '_id') },
      { name: 'due', keys: up('outboxDueAt') },
      { name: 'dead', keys: [...up('communityId'), down('deadKey')] },
      { name: 'lapse', keys: up('dueAt') },
      { name: 'close', keys: up('closeAt') },
      { name: 'merge', keys: up('mergeDueAt') },
    ],
  },
  {
    name: 'follows',
    indexes: [
      { name: 'ticket', keys: up('communityId', 'ticketId', 'memberId') },
      { name: 'mine', keys: [...up('communityId', 'memberId'), down('sortKey')] },
    ],
  },
  {
    name: 'inbox',
    indexes: [
      { name: 'mine', keys: [...up('communityId', 'memberId'), down('sortKey')] },
      { name: 'unread', keys: up('communityId', 'memberId', 'unread') },
    ],
  },
  { name: 'letters', indexes: [{ name: 'due', keys: up('outboxDueAt') }] },
  { name: 'credits', indexes: [] },
  {
    name: 'invitations',
    indexes: [
      { name: 'house', keys: up('communityId', 'gives.house.id') },
      { name: 'by', keys: up('communityId', 'by.id') },
    ],
  },
  {
    name: 'guesses',
    indexes: [
      { name: 'person', keys: up('openid', 'at') },
      { name: 'tag', keys: up('tag', 'at') },
    ],
  },
  {
    name: 'applications',
    indexes: [
      { name: 'zone', keys: up('communityId', 'zoneId', 'boxKey') },
      { name: 'all', keys: up('communityId', 'boxKey') },
      { name: 'asker', keys: [...up('openid'), down('createdAt')] },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  { name: 'summaries', indexes: [{ name: 'newest', keys: [...up('communityId'), down('sortKey')] }] },
  { name: 'reviews', indexes: [] },
  { name: 'fees', indexes: [] },
  {
    name: 'runs',
    indexes: [
      { name: 'newest', keys: [...up('communityId'), down('sortKey')] },
      { name: 'work', keys: up('workAt') },
    ],
  },
  { name: 'runPages', indexes: [{ name: 'run', keys: up('communityId', 'runId', '_id') }] },
  { name: 'runInputs', indexes: [{ name: 'run', keys: up('communityId', 'runId', 'sheet', '_id') }] },
  {
    name: 'accounts',
    indexes: [
      { name: 'roll', keys: up('communityId', '_id') },
      { name: 'refunds', keys: up('communityId', 'refunds.id') },
      { name: 'debt', keys: up('communityId', 'debtKey') },
      { name: 'order', keys: up('orderIds') },
      { name: 'work', keys: up('workAt') },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  {
    name: 'bills',
    indexes: [
      { name: 'house', keys: [...up('communityId', 'houseId'), down('sortKey')] },
      { name: 'disputed', keys: [...up('communityId', 'disputed'), down('sortKey')] },
      { name: 'run', keys: up('communityId', 'runId', '_id') },
      { name: 'month', keys: up('communityId', 'month', '_id') },
      { name: 'open', keys: up('communityId', 'open', 'dueAt') },
      { name: 'owing', keys: up('communityId', 'houseId', 'open') },
    ],
  },
  {
    name: 'ledger',
    indexes: [
      { name: 'house', keys: [...up('communityId', 'houseId'), down('sortKey')] },
      { name: 'day', keys: up('communityId', 'day', '_id') },
      { name: 'receipt', keys: up('communityId', 'receiptNumber') },
    ],
  },
  { name: 'reconciliations', indexes: [{ name: 'newest', keys: [...up('communityId'), down('day')] }] },
  { name: 'statements', indexes: [] },
  { name: 'invoices', indexes: [{ name: 'newest', keys: [...up('communityId'), down('sortKey')] }] },
  {
    name: 'posts',
    indexes: [
      { name: 'shelf', keys: [...up('communityId', 'shelves'), down('sortKey')] },
      { name: 'words', keys: [...up('communityId', 'search'), down('sortKey')] },
      { name: 'mine', keys: [...up('communityId', 'author.memberId'), down('sortKey')] },
      { name: 'queue', keys: up('communityId', 'queueKey') },
      { name: 'check', keys: up('checkAt') },
      { name: 'trace', keys: up('checking.pictures.traceId') },
      { name: 'touched', keys: up('communityId', 'updatedAt', '_id') },
      { name: 'lapse', keys: up('lapseAt') },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  {
    name: 'comments',
    indexes: [
      { name: 'post', keys: up('communityId', 'postId', 'sortKey') },
      { name: 'mine', keys: up('communityId', 'author.memberId', 'postId') },
      { name: 'queue', keys: up('communityId', 'queueKey') },
      { name: 'check', keys: up('checkAt') },
      { name: 'touched', keys: up('communityId', 'updatedAt', '_id') },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  {
    name: 'reactions',
    indexes: [
      { name: 'post', keys: up('communityId', 'postId', 'type', 'memberId') },
      { name: 'mine', keys: [...up('communityId', 'memberId', 'type'), down('sortKey')] },
    ],
  },
  {
    name: 'threads',
    indexes: [
      { name: 'mine', keys: [...up('communityId', 'memberIds'), down('sortKey')] },
      { name: 'queue', keys: up('communityId', 'queueKey') },
      { name: 'check', keys: up('checkAt') },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  { name: 'neighbours', indexes: [] },
  { name: 'verdicts', indexes: [{ name: 'old', keys: up('at') }] },
  {
    name: 'rounds',
    indexes: [
      { name: 'mine', keys: [...up('communityId', 'holderIds'), down('sortKey')] },
      { name: 'spot', keys: [...up('communityId', 'spotIds'), down('sortKey')] },
      { name: 'code', keys: [...up('communityId', 'spotKeys'), down('sortKey')] },
      { name: 'zone', keys: [...up('communityId', 'zoneId'), down('sortKey')] },
      { name: 'newest', keys: [...up('communityId'), down('sortKey')] },
      { name: 'doubts', keys: [...up('communityId'), down('doubtKey')] },
      { name: 'lapse', keys: up('dueAt') },
      { name: 'prove', keys: up('proveAt') },
      { name: 'due', keys: up('outboxDueAt') },
    ],
  },
  {
    name: 'spotChecks',
    indexes: [{ name: 'newest', keys: [...up('communityId'), down('sortKey')] }],
  },
  {
    name: 'prints',
    indexes: [
      { name: 'alike', keys: up('communityId', 'bands') },
      { name: 'old', keys: up('at') },
    ],
  },
  { name: 'leftovers', indexes: [{ name: 'due', keys: up('dueAt') }] },
  {
    name: 'audit',
    indexes: [
      { name: 'newest', keys: [...up('communityId'), down('sortKey')] },
      { name: 'whom', keys: up('communityId', 'whom.id') },
    ],
  },
]
