import { refuse, type Refusal } from '@contract/errors'
import type { CommunityId, MemberId, Moment, RequestId } from '@contract/ids'
import type { Review, ReviewAction } from '@contract/summary'
import type { DutyMap } from '@contract/zone'
import { calendarDay } from '@domain/time/calendar'
import { monthOf } from './periods'

/** Decided and not done, at most; what is done is shown for a while. ms */
const MOST_OPEN = 40
const SHOWN_FOR = 90 * 24 * 60 * 60_000
const TAPS = 100

export const noReview = (communityId: CommunityId): Review => ({
  _id: communityId,
  communityId,
  actions: [],
  taps: [],
  rev: 0,
})

interface Decided {
  id: string
  requestId: RequestId
  words: string
  ownerId: MemberId
  due: string
  month: string
}

/** What was decided about complaints. It stays on the list, month after month, until it is done. */
export const addAction = (
  review: Review,
  { staff }: Pick<DutyMap, 'staff'>,
  { id, requestId, words, ownerId, due, month }: Decided,
  now: Moment,
): Review | Refusal => {
  if (review.taps.includes(requestId)) return review
  const owner = staff.find(({ memberId }) => memberId === ownerId)
  if (!owner) return refuse('NOT_FOUND')
  if (due < calendarDay(now) || month.length !== monthOf(now).length || month > monthOf(now))
    return refuse('WRONG_DATES')
  if (review.actions.filter(isOpen).length >= MOST_OPEN) return refuse('REVIEW_FULL')
  const action = { id, words, owner: { id: ownerId, name: owner.name }, due, month, requestId }
  return tapped({ ...review, actions: [action, ...review.actions.filter(isShown(now))] }, requestId)
}

/** Done, or not after all. */
export const markAction = (
  review: Review,
  { id, done, requestId }: { id: string; done: boolean; requestId: RequestId },
  now: Moment,
): Review | Refusal => {
  if (review.taps.includes(requestId)) return review
  const action = review.actions.find((each) => each.id === id)
  if (!action) return refuse('NOT_FOUND')
  if (isOpen(action) === !done) return review
  const { doneAt: _, ...rest } = action
  const marked = done ? { ...rest, doneAt: now } : rest
  if (!done && review.actions.filter(isOpen).length >= MOST_OPEN) return refuse('REVIEW_FULL')
  return tapped(
    { ...review, actions: review.actions.map((each) => (each === action ? marked : each)) },
    requestId,
  )
}

/** What is still to be done, the next due first; then what is done, the newest first. */
export const actionsIn = (review: Review | undefined, now: Moment): ReviewAction[] => {
  const shown = (review?.actions ?? []).filter(isShown(now))
  const done = shown.filter((each) => !isOpen(each)).sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))
  return [...shown.filter(isOpen).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)), ...done].map(
    ({ requestId: _, ...action }) => action,
  )
}

const isOpen = ({ doneAt }: ReviewAction): boolean => doneAt === undefined
const isShown =
  (now: Moment) =>
  ({ doneAt }: ReviewAction): boolean =>
    doneAt === undefined || doneAt > now - SHOWN_FOR
const tapped = (review: Review, requestId: RequestId): Review => ({
  ...review,
  taps: [...review.taps, requestId].slice(-TAPS),
})
