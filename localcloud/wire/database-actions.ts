import type { Database, FindOptions } from '../database/database'
import type { Fields } from '../database/document'
import { decode, decodeFields } from '../database/ejson'
import type { Meter } from '../database/meter'
import type { Sort } from '../database/plan'

export interface DatabaseCall {
  database: Database
  meter: Meter
  /** The server's time in ms, for `$tcb_server_date`. */
  now: number
  body: Record<string, unknown>
}

type Action = (call: DatabaseCall) => object

const DEFAULT_LIMIT = 100
const MOST_LIMIT = 1000

/** Each `database.*` action: its parameters in, its `data` out (CLOUD-WIRE.md 1.5). */
export const DATABASE_ACTIONS: Record<string, Action> = {
  'database.addCollection': ({ database, body }) => {
    database.createCollection(collectionOf(body))
    return {}
  },

  'database.insertDocument': ({ database, now, body }) => {
    const documents = (body.data as string[]).map((text) => decodeFields(text, now))
    return { insertedIds: database.insert(collectionOf(body), documents) }
  },

  'database.getDocument': (call) => {
    const { database, meter, body } = call
    return { list: database.find(collectionOf(body), findOptions(call), meter) }
  },

  'database.calculateDocument': (call) => {
    const { database, meter, body } = call
    return { total: database.count(collectionOf(body), fields(call, 'query'), meter) }
  },

  'database.modifyDocument': (call) => {
    const { database, meter, body } = call
    const name = collectionOf(body)
    const query = fields(call, 'query')
    const data = fields(call, 'data')
    if (body.merge === false) {
      const { updated, upsertedId } = database.set(name, query._id, data, meter)
      return { updated, upsert_id: upsertedId }
    }
    return { updated: database.update(name, query, data, body.multi === true, meter), upsert_id: null }
  },

  'database.removeDocument': (call) => {
    const { database, meter, body } = call
    return { deleted: database.remove(collectionOf(body), fields(call, 'query'), body.multi === true, meter) }
  },

  'database.aggregateDocuments': ({ database, meter, now, body }) => {
    const stages = (body.stages as { stageKey: string; stageValue: string }[]).map(
      ({ stageKey, stageValue }) => ({
        [stageKey]: decode(stageValue, now),
      }),
    )
    return { list: database.aggregate(collectionOf(body), stages, meter) }
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
