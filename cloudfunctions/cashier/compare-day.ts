import type { CommunityId } from '@contract/ids'
import type { Difference } from '@contract/reconciliation'
import { compare, unstated, type Booked, type Compared } from '@domain/billing/reconcile'
import { noStatement, strangers } from '@domain/billing/reconcile-words'
import { calendarDay } from '@domain/time/calendar'
import type { Shared } from './share-statement'
import type { World } from './world'

const PAGE = 500
/** Of what the statement does not have, so many are asked about; more are no accident, and none is left out. */
const MOST_ASKED = 50

/**
 * One community's part of a day of WeChat's, and its ledger. Undefined where there was nothing on either side. Without a
 * statement that is said, and nothing is compared.
 */
export const compareDay = async (
  world: World,
  communityId: CommunityId,
  day: string,
  shared: Shared | undefined,
): Promise<Compared | undefined> => {
  const ofDay = await moneyOf(world, communityId, day)
  if (!shared) return ofDay.length === 0 ? undefined : { ...NOTHING, differences: [notCompared(day)] }
  const statement = shared.of.get(communityId) ?? { payments: [], refunds: [] }
  const compared = compare(statement, shared, await nowhere(world, day, unstated(statement, ofDay)))
  const foreign = strangersIn(shared)
  const differences = [...compared.differences, ...foreign]
  const isNothing = compared.there.count + compared.here.count + differences.length === 0
  return isNothing && ofDay.length === 0 ? undefined : { ...compared, differences }
}

const NOTHING = { there: { count: 0, amount: 0 }, here: { count: 0, amount: 0 }, matched: 0 }
const notCompared = (day: string): Difference => ({
  ...{ id: `noStatement:${day}`, type: 'different', words: noStatement(day), amount: 0 },
})

/** Money of no community stands in everybody's list: whoever knows what it is says so. */
const strangersIn = ({ strangers: rows }: Shared): Difference[] => {
  if (rows.length === 0) return []
  const listed = rows.map((row) =>
    'refundId' in row
      ? { number: row.refundId, amount: row.amount }
      : { number: row.orderId, amount: row.total },
  )
  const amount = listed.reduce((sum, row) => sum + row.amount, 0)
  return [{ id: `strangers:${rows.length}:${amount}`, type: 'missingHere', words: strangers(listed), amount }]
}

const moneyOf = async ({ store }: World, communityId: CommunityId, day: string) => {
  const found: Parameters<typeof unstated>[1][number][] = []
  let after: string | undefined
  do {
    const { items, next } = await store.ledger.ofDay(communityId, day, PAGE, after)
    found.push(...items.filter(({ method }) => method === 'wechat'))
    after = next
  } while (after !== undefined)
  return found
}

/** Booked after midnight, WeChat has it on the day before: only what it has on no day is missing. */
const nowhere = async (world: World, day: string, entries: readonly Booked[]): Promise<Booked[]> => {
  const missing: Booked[] = []
  for (const [at, entry] of entries.entries())
    if (at >= MOST_ASKED || !(await isElsewhere(world, day, entry))) missing.push(entry)
  return missing
}

const isElsewhere = async ({ pay }: World, day: string, entry: Booked): Promise<boolean> => {
  if (entry.type === 'paid') {
    const found = await pay.ask(entry._id)
    return found.state === 'paid' && calendarDay(found.at) !== day
  }
  const state = entry.refundId === undefined ? 'unknown' : await pay.refundState(entry.refundId)
  return state !== 'unknown' && state !== 'closed'
}
