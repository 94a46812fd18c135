import type { Moment, TicketId } from '@contract/ids'
import type { Audited, AuditEntry } from '@contract/people'
import { sortableMoment } from '@domain/time/sortable'
import type { Actor } from './policy'

/** Looking again within this time is the same look. ms */
const ONE_LOOK = 10 * 60_000

/** Staff did this to somebody's data. Its id is the fact, so that a look is written down once. */
export const audited = (
  what: Audited,
  actor: Actor,
  whom: { id: string; name: string },
  now: Moment,
  ticketId?: TicketId,
): AuditEntry => {
  const id = `${actor._id}:${what}:${whom.id}:${Math.floor(now / ONE_LOOK)}`
  return {
    _id: id,
    communityId: actor.communityId,
    at: now,
    what,
    by: { id: actor._id, name: actor.name, role: actor.role },
    whom: { id: whom.id as AuditEntry['whom']['id'], name: whom.name },
    ...(ticketId === undefined ? {} : { ticketId }),
    sortKey: `${sortableMoment(now)}:${id}`,
  }
}
