import type { Moment } from '@contract/ids'
import type { PromiseName, TicketPromise, WorkCalendar } from '@contract/promise'
import type { Ticket } from '@contract/ticket'
import type { Slot } from '@contract/ticket-fields'
import type { DutyMap } from '@contract/zone'
import { promisedFor, promiseRulesOf, runsAlways } from '@domain/promise/rules'
import { calendarDay } from '@domain/time/calendar'
import { plusWorking } from '@domain/time/working-time'
import { visitRulesOf, visitTermsFor } from '@domain/visit/rules'

const MINUTE = 60_000
/** As far as a calendar is taken along: the longest wait and the longest promise behind it. ms */
const AHEAD = 200 * 24 * 60 * MINUTE
/** Four fifths gone. */
const WARN = 0.8
export const nearly = (from: Moment, to: Moment): Moment => Math.round(from + (to - from) * WARN)

const REPAIR: readonly PromiseName[] = ['acknowledge', 'arrange', 'progress', 'onSite', 'finish']
const FEEDBACK: readonly PromiseName[] = ['acknowledge', 'arrange', 'progress', 'answer', 'finish']

/** What a ticket's promises are made of. */
type Bare = Pick<Ticket, 'kind' | 'urgency' | 'nature'> & { slot?: Slot | undefined }
export type Made = Required<Pick<Ticket, 'promises' | 'calendar' | 'ladder' | 'visitTerms'>>

/** What is promised for such a ticket that comes in now, as the community promises it now. */
export const promise = (
  map: Pick<DutyMap, 'promises' | 'holidays' | 'visits' | 'catalogue'>,
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
    visitTerms: { ...visitTermsFor(visitRulesOf(map), kind), minutes: terms.visit },
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

/** One promise that runs from then on. */
export const begin = (
  calendar: WorkCalendar,
  { name, minutes, always }: Pick<TicketPromise, 'name' | 'minutes' | 'always'>,
  from: Moment,
): TicketPromise => {
  const later = (ms: number) => (always ? from + ms : plusWorking(calendar, from, ms))
  const ms = minutes * MINUTE
  return { name, minutes, always, from, warnAt: later(nearly(0, ms)), dueAt: later(ms) }
}
