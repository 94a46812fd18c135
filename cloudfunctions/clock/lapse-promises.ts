import type { CommunityId, Moment, TicketId } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import { lapse } from '@domain/ticket/clocks'
import type { Store } from '../_store/store'

/** Tickets read at a time, and how many of these are written side by side. */
const BATCH = 100
const ABREAST = 8
/** No further batch is begun after this; the next minute goes on. ms */
const SHIFT = 25_000

/**
 * Warns, breaks and climbs: whatever promise has come due. A ticket that was looked at is due later or never, so the
 * first page is always the next one; two of these at once find what the other has done already.
 */
export const lapsePromises = async (store: Store, now: () => Moment): Promise<number> => {
  const end = now() + SHIFT
  const maps = new Map<CommunityId, Promise<DutyMap | undefined>>()
  const mapOf = (id: CommunityId): Promise<DutyMap | undefined> => {
    const known = maps.get(id) ?? store.communities.map(id)
    maps.set(id, known)
    return known
  }
  const look = async (ticket: Ticket): Promise<void> => {
    const map = await mapOf(ticket.communityId)
    if (map) await store.tickets.change(ticket._id, (current) => lapse(current, map, now()), ticket)
  }
  const looked = new Set<TicketId>()
  for (;;) {
    const due = await store.tickets.due('dueAt', now(), BATCH)
    // What is due still after it was looked at was somebody else's at that moment: the next minute's.
    const fresh = due.filter(({ _id }) => !looked.has(_id))
    for (let first = 0; first < fresh.length; first += ABREAST)
      await Promise.all(fresh.slice(first, first + ABREAST).map(look))
    fresh.forEach(({ _id }) => looked.add(_id))
    if (due.length < BATCH || fresh.length === 0 || now() > end) return looked.size
  }
}
