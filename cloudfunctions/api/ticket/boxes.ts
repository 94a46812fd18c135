import type { TicketBox as Named } from '@contract/api'
import type { ZoneId } from '@contract/ids'
import { householdsOf, type Actor } from '@domain/access/policy'
import type { TicketBox } from '../../_store/store'

/** What a box means for this person. */
export const boxOf = (actor: Actor, box: Named): TicketBox => {
  const { communityId, _id } = actor
  switch (box) {
    case 'mine':
      return { communityId, requesterId: _id }
    case 'household':
      return { communityId, householdIds: householdsOf(actor) }
    case 'following':
      return { communityId, followerId: _id }
    case 'jobs':
      return { communityId, assigneeId: _id }
    case 'guarded':
      return { communityId, guardianId: _id }
    case 'zone':
      return { communityId, ...within(zonesOf(actor)) }
  }
  return box satisfies never
}

/** A steward's own zones; undefined: all of them. */
export const zonesOf = (actor: Actor): ZoneId[] | undefined =>
  actor.role === 'manager' ? undefined : actor.zones.map(({ id }) => id)

const within = (zoneIds: ZoneId[] | undefined): { zoneIds: ZoneId[] } | { everyZone: true } =>
  zoneIds ? { zoneIds } : { everyZone: true }
