import type { Moment } from '@contract/ids'
import type { Ticket, TicketEvent } from '@contract/ticket'

/** A step is believed to have been taken as long ago as this; what is older counts from then. ms */
const OLDEST = 48 * 60 * 60_000

/** The clock's own words that somebody is late: what they did in time, without signal, was before. */
const isDone = (event: TicketEvent): boolean => event.type !== 'warned' && event.type !== 'lapsed'

/**
 * When a step happened, and when we heard of it if later: a basement has no signal. Never before what the ticket has
 * already seen, never in the future, so that the timeline reads true whatever the phone's clock says.
 */
export const stepTime = (
  ticket: Pick<Ticket, 'timeline'>,
  doneAt: Moment | undefined,
  now: Moment,
): { at: Moment; heardAt?: Moment } => {
  if (doneAt === undefined || doneAt >= now) return { at: now }
  const last = Math.max(0, ...ticket.timeline.filter(isDone).map((event) => event.at))
  const at = Math.min(now, Math.max(doneAt, last, now - OLDEST))
  return at === now ? { at } : { at, heardAt: now }
}
