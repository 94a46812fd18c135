import type { Member } from '@contract/member'
import type { Ticket } from '@contract/ticket'

/** Whoever acts: a membership the server has verified to be the caller's. */
export type Actor = Member

/** What a person is to a ticket. One may be several: a steward who fell heir to a job is its assignee too. */
export const PARTS = ['requester', 'assignee', 'steward', 'manager'] as const
export type Part = (typeof PARTS)[number]

/** The parts this actor plays for this ticket; none means that for them it does not exist. */
export const partsOf = (ticket: Ticket, actor: Actor): Part[] => {
  if (ticket.communityId !== actor.communityId) return []
  const plays: Record<Part, boolean> = {
    requester: ticket.requester.memberId === actor._id,
    assignee: ticket.assignee.memberId === actor._id,
    steward: actor.role === 'steward' && actor.zones.some(({ id }) => id === ticket.place.zoneId),
    manager: actor.role === 'manager',
  }
  return PARTS.filter((part) => plays[part])
}

/** Which boxes of tickets a role may open. */
export const mayOpenBox = (actor: Actor, box: 'mine' | 'jobs' | 'zone'): boolean => {
  switch (box) {
    case 'mine':
      return true
    case 'jobs':
      return actor.role !== 'resident'
    case 'zone':
      return actor.role === 'steward' || actor.role === 'manager'
  }
  return box satisfies never
}
