import type { Database } from '../database/database'
import type { Fields } from '../database/document'
import { decode, decodeFields } from '../database/ejson'
import type { Documents, FindOptions } from '../database/documents'
import type { Meter } from '../database/meter'
import type { Sort } from '../database/plan'
import type { Transactions } from '../database/transactions'

export interface DatabaseCall {
  database: Database
  /** The same database, or what a transaction sees of it. */
  documents: Documents
  meter: Meter
  /** The server's time in ms, for `$tcb_server_date`. */
  now: number
  body: Record<string, unknown>
}

interface Action {
  /** Its parameters in, its `data` out (CLOUD-WIRE.md 1.5). */
  act: (call: DatabaseCall) => object
  /** It may be asked inside a transaction. */
  transactional?: true
}

const DEFAULT_LIMIT = 100
const MOST_LIMIT = 1000

export const DATABASE_ACTIONS: Record<string, Action> = {
  'database.addCollection': {
    act: ({ database, body }) => {
      database.createCollection(collectionOf(body))
      return {}
    },
  },

  'database.insertDocument': {
    transactional: true,
    act: ({ documents, now, body }) => {
      const added = (body.data as string[]).map((text) => decodeFields(text, now))
      return { insertedIds: documents.insert(collectionOf(body), added) }
    },
  },

  'database.getDocument': {
    transactional: true,
    act: (call) => {
      const { documents, meter, body } = call
      return { list: documents.find(collectionOf(body), findOptions(call), meter) }
    },
  },

  'database.calculateDocument': {
    act: (call) => {
      const { documents, meter, body } = call
      return { total: documents.count(collectionOf(body), fields(call, 'query'), meter) }
    },
  },

  'database.modifyDocument': {
    transactional: true,
    act: (call) => {
      const { documents, meter, body } = call
      const name = collectionOf(body)
      const query = fields(call, 'query')
      const data = fields(call, 'data')
      if (body.merge === false) {
        const { updated, upsertedId } = documents.set(name, query._id, data, meter)
        return { updated, upsert_id: upsertedId }
      }
      return { updated: documents.update(name, query, data, body.multi === true, meter), upsert_id: null }
    },
  },

  'database.removeDocument': {
    transactional: true,
    act: (call) => {
      const { documents, meter, body } = call
      const query = fields(call, 'query')
      return { deleted: documents.remove(collectionOf(body), query, body.multi === true, meter) }
    },
  },

  'database.aggregateDocuments': {
    act: ({ database, meter, now, body }) => {
      const stages = (body.stages as { stageKey: string; stageValue: string }[]).map(
        ({ stageKey, stageValue }) => ({ [stageKey]: decode(stageValue, now) }),
      )
      return { list: database.aggregate(collectionOf(body), stages, meter) }
    },
  },
}

/** These answer without `data`. */
export const TRANSACTION_ACTIONS: Record<
  string,
  (transactions: Transactions, id: string) => { transactionId?: string }
> = {
  'database.startTransaction': (transactions) => ({ transactionId: transactions.begin() }),

  'database.commitTransaction': (transactions, id) => {
    transactions.commit(id)
    return {}
  },

  'database.abortTransaction': (transactions, id) => {
    transactions.abort(id)
    return {}
  },
}

function findOptions(call: DatabaseCall): FindOptions {
  const { body } = call
  const filter = fields(call, 'query')
  const asked = typeof body.limit === 'number' && body.limit > 0 ? body.limit : DEFAULT_LIMIT
  return {
    filter,
    sort: Object.entries(fields(call, 'order')) as unknown as Sort,
    offset: typeof body.offset === 'number' ? body.offset : 0,
    limit: body.queryType === 'DOC' ? 1 : Math.min(asked, MOST_LIMIT),
    projection: fields(call, 'projection'),
  }
}

function fields({ body, now }: DatabaseCall, name: string): Fields {
  const text = body[name]
  return decodeFields(typeof text === 'string' ? text : undefined, now)
}

function collectionOf(body: Record<string, unknown>): string {
  return typeof body.collectionName === 'string' ? body.collectionName : ''
}
