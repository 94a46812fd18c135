import type { TicketBox } from '@contract/api'
import type { HouseId } from '@contract/ids'
import { liesIn, type Territory } from './territory'
import type { ABSENCES } from '@contract/glossary'
import type { HouseTie, Member, ZoneLink } from '@contract/member'
import type { Ticket, TicketEvent } from '@contract/ticket'

/** Whoever acts: a membership the server has verified to be the caller's, with what the map says of it now. */
export interface Actor extends Member {
  openid: string
  communityName: string
  /** A steward's: those answered for, also for a steward on leave. Others': those of their duties. */
  zones: ZoneLink[]
  away?: keyof typeof ABSENCES
  /** A steward's: whose houses lie in it. */
  territory?: Territory
}

/** What a person is to a ticket. One may be several: a steward who fell heir to a job is its assignee too. */
export const PARTS = [
  'requester',
  'household',
  'assignee',
  'guardian',
  'steward',
  'manager',
  'former',
  'called',
  'follower',
] as const
export type Part = (typeof PARTS)[number]

/** Owner and family look after the house together; a tenant's requests are nobody else's. */
export const householdsOf = ({ houses }: Pick<Actor, 'houses'>): HouseId[] =>
  houses.filter(({ tie }) => tie !== 'tenant').map(({ id }) => id)

/** Asking for something is no work on it. */
const BEGINNINGS: readonly TicketEvent['type'][] = ['submitted', 'assigned', 'logged', 'announced']

/**
 * The parts this actor plays for this ticket; none means that for them it does not exist. `follows`: a follow of theirs
 * was found beside it.
 */
export const partsOf = (ticket: Ticket, actor: Actor, follows = false): Part[] => {
  if (ticket.communityId !== actor.communityId) return []
  const plays: Record<Part, boolean> = {
    requester: ticket.requester.memberId === actor._id,
    household: ticket.householdId !== undefined && householdsOf(actor).includes(ticket.householdId),
    assignee: ticket.assignee.memberId === actor._id,
    guardian: ticket.guardian?.memberId === actor._id,
    // Whose hands it went through knows it anyway, and may have something to add.
    former:
      actor.role !== 'resident' &&
      ticket.assignee.memberId !== actor._id &&
      ticket.timeline.some(
        (event) =>
          (event.by.id === actor._id && !BEGINNINGS.includes(event.type)) ||
          ('to' in event && event.to.id === actor._id),
      ),
    called: (ticket.called ?? []).some(({ memberId }) => memberId === actor._id),
    follower: follows || (ticket.absorbed ?? []).some(({ requester }) => requester.memberId === actor._id),
    steward: actor.role === 'steward' && actor.zones.some(({ id }) => id === ticket.place.zoneId),
    manager: actor.role === 'manager',
  }
  return PARTS.filter((part) => plays[part])
}

/** Who may ring whom about a ticket, while it runs: the two at its ends each other, and who watches both. */
const MAY_RING: Record<'requester' | 'assignee', readonly Part[]> = {
  requester: ['assignee', 'guardian', 'steward', 'manager'],
  assignee: ['requester', 'household', 'guardian', 'steward', 'manager'],
}

export const mayRing = (ticket: Ticket, actor: Actor, whom: 'requester' | 'assignee'): boolean =>
  (ticket.open || mayAsk(ticket, actor, whom)) &&
  ticket[whom].memberId !== actor._id &&
  ticket[whom].phone !== '' &&
  partsOf(ticket, actor).some((part) => MAY_RING[whom].includes(part))

/** When the work is done: who has still to ask her how it went. */
const mayAsk = (ticket: Ticket, actor: Actor, whom: 'requester' | 'assignee'): boolean =>
  whom === 'requester' && Boolean(ticket.visit) && answersForZone(actor, ticket.place.zoneId)

/** Which boxes of tickets a role may open. */
export const mayOpenBox = (actor: Actor, box: TicketBox): boolean => {
  switch (box) {
    case 'mine':
    case 'following':
      return true
    case 'household':
      return householdsOf(actor).length > 0
    case 'jobs':
    case 'guarded':
      return actor.role !== 'resident'
    case 'zone':
      return actor.role === 'steward' || actor.role === 'manager'
  }
  return box satisfies never
}

/** Whose data one of the staff may look at: colleagues, and residents of the houses they answer for. */
export const mayLookAt = (actor: Actor, person: Member): boolean => {
  if (person.communityId !== actor.communityId || !person.active) return false
  const { territory } = actor
  if (actor.role === 'manager' || person.role !== 'resident') return true
  return territory !== undefined && person.houses.some((house) => liesIn(territory, house))
}

/** Whose money one may see and take: a manager's all, a steward's of the houses in their zones. */
export const answersForHouse = (
  { role, communityId, territory }: Pick<Actor, 'role' | 'communityId' | 'territory'>,
  house: Pick<HouseTie, 'buildingId' | 'unitId'> & { communityId: string },
): boolean => {
  if (house.communityId !== communityId) return false
  return role === 'manager' || (role === 'steward' && territory !== undefined && liesIn(territory, house))
}

/** A manager answers for the whole community, a steward for what lies in their zones. */
export const answersForZone = (actor: Actor, zoneId: string): boolean =>
  actor.role === 'manager' || (actor.role === 'steward' && actor.zones.some(({ id }) => id === zoneId))
