import type { Moment } from '@contract/ids'
import type { PromiseName, TicketPromise, WorkCalendar } from '@contract/promise'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { workingBetween } from '@domain/time/working-time'
import type { PromiseFacts } from './facts'

const MINUTE = 60_000

/** What came of a ticket's promises in a period. */
export const promiseFactsOf = (
  { promises = [], calendar, slot }: Pick<Ticket, 'promises' | 'calendar' | 'slot'>,
  /** What was heard of by then: nothing else kept a promise, or showed that it was broken. */
  timeline: readonly TicketEvent[],
  { from, to }: { from: Moment; to: Moment },
): PromiseFacts => {
  const known = new Set(timeline.map(({ at }) => at))
  const isIn = (at: Moment | undefined): boolean => at !== undefined && at >= from && at < to && known.has(at)
  const keptNow = promises.filter(({ keptAt }) => isIn(keptAt))
  const took = (name: PromiseName): number[] =>
    keptNow.filter((each) => each.name === name).map((each) => minutesOf(each, calendar))
  return {
    kept: keptNow.filter(({ brokenAt }) => brokenAt === undefined).length,
    broken: promises
      .filter(({ brokenAt }) => isIn(brokenAt))
      .map(({ name, dueAt, keptAt = to, heldBy }) => ({
        promise: name,
        lateBy: Math.max(0, Math.round((Math.min(keptAt, to) - dueAt) / MINUTE)),
        heldBy,
      })),
    response: took('acknowledge'),
    // Who wished for a time was not waiting before it.
    onSite: slot ? [] : took('onSite'),
  }
}

const minutesOf = ({ from, keptAt = from, always }: TicketPromise, calendar?: WorkCalendar): number =>
  Math.round((always || !calendar ? keptAt - from : workingBetween(calendar, from, keptAt)) / MINUTE)
