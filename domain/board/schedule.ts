import type { Moment, RequestId } from '@contract/ids'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { nextLook, outcomeOf } from './check'
import type { InQuestion, Judged } from './in-question'

const HOUR = 60 * 60_000
const MORNING = 8 * HOUR
const EVENING = 22 * HOUR

/** Of what is out already: the edit that is being checked, or waits for somebody. */
export const isEdited = (thing: InQuestion): boolean =>
  'edited' in thing && thing.edited !== undefined && (thing.state === 'public' || thing.state === 'hidden')

/** Something is to be checked, or waits for somebody because the check was in doubt. */
export const isInCheck = (thing: InQuestion): boolean =>
  Boolean(thing.checking) && (isEdited(thing) || thing.state === 'checking' || thing.state === 'queued')

/** An edit that the check could not decide on. */
export const isEditInDoubt = (thing: InQuestion, now: Moment): boolean =>
  isEdited(thing) && Boolean(thing.checking) && Boolean(thing.queueKey) && !isWaiting(thing, now)

/** WeChat is still to be asked, or to answer. */
export const isWaiting = (thing: InQuestion, now: Moment): boolean =>
  isInCheck(thing) && Boolean(thing.checking && outcomeOf(thing.checking, now) === 'wait')

/** The thing as it was changed, with when the checker has to see to it: whoever changes one puts it through this. */
export const scheduled = <T extends Judged>(thing: T, now: Moment): T => ({
  ...thing,
  checkAt: (thing.toNote ?? []).length > 0 || thing.queueKey ? now : lookAt(thing, now),
})

/** What the checker has done with a thing: acts that it has noted, and whether the managers know that it waits. */
export interface SeenTo {
  noted: readonly RequestId[]
  told: boolean
}

/** The same after it was seen to; what came in meanwhile is seen to next. */
export const seenTo = <T extends Judged>(thing: T, { noted, told }: SeenTo, now: Moment): T => {
  const toNote = (thing.toNote ?? []).filter(({ requestId }) => !noted.includes(requestId))
  if (toNote.length > 0 || (thing.queueKey && !told)) return { ...thing, toNote, checkAt: now }
  const moments = [lookAt(thing, now), thing.queueKey ? tellAgainAt(now) : null].filter((at) => at !== null)
  return { ...thing, toNote, checkAt: moments.length === 0 ? null : Math.min(...moments) }
}

const lookAt = (thing: Judged, now: Moment): Moment | null =>
  'state' in thing && thing.checking && isWaiting(thing, now) ? nextLook(thing.checking, now) : null

/** While something waits, every hour of the day. */
export const tellAgainAt = (now: Moment): Moment => {
  const at = now + HOUR
  const midnight = dayBegins(calendarDay(at))
  if (at < midnight + MORNING) return midnight + MORNING
  return at < midnight + EVENING ? at : midnight + 24 * HOUR + MORNING
}
