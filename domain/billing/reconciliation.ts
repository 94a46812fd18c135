import { refuse, type Refusal } from '@contract/errors'
import type { Difference, ReconciliationDocument, StatementBook } from '@contract/reconciliation'
import type { CommunityId, HouseId, Moment, RequestId } from '@contract/ids'
import { calendarDay } from '@domain/time/calendar'
import type { Compared } from './reconcile'
import { skipped, tooMany } from './reconcile-words'
import { statementDue } from './statement'
import { dayAfter } from '@domain/time/days'

const MINUTE = 60_000
/** Half an hour after WeChat says that a statement is there. ms */
const LEAVES = 30 * MINUTE
/** A statement that nobody could get by then is gone on without. ms */
const GIVES_UP = 48 * 60 * MINUTE
/** Differences of one day that are listed; nobody goes through more of them one by one. */
const MOST = 200
const TAPS = 100

/** When a day is to be compared. */
export const compareAt = (day: string): Moment => statementDue(day) + LEAVES
export const isGivenUp = (day: string, now: Moment): boolean => now > compareAt(day) + GIVES_UP
/** Accounts are only known as they are now, so they are checked with the last day that is due. */
export const isLastDue = (day: string, now: Moment): boolean => compareAt(dayAfter(day)) > now

/** Days are compared from that on, on which it was looked first. */
export const firstBook = (merchant: string, now: Moment): StatementBook => ({
  _id: merchant,
  day: calendarDay(now),
  tries: 0,
  busyUntil: 0,
  rev: 1,
})

export const reconciliationId = (communityId: CommunityId, day: string): string => `${communityId}:${day}`

/** A day as it was compared. The accounts, where they are still to be checked, are not yet. */
export const comparedDay = (
  communityId: CommunityId,
  day: string,
  compared: Compared | undefined,
  state: ReconciliationDocument['state'],
  now: Moment,
): ReconciliationDocument =>
  withOpen({
    ...(compared ?? NOTHING),
    _id: reconciliationId(communityId, day),
    communityId,
    day,
    state,
    differences: bounded(compared?.differences ?? []),
    open: false,
    taps: [],
    madeAt: now,
    rev: 1,
  })

const NOTHING: Compared = {
  there: { count: 0, amount: 0 },
  here: { count: 0, amount: 0 },
  matched: 0,
  differences: [],
}

/** A day with which something went wrong again and again: that, too, somebody has to see to. */
export const skippedDay = (communityId: CommunityId, day: string, now: Moment): ReconciliationDocument => {
  const difference = { id: `skipped:${day}`, type: 'different', words: skipped(day), amount: 0 } as const
  return comparedDay(communityId, day, { ...NOTHING, differences: [difference] }, 'done', now)
}

/** After some accounts were checked, up to this one; without it that was the last. What was settled stays settled. */
export const checkedUpTo = (
  document: ReconciliationDocument,
  found: readonly Difference[],
  after: HouseId | undefined,
  now: Moment,
): ReconciliationDocument =>
  withOpen({
    ...document,
    differences: bounded(joined(document.differences, found)),
    state: after === undefined ? 'done' : 'waiting',
    after: after ?? null,
    madeAt: now,
  })

/** Found again, a difference is still the one that somebody has seen to. */
const joined = (before: readonly Difference[], found: readonly Difference[]): Difference[] => [
  ...before,
  ...found.filter(({ id }) => !before.some((each) => each.id === id)),
]

const bounded = (differences: readonly Difference[]): Difference[] => {
  if (differences.length <= MOST) return [...differences]
  const listed = differences.filter(({ id }) => id !== MORE).slice(0, MOST - 1)
  const before = differences.find(({ id }) => id === MORE)
  const more = differences.length - listed.length + (before ? before.amount - 1 : 0)
  return [...listed, { id: MORE, type: 'different', words: tooMany(more), amount: more }]
}
const MORE = 'more'

/** Somebody has seen to it, and says what it was. Who is second reads who was first. */
export const settleDifference = (
  document: ReconciliationDocument,
  { id, words, requestId }: { id: string; words: string; requestId: RequestId },
  by: string,
  now: Moment,
): ReconciliationDocument | Refusal => {
  if (document.taps.includes(requestId)) return document
  const difference = document.differences.find((each) => each.id === id)
  if (!difference) return refuse('NOT_FOUND')
  if (difference.settled) return document
  const settled = { ...difference, settled: { by, words, at: now } }
  return withOpen({
    ...document,
    differences: document.differences.map((each) => (each === difference ? settled : each)),
    taps: [...document.taps, requestId].slice(-TAPS),
  })
}

const withOpen = (document: ReconciliationDocument): ReconciliationDocument => ({
  ...document,
  open: document.differences.some(({ settled }) => !settled),
})
