import type { CommunityId, Moment } from '@contract/ids'
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
  let looked = 0
  for (;;) {
    const due = await store.tickets.due('dueAt', now(), BATCH)
    for (let first = 0; first < due.length; first += ABREAST)
      await Promise.all(due.slice(first, first + ABREAST).map(look))
    looked += due.length
    if (due.length < BATCH || now() > end) return looked
  }
}
