import type { Moment } from '@contract/ids'
import type { PromiseName, TicketPromise, WorkCalendar } from '@contract/promise'
import type { Escalation, Ticket, TicketEvent } from '@contract/ticket'
import type { Slot } from '@contract/ticket-fields'
import type { DutyMap } from '@contract/zone'
import { promisedFor, promiseRulesOf, runsAlways } from '@domain/promise/rules'
import { calendarDay } from '@domain/time/calendar'
import { plusWorking, workingBetween } from '@domain/time/working-time'

const MINUTE = 60_000
/** As far as a calendar is taken along: the longest wait and the longest promise behind it. ms */
const AHEAD = 200 * 24 * 60 * MINUTE
/** Four fifths gone. */
const WARN = 0.8
const nearly = (from: Moment, to: Moment): Moment => Math.round(from + (to - from) * WARN)
/** Promises remembered of one ticket; older rounds fall off. */
const MOST = 40

const REPAIR: readonly PromiseName[] = ['acknowledge', 'arrange', 'progress', 'onSite', 'finish']
const FEEDBACK: readonly PromiseName[] = ['acknowledge', 'arrange', 'progress', 'answer', 'finish']

/** What a ticket's promises are made of. */
type Bare = Pick<Ticket, 'kind' | 'urgency' | 'nature'> & { slot?: Slot | undefined }
export type Made = Required<Pick<Ticket, 'promises' | 'calendar' | 'ladder'>>

/** What is promised for such a ticket that comes in now, as the community promises it now. */
export const promise = (
  map: Pick<DutyMap, 'promises' | 'holidays'>,
  { kind, urgency, nature, slot }: Bare,
  at: Moment,
): Made => {
  const { terms, hours, ladder } = promisedFor(promiseRulesOf(map), kind, urgency)
  const [first, last] = [calendarDay(at), calendarDay(at + AHEAD)]
  const holidays = map.holidays
    .filter(({ day }) => day >= first && day <= last)
    .map(({ day, work }) => ({ day, work }))
  const calendar = { hours, holidays }
  const names = nature === 'repair' ? REPAIR : FEEDBACK
  const promises = names.map((name) =>
    begin(calendar, { name, minutes: terms[name], always: runsAlways(name, urgency) }, at),
  )
  return {
    promises: slot && urgency === 'ordinary' ? promises.map((each) => atTheSlot(each, slot)) : promises,
    calendar,
    ladder,
  }
}

/** Whoever wished for a time is promised that time, and the rest from then on. */
const atTheSlot = (made: TicketPromise, slot: Slot): TicketPromise => {
  const { name, from, warnAt, dueAt } = made
  if (name === 'finish') return { ...made, warnAt: warnAt + slot.to - from, dueAt: dueAt + slot.to - from }
  if (name !== 'onSite') return made
  const begins = Math.max(slot.from, from)
  return { ...made, warnAt: nearly(begins, slot.to), dueAt: slot.to }
}

const begin = (
  calendar: WorkCalendar,
  { name, minutes, always }: Pick<TicketPromise, 'name' | 'minutes' | 'always'>,
  from: Moment,
): TicketPromise => {
  const later = (ms: number) => (always ? from + ms : plusWorking(calendar, from, ms))
  const ms = minutes * MINUTE
  return { name, minutes, always, from, warnAt: later(nearly(0, ms)), dueAt: later(ms) }
}

/** What each event makes good. A declined ticket is nobody's yes; what colleagues say among themselves is no word to her. */
const KEPT_BY: Partial<Record<TicketEvent['type'], readonly PromiseName[]>> = {
  transferred: ['acknowledge'],
  reclassified: ['acknowledge'],
  accepted: ['acknowledge', 'arrange'],
  takenOver: ['acknowledge', 'arrange'],
  departed: ['acknowledge', 'arrange', 'progress'],
  paused: ['acknowledge', 'arrange', 'progress'],
  answered: ['acknowledge', 'arrange', 'progress', 'answer'],
  arrived: ['acknowledge', 'arrange', 'progress', 'onSite'],
  quoted: ['acknowledge', 'arrange', 'progress', 'onSite'],
  finished: ['acknowledge', 'arrange', 'progress', 'onSite', 'answer', 'finish'],
}
const keptBy = (ticket: Ticket, event: TicketEvent): readonly PromiseName[] => {
  if (event.type === 'commented') return event.internal || event.by.role === 'resident' ? [] : ['acknowledge']
  // Who has agreed on a time knows what comes next.
  if (event.type === 'accepted' && ticket.slot) return ['acknowledge', 'arrange', 'progress']
  return KEPT_BY[event.type] ?? []
}

/** Somebody else has to say yes. */
const GIVES_ON: readonly TicketEvent['type'][] = [
  'transferred',
  'declined',
  'handedOver',
  'lapsed',
  'unmerged',
]

/** Nobody is at it: who is on the way or at the door keeps it, whatever is late. */
export const isStalled = ({ state, promises = [] }: Ticket): boolean =>
  state === 'assigned' ||
  (state === 'accepted' && promises.some((each) => each.name === 'progress' && isRunning(each)))

export const isRunning = ({ keptAt }: TicketPromise): boolean => keptAt === undefined

/** A ticket's promises after an event. `next` is the ticket as it is then, `made` what is promised anew. */
export const promisesAfter = (
  before: Ticket,
  next: Ticket,
  event: TicketEvent,
  made?: Made,
): Partial<Ticket> => {
  const calendar = made?.calendar ?? before.calendar
  if (!before.promises || !calendar) return made ?? {}
  const good = keptBy(before, event)
  const kept = before.promises.map((each) =>
    isRunning(each) && good.includes(each.name) ? keep(each, event.at, before) : each,
  )
  const move = moverOf(before, next, event, calendar)
  const moved = move ? kept.map((each) => postponed(each, move)) : kept
  const planned = event.type === 'answered' ? moved.map((each) => plan(each, event)) : moved
  const given =
    next.state === 'assigned' && GIVES_ON.includes(event.type)
      ? arrangeAgain(planned, calendar, event.at)
      : planned
  const promises = made ? anew(event, given, made) : given
  return {
    promises: promises.slice(-MOST),
    calendar,
    ...(made ? { ladder: made.ladder } : {}),
    escalation: promises.some(isLate) ? climbing(before, move) : null,
  }
}

const isLate = (each: TicketPromise): boolean => isRunning(each) && each.brokenAt !== undefined

/** A pause stops the way up, too. */
const climbing = ({ escalation }: Ticket, move: Mover | undefined): Escalation | null =>
  escalation && escalation.nextAt !== null && move
    ? { ...escalation, nextAt: move(escalation.nextAt, false) }
    : (escalation ?? null)

/** A step told late, but taken in time, was in time; one taken late was, whether or not the clock has seen it. */
const keep = (each: TicketPromise, at: Moment, { assignee }: Ticket): TicketPromise => {
  const { brokenAt = at, heldBy = { id: assignee.memberId, name: assignee.name }, ...rest } = each
  return at <= each.dueAt ? { ...rest, keptAt: at } : { ...rest, brokenAt, heldBy, keptAt: at }
}

/** From a moment on the old clock to the same one on the new. */
type Mover = (at: Moment, always: boolean) => Moment

/**
 * A pause stops the clock until it is over, and no longer than was said: what was still to come when it began comes
 * after its end, and what was to come after its end comes that much sooner when it ends sooner.
 */
const moverOf = (
  { waiting }: Ticket,
  next: Ticket,
  event: TicketEvent,
  calendar: WorkCalendar,
): Mover | undefined => {
  const mover =
    (from: Moment, to: Moment): Mover =>
    (at, always) => {
      if (at <= from) return Math.max(at, to)
      return always ? at - from + to : plusWorking(calendar, to, workingBetween(calendar, from, at))
    }
  if (next.waiting && !waiting) return mover(event.at, next.waiting.until)
  return waiting && !next.waiting && event.at < waiting.until ? mover(waiting.until, event.at) : undefined
}

const postponed = (each: TicketPromise, move: Mover): TicketPromise =>
  isRunning(each) && each.brokenAt === undefined
    ? {
        ...each,
        ...(each.warnedAt === undefined ? { warnAt: move(each.warnAt, each.always) } : {}),
        dueAt: move(each.dueAt, each.always),
      }
    : each

/** What she was told in the answer is what counts from then on. */
const plan = (
  each: TicketPromise,
  { at, finishBy }: Extract<TicketEvent, { type: 'answered' }>,
): TicketPromise => {
  const { warnedAt: _, ...rest } = each
  return each.name === 'finish' && isRunning(each) && each.brokenAt === undefined
    ? { ...rest, from: at, warnAt: nearly(at, finishBy), dueAt: finishBy }
    : each
}

const arrangeAgain = (promises: TicketPromise[], calendar: WorkCalendar, at: Moment): TicketPromise[] => {
  const last = promises.filter(({ name }) => name === 'arrange').at(-1)
  return !last || isRunning(last) ? promises : [...promises, begin(calendar, last, at)]
}

/** Opened again: everything from the beginning. Under another kind: what is still to be done, by that kind's time. */
const anew = (event: TicketEvent, promises: TicketPromise[], made: Made): TicketPromise[] =>
  event.type === 'reopened'
    ? [...promises, ...made.promises]
    : [
        ...promises.filter((each) => !isRunning(each) || each.brokenAt !== undefined),
        // Who has put it right has seen it.
        ...made.promises.filter(({ name }) => name !== 'acknowledge'),
      ]
