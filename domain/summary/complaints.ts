import type { Cause } from '@contract/feedback'
import type { Summary } from '@contract/summary'
import type { Facts } from './facts'

type ComplaintFigures = NonNullable<Summary['complaints']>

/** People who complained more than once, and requests of each, at most. */
const MOST = 20

/** What a month's complaints were about. Who complains again is shown as what they asked for, never by name. */
export const complaintsIn = (
  facts: readonly Facts[],
  before: ComplaintFigures | undefined,
): ComplaintFigures => {
  const complaints = facts.filter(({ nature }) => nature === 'complaint')
  const asked = complaints.filter((each) => each.asked)
  const work = complaints.flatMap((each) => each.work)
  return {
    asked: asked.length,
    closed: work.length,
    causes: countedCauses(work.flatMap(({ cause }) => cause ?? [])).map(({ cause, count }) => ({
      cause,
      count,
      ...(before ? { before: before.causes.find((each) => each.cause === cause)?.count ?? 0 } : {}),
    })),
    repeated: repeatedIn(asked),
  }
}

const countedCauses = (causes: readonly Cause[]): { cause: Cause; count: number }[] =>
  [...new Set(causes)]
    .map((cause) => ({ cause, count: causes.filter((each) => each === cause).length }))
    .sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1))

const repeatedIn = (asked: readonly Facts[]): ComplaintFigures['repeated'] => {
  const newest = [...asked].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
  const askers = [...new Set(newest.flatMap(({ askerKey }) => askerKey ?? []))]
  return askers
    .map((asker) => newest.filter(({ askerKey }) => askerKey === asker))
    .filter((theirs) => theirs.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
    .map((theirs) => ({
      ticketIds: theirs.slice(0, MOST).map(({ id }) => id),
      what: theirs[0]?.what ?? '',
    }))
}
