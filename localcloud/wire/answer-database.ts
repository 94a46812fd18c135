import type { Clock } from '../clock/clock'
import type { Database } from '../database/database'
import { DatabaseError } from '../database/database-error'
import { charge, newMeter, type Meter } from '../database/meter'
import { DATABASE_ACTIONS, TRANSACTION_ACTIONS } from './database-actions'
import { databaseRefusal, notSupported, queryRefusal, type VendorError } from './vendor-error'

export interface DatabaseParts {
  clock: Clock
  database: Database
}

type Answer = { data?: object; transactionId?: string } | VendorError

/**
 * How long a plain write waits for the transaction that holds its document. Shorter than a function's default
 * timeout (3 s), so that the function gets the refusal and is not ended over it.
 */
const LONGEST_WAIT_MS = 2000

/** One `database.*` request, charged to the invocation that asks. */
export async function answerDatabase(
  action: string,
  body: Record<string, unknown>,
  parts: DatabaseParts,
  total: Meter | undefined,
): Promise<Answer> {
  const began = performance.now()
  const meter = newMeter()
  const until = began + LONGEST_WAIT_MS
  let answer = attempt(action, body, parts, meter)
  while (answer === 'locked') {
    const left = until - performance.now()
    if (left <= 0) answer = databaseRefusal(new DatabaseError('document-locked', ''))
    else {
      await parts.database.transactions.ended(left)
      answer = attempt(action, body, parts, meter)
    }
  }
  const { examined, returned, index } = meter
  const ms = Math.round((performance.now() - began) * 10) / 10
  const collection = typeof body.collectionName === 'string' ? body.collectionName : ''
  if (total !== undefined) charge(total, { action, collection, index, examined, returned, ms })
  return answer
}

function attempt(
  action: string,
  body: Record<string, unknown>,
  { clock, database }: DatabaseParts,
  meter: Meter,
): Answer | 'locked' {
  try {
    const transactionId = typeof body.transactionId === 'string' ? body.transactionId : undefined
    if (Object.hasOwn(TRANSACTION_ACTIONS, action)) {
      return TRANSACTION_ACTIONS[action]?.(database.transactions, transactionId ?? '') ?? {}
    }
    const { act, transactional } = (Object.hasOwn(DATABASE_ACTIONS, action) && DATABASE_ACTIONS[action]) || {}
    if (act === undefined) return notSupported(action)
    if (transactionId === undefined) {
      return { data: act({ database, documents: database, meter, now: clock.now(), body }) }
    }
    if (transactional !== true) return notSupported(`${action} inside a transaction`)
    const documents = database.inside(transactionId)
    return { data: act({ database, documents, meter, now: clock.now(), body }) }
  } catch (error) {
    if (error instanceof DatabaseError) {
      return error.kind === 'document-locked' ? 'locked' : databaseRefusal(error)
    }
    // mingo's own, and those of malformed parameters.
    if (error instanceof Error) return queryRefusal(error)
    throw error
  }
}
