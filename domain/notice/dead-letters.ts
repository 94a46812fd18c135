import type { DeadLetter, OutboxNotice } from '@contract/notice'
import type { Ticket } from '@contract/ticket'

/** What of a ticket's messages was given up on, as a manager reads it: to whom, of what, why. */
export const deadLettersOf = (ticket: Ticket): DeadLetter[] =>
  ticket.outbox.flatMap((notice) => {
    const { id, title, push, at, dead, failure = 'unreachable' } = notice
    if (!dead || !push) return []
    const { _id: ticketId, number } = ticket
    return [
      { id, ticketId, number, to: nameOf(ticket, notice), title, template: push.template, at, why: failure },
    ]
  })

const AUDIENCES = { followers: '跟进的邻居', household: '家人' } as const

const nameOf = (ticket: Ticket, { memberId, audience }: OutboxNotice): string => {
  if (audience) return AUDIENCES[audience]
  const { requester, assignee, steward, guardian, escalation } = ticket
  const known = [
    requester,
    assignee,
    steward,
    ...(guardian ? [guardian] : []),
    ...(escalation ? [escalation.to] : []),
  ]
  const party = known.find((each) => each.memberId === memberId)
  if (party) return party.name
  // Who had it once stands in the timeline.
  const event = ticket.timeline.find((each) => 'to' in each && each.to.id === memberId)
  return event && 'to' in event ? event.to.name : '同事'
}
