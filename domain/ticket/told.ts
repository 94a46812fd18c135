import type { Ticket, TicketEvent } from '@contract/ticket'
import { noticesFor } from '@domain/notice/notices'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'

/**
 * The ticket with what is to be told of these events, so that one write holds both the fact and the telling. `before` is
 * the ticket as it was: who had it must hear that they have it no more.
 */
export const told = (ticket: Ticket, events: readonly TicketEvent[], before: Ticket = ticket): Ticket => {
  const notices = events.flatMap((event) => noticesFor(ticket, event, before))
  const outbox = [...ticket.outbox, ...notices.map(toOutbox)]
  return { ...ticket, outbox, outboxDueAt: nextDueAt(outbox) }
}
