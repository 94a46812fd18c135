import type { KindId, Moment } from '@contract/ids'
import type { AlikeTicket, Ticket } from '@contract/ticket'
import type { PlaceInput } from '@contract/ticket-fields'
import { partsOf, type Actor } from '@domain/access/policy'

/** In place of a kind: an incident, whatever is asked for. */
const INCIDENT = '!'
const keyOf = (what: KindId, placeId: string): string => `${what}@${placeId}`

/** What somebody complains of or asks is theirs alone: it may be about the very neighbour who would read it. */
const isForNeighbours = ({ nature, incident }: Pick<Ticket, 'nature' | 'incident'>): boolean =>
  nature === 'repair' || incident !== undefined

/** By what another request is like this one: the kind, at the public place or in the building. */
export const alikeOf = (ticket: Pick<Ticket, 'kind' | 'nature' | 'place' | 'incident'>): string[] => {
  const { kind, place, incident } = ticket
  return isForNeighbours(ticket) ? place.nearIds.map((id) => keyOf(incident ? INCIDENT : kind, id)) : []
}

/** What to look for before somebody asks for this: the same there, and incidents there or where they live. */
export const alikeSought = (actor: Actor, kind: KindId, place: PlaceInput): string[] => {
  const here: string[] =
    'spotId' in place
      ? [place.spotId]
      : actor.houses.filter(({ id }) => id === place.houseId).map(({ buildingId }) => buildingId)
  const anywhere = new Set([...here, ...actor.houses.map(({ buildingId }) => buildingId)])
  return [...here.map((id) => keyOf(kind, id)), ...[...anywhere].map((id) => keyOf(INCIDENT, id))]
}

/** Whether this person may follow it: what is in a public place is everybody's, else one lives in the building. */
export const mayFollow = (ticket: Ticket, actor: Actor): boolean => {
  const { communityId, open, place } = ticket
  if (!open || communityId !== actor.communityId || !isForNeighbours(ticket)) return false
  const isNear = actor.houses.some(({ buildingId }) => place.nearIds.includes(buildingId))
  return place.type === 'spot' || actor.role !== 'resident' || isNear
}

/** How old a request may be for another to be like it, ms. */
const FRESH = 7 * 24 * 60 * 60_000
export const alikeSince = (now: Moment): Moment => now - FRESH

/** As a neighbour may see it. */
export const alikeView = (
  ticket: Ticket,
  actor: Actor,
  known: { followers: number; follows: boolean },
): AlikeTicket => ({
  id: ticket._id,
  what: ticket.what,
  icon: ticket.icon,
  near: ticket.place.near,
  state: ticket.state,
  assignee: ticket.assignee.name,
  ...(ticket.etaAt === undefined || ticket.etaAt === null ? {} : { etaAt: ticket.etaAt }),
  ...(ticket.incident ? { incident: ticket.incident } : {}),
  createdAt: ticket.createdAt,
  followers: followersOf(ticket, known.followers),
  mine: partsOf(ticket, actor, known.follows).some(
    (part) => part === 'requester' || part === 'household' || part === 'follower',
  ),
})

/** Those who said 我也是, and those whose own request went into this one. */
export const followersOf = ({ absorbed }: Ticket, follows: number): number =>
  follows + (absorbed?.length ?? 0)
