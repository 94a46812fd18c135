import { isRefusal, type Refusal } from '@contract/errors'
import type { Moment, RequestId } from '@contract/ids'
import type { Ticket, TicketCommand } from '@contract/ticket'
import type { Actor } from '@domain/access/policy'
import { evolve } from './evolve'
import type { Desk } from './give'
import { decide } from './lifecycle'
import { told } from './told'

/** A command carried out: the ticket after it, or why not. The same tap again finds the very ticket it made. */
export const perform = (
  ticket: Ticket,
  command: TicketCommand,
  requestId: RequestId,
  actor: Actor,
  now: Moment,
  desk?: Desk,
): Ticket | Refusal => {
  if (ticket.timeline.some((event) => event.requestId === requestId && event.by.id === actor._id))
    return ticket
  const outcome = decide(ticket, command, actor, now, desk)
  if (isRefusal(outcome)) return outcome
  return told(evolve(ticket, outcome, requestId), [outcome.event], ticket)
}
