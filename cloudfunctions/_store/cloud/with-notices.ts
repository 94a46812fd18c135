import type { Moment } from '@contract/ids'
import type { Outboxed } from '@contract/notice'
import { _ } from './table'
import { whole } from './whole'

/** Minded by the courier, or written apart. */
const APART: readonly string[] = [
  '_id',
  'outbox',
  'outboxDueAt',
  'outboxTurn',
  'outboxLease',
  'deadKey',
  'rev',
]

/**
 * What became different in a document with an outbox. Notices are only added: the courier takes them out, and must not
 * find them put back.
 */
export const differenceBeside = <T extends Outboxed & { rev: number; updatedAt: Moment }>(
  before: T,
  after: T,
): object => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[]
  const changed = keys.filter(
    (key) => !APART.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const notices = after.outbox.slice(before.outbox.length)
  return {
    ...whole(Object.fromEntries(changed.map((key) => [key, after[key]]))),
    ...Object.fromEntries(changed.filter((key) => after[key] === undefined).map((key) => [key, _.remove()])),
    rev: after.rev,
    ...(notices.length === 0 ? {} : { outbox: _.push(notices), outboxDueAt: after.updatedAt }),
  }
}
