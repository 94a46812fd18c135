import type { Moment } from '@contract/ids'
import type { PromiseName, TicketPromise, WorkCalendar } from '@contract/promise'
import type { Escalation, Ticket, TicketEvent } from '@contract/ticket'
import { plusWorking, workingBetween } from '@domain/time/working-time'
import { begin, nearly, type Made } from './make-promises'

/** Promises remembered of one ticket; older rounds fall off. */
const MOST = 40

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
    ...(made ? { ladder: made.ladder, visitTerms: made.visitTerms } : {}),
    escalation: promises.some(isLate) ? climbing(before, move) : null,
  }
}

export const isLate = (each: TicketPromise): boolean => isRunning(each) && each.brokenAt !== undefined

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
