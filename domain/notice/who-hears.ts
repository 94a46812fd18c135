import type { Listener, Ticket, TicketEvent } from '@contract/ticket'
import type { Ear } from './telling'

/** Who hears of what. The words are in `tellings.ts` and beside it; what is not in this table is not told. */
export const WHO_HEARS: Record<TicketEvent['type'], readonly Ear[]> = {
  submitted: [],
  logged: ['requester'],
  announced: [],
  assigned: ['assignee', 'requester', 'called'],
  handedOver: ['assignee', 'requester'],
  transferred: ['assignee', 'before', 'requester'],
  reclassified: ['assignee', 'before', 'requester', 'called'],
  declined: ['assignee', 'steward', 'requester'],
  takenOver: ['before', 'requester'],
  accepted: ['requester', 'absorbed', 'followers'],
  departed: ['requester', 'absorbed', 'household', 'followers'],
  arrived: ['requester'],
  quoted: ['requester', 'guardian', 'household'],
  agreed: ['assignee', 'requester', 'steward'],
  refused: ['assignee'],
  paused: ['requester', 'steward', 'guardian', 'absorbed', 'followers'],
  resumed: ['requester'],
  answered: ['requester', 'guardian', 'household'],
  finished: ['requester', 'guardian', 'absorbed', 'household', 'followers'],
  confirmed: ['assignee'],
  rated: ['visitor', 'assignee'],
  rerated: ['visitor', 'assignee'],
  replied: ['requester', 'household'],
  visited: ['visitor'],
  closed: ['requester'],
  reopened: ['assignee', 'steward', 'guardian', 'absorbed', 'household', 'followers'],
  cancelled: ['assignee', 'requester', 'absorbed', 'household', 'followers'],
  merged: ['requester', 'before', 'absorbed', 'followers'],
  unmerged: [],
  absorbed: ['assignee'],
  entrusted: ['guardian'],
  commented: ['requester', 'assignee', 'steward'],
  urged: ['assignee', 'steward'],
  warned: ['assignee', 'visitor'],
  lapsed: ['seesToIt', 'assignee', 'before', 'visitor', 'steward', 'called', 'requester'],
}

/** The people behind an ear that stands in the ticket. `before` is the ticket as it was. */
export const listenersOf = (
  ear: Exclude<Ear, 'household' | 'followers'>,
  ticket: Ticket,
  before: Ticket,
): Listener[] => {
  switch (ear) {
    case 'requester':
    case 'assignee':
    case 'steward':
      return [ticket[ear]]
    case 'before':
      return [before.assignee]
    case 'guardian':
      return ticket.guardian ? [ticket.guardian] : []
    case 'seesToIt':
      return ticket.escalation ? [ticket.escalation.to] : []
    case 'called':
      return ticket.called ?? []
    case 'visitor': {
      const visit = ticket.visit ?? before.visit
      return visit ? [visit.to] : []
    }
    case 'absorbed':
      return (ticket.absorbed ?? []).map(({ requester }) => requester)
  }
  return ear satisfies never
}
