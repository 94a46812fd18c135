import type { Database } from '../database/database'
import { DatabaseError } from '../database/database-error'
import { decode } from '../database/ejson'
import { newMeter } from '../database/meter'
import { HttpError, type Call } from '../http/call'
import { decodePath } from '../http/folder'
import type { Route } from '../http/server'

const PAGE = 20
const PREFIX = '/documents/'

/**
 * For people, read-only: `GET /documents` lists the collections; `GET /documents/<collection>?before=<id>` is a page of
 * one, by `_id` backwards, which is newest first where ids are ordered by time; `next` is the `before` of the next page.
 */
export function documentRoutes(database: Database): Route[] {
  return [
    {
      method: 'GET',
      path: '/documents',
      handle: (call) => {
        const names = database.collections()
        call.sendJson(
          200,
          names.map((name) => ({ name, count: database.count(name, {}, newMeter()) })),
        )
      },
    },
    { method: 'GET', path: `${PREFIX}*`, handle: (call) => sendPage(call, database) },
  ]
}

function sendPage(call: Call, database: Database): void {
  const name = decodePath(call.path.slice(PREFIX.length))
  const before = call.query('before')
  const filter = before === undefined ? {} : { _id: { $lt: parseId(before) } }
  try {
    const texts = database.find(name, { filter, sort: [['_id', -1]], limit: PAGE + 1 }, newMeter())
    const documents = texts.slice(0, PAGE).map((text) => decode(text, 0) as { _id: unknown })
    const more = texts.length > PAGE
    call.sendJson(200, { documents, next: more ? JSON.stringify(documents.at(-1)?._id) : null })
  } catch (error) {
    if (error instanceof DatabaseError) throw new HttpError(404, 'NOT_FOUND', error.message)
    throw error
  }
}

function parseId(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new HttpError(400, 'INVALID_PARAM', 'before is an id, as JSON')
  }
}
