import type { Ticket, TicketEvent } from '@contract/ticket'
import { noticesFor } from '@domain/notice/notices'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'

/** The ticket with what is to be told of these events, so that one write holds both the fact and the telling. */
export const told = (ticket: Ticket, events: readonly TicketEvent[]): Ticket => {
  const outbox = [...ticket.outbox, ...events.flatMap((event) => noticesFor(ticket, event)).map(toOutbox)]
  return { ...ticket, outbox, outboxDueAt: nextDueAt(outbox) }
}
