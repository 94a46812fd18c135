import type { MemberId, Moment, RequestId } from '@contract/ids'
import type { By, Ticket, TicketEvent } from '@contract/ticket'
import { evolve } from './evolve'
import { happens } from './happens'
import { told } from './told'

/** What comes due by itself has nobody's name. */
export const SYSTEM: By = { id: 'system' as MemberId, name: '近邻', role: 'system' }

/** A finished ticket about which nobody has said anything for seven days counts as confirmed. Twice is once. */
export const closeQuiet = (ticket: Ticket, now: Moment): Ticket => {
  if (ticket.state !== 'finished' || (ticket.closeAt ?? Infinity) > now) return ticket
  const event: TicketEvent = {
    ...happens(ticket, SYSTEM, now),
    type: 'closed',
  }
  const tap = `close-${ticket.timeline.length}` as RequestId
  return told(evolve(ticket, { event }, tap), [event], ticket)
}
