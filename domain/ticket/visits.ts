import type { VisitAnswers, VisitOutcome } from '@contract/feedback'
import type { Moment } from '@contract/ids'
import type { TicketPromise } from '@contract/promise'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { OFFICE } from '@domain/promise/rules'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { plusWorking } from '@domain/time/working-time'
import { seenToBy } from './party'
import { nearly } from './make-promises'
import { isLate, isRunning } from './promises'
import { isLow, saysNotDone } from './verdict'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** One working day of the office, ms: 09:00 to 18:00. */
const WORKDAY = 9 * HOUR
/** Who is reached by none of these is not tried again. */
export const MOST_TRIES = 3
/** Nobody is rung up in the evening: said before the first hour it is asked about until the second, later until the third. */
export const LOW_HOURS = { said: 18, asked: 20, nextDay: 12 } as const

/** The duty to ask how it went, after an event. `ticket` is as it is then. */
export const visitAfter = (ticket: Ticket, event: TicketEvent): Partial<Ticket> => {
  const { type, at } = event
  if (type === 'finished') return isAsked(ticket) ? begin(ticket, 'rule', at, dueAfter(ticket, at)) : {}
  if (type === 'reopened') return end(ticket, at)
  if (type === 'visited') return madeOrTried(ticket, event)
  if (type !== 'rated' && type !== 'rerated') return {}
  if (isLow(event)) return begin(ticket, saysNotDone(event) ? 'notFixed' : 'low', at, todayOrNoon(at))
  return ticket.visit?.why === 'rule' && ticket.visitTerms?.which === 'unrated' ? end(ticket, at) : {}
}

/** Whether such a ticket is asked about by rule. Who works here is not asked about their own requests. */
const isAsked = ({ visitTerms, requester, _id }: Ticket): boolean => {
  if (!visitTerms || requester.role !== 'resident') return false
  const { which, percent } = visitTerms
  return which === 'all' || which === 'unrated' || (which === 'sample' && lot(_id) < percent)
}

/** 0 to 99: the same ticket always draws the same, and nobody can choose. */
const lot = (id: string): number => {
  let drawn = 7
  for (const character of id) drawn = (drawn * 31 + character.charCodeAt(0)) % 1_000_003
  return drawn % 100
}

/** One office day is until the same hour of the next working day. */
const dueAfter = ({ visitTerms, calendar }: Ticket, at: Moment): Moment =>
  visitTerms?.within === 'workday'
    ? plusWorking({ hours: OFFICE, holidays: calendar?.holidays ?? [] }, at, WORKDAY)
    : at + (visitTerms?.minutes ?? DAY / MINUTE) * MINUTE

/** She is asked on the day she said it, or, said late, before the next noon. */
const todayOrNoon = (at: Moment): Moment => {
  const today = dayBegins(calendarDay(at))
  const { said, asked, nextDay } = LOW_HOURS
  return at < today + said * HOUR ? today + asked * HOUR : today + DAY + nextDay * HOUR
}

/** One visit at a time: what she said comes before the rule, and never later than it. */
const begin = (
  ticket: Ticket,
  why: NonNullable<Ticket['visit']>['why'],
  at: Moment,
  dueAt: Moment,
): Partial<Ticket> => {
  const promises = ticket.promises ?? []
  const runs = promises.find((each) => each.name === 'visit' && isRunning(each))
  const { how = 'call' } = ticket.visitTerms ?? {}
  const visit = { why, how: why === 'rule' ? how : 'call', tries: 0, to: seenToBy(ticket.steward) } as const
  if (runs && (runs.brokenAt !== undefined || runs.dueAt <= dueAt)) return { visit }
  const minutes = Math.max(1, Math.round((dueAt - at) / MINUTE))
  const made: TicketPromise = {
    name: 'visit',
    minutes,
    always: true,
    from: at,
    warnAt: nearly(at, dueAt),
    dueAt,
  }
  return { visit, promises: [...promises.filter((each) => each !== runs), made] }
}

/** Nobody has to ask any more. What was broken stays broken. */
const end = (ticket: Ticket, at: Moment): Partial<Ticket> =>
  ticket.visit
    ? settled(
        ticket,
        (ticket.promises ?? []).filter((each) => !isVisit(each) || each.brokenAt !== undefined),
        at,
      )
    : {}

const isVisit = (each: TicketPromise): boolean => each.name === 'visit' && isRunning(each)

const settled = (ticket: Ticket, promises: TicketPromise[], at: Moment): Partial<Ticket> => {
  const { visit } = ticket
  const kept = promises.map((each) => {
    if (!isVisit(each)) return each
    const {
      brokenAt = at,
      heldBy = { id: visit?.to.memberId ?? ticket.steward.memberId, name: visit?.to.name ?? '' },
    } = each
    return at <= each.dueAt ? { ...each, keptAt: at } : { ...each, brokenAt, heldBy, keptAt: at }
  })
  return { visit: null, promises: kept, escalation: kept.some(isLate) ? (ticket.escalation ?? null) : null }
}

/** Reached, or given up after the third try; else she is tried again within a day. */
const madeOrTried = (
  ticket: Ticket,
  { at, how, outcome, answers, by }: Extract<TicketEvent, { type: 'visited' }>,
): Partial<Ticket> => {
  const { visit, promises = [] } = ticket
  const visited = { how, outcome, ...(answers ? { answers } : {}), by: { id: by.id, name: by.name }, at }
  const tries = (visit?.tries ?? 0) + 1
  if (!visit || outcome !== 'unreachable' || tries >= MOST_TRIES)
    return { visited, ...settled(ticket, promises, at) }
  const again = promises.map((each) => {
    if (!isVisit(each) || each.brokenAt !== undefined) return each
    const { warnedAt: _, ...rest } = each
    const dueAt = Math.max(each.dueAt, at + DAY)
    return { ...rest, warnAt: nearly(at, dueAt), dueAt }
  })
  return { visited, visit: { ...visit, tries }, promises: again }
}

/** What the three answers come to. */
export const outcomeOf = (answers: VisitAnswers | undefined): VisitOutcome => {
  if (!answers) return 'unreachable'
  const { solved, service } = answers
  if (solved === 'no' || service === 'poor') return 'not'
  return solved === 'yes' && service === 'good' ? 'satisfied' : 'partly'
}
