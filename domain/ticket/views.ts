import type { Ticket, TicketAnswer, TicketCard, TicketView } from '@contract/ticket'
import { mayRing, partsOf, type Actor } from '@domain/access/policy'
import { personView } from '@domain/access/privacy'
import { choicesFor } from './lifecycle'

/** A row in a list. */
export const cardFor = (ticket: Ticket, actor: Actor): TicketCard => {
  const { _id: id, number, kind, urgency, state, place, note, etaAt, waiting, reopens } = ticket
  const { rating, createdAt, updatedAt } = ticket
  return {
    id,
    number,
    kind,
    urgency,
    state,
    place: { label: place.label, zoneName: place.zoneName },
    ...(note === undefined ? {} : { note }),
    requester: personView(ticket.requester, mayRing(ticket, actor, 'requester')),
    assignee: personView(ticket.assignee, mayRing(ticket, actor, 'assignee')),
    ...(etaAt === undefined || etaAt === null ? {} : { etaAt }),
    ...(waiting ? { waiting } : {}),
    ...(reopens === undefined ? {} : { reopens }),
    ...(rating === undefined ? {} : { stars: rating.stars }),
    choices: choicesFor(ticket, actor),
    createdAt,
    updatedAt,
  }
}

/** How it was routed, and what could not be delivered, is for who answers for it and not for who asked. */
const answersForIt = (ticket: Ticket, actor: Actor): boolean =>
  partsOf(ticket, actor).some((part) => part !== 'requester' && part !== 'household')

/** The whole of it, as this person may see it. */
export const viewFor = (ticket: Ticket, actor: Actor): TicketView => {
  const answers = answersForIt(ticket, actor)
  const undelivered = ticket.outbox.filter(({ dead }) => dead).length
  return {
    ...cardFor(ticket, actor),
    photos: ticket.photos,
    why: answers ? ticket.why : [],
    ...(ticket.finish === undefined ? {} : { finish: ticket.finish }),
    ...(ticket.rating === undefined ? {} : { rating: ticket.rating }),
    ...(answers && undelivered > 0 ? { undelivered } : {}),
  }
}

export const answerFor = (ticket: Ticket, actor: Actor): TicketAnswer => {
  const view = viewFor(ticket, actor)
  const answers = answersForIt(ticket, actor)
  const timeline = ticket.timeline
    // What colleagues say among themselves is not for who asked.
    .filter((event) => answers || event.type !== 'commented' || !event.internal)
    .map((event) => ('why' in event ? { ...event, why: answers ? event.why : [] } : event))
  return { ticket: view, timeline, choices: view.choices }
}
