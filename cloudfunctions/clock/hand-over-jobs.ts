import { isRefusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Member } from '@contract/member'
import { handOnCare, handOver } from '@domain/ticket/hand-over'
import { hasPoints } from '@domain/round/when-to-make'
import type { Store } from '../_store/store'

/** People seen to in one minute, and jobs in one page. */
const PEOPLE = 10
const PAGE = 50
/** Nobody to give a job to: looked at again after this. ms */
const LATER = 5 * 60_000

/** The open jobs of who works here no more go to somebody who does. Twice is once: a job is moved from whom it was. */
export const handOverJobs = async (store: Store, now: () => Moment): Promise<number> => {
  let moved = 0
  for (const person of await store.members.due('handover', now(), PEOPLE))
    moved += await release(store, person, now())
  return moved
}

const release = async (store: Store, person: Member, now: Moment): Promise<number> => {
  const { handover, communityId, _id } = person
  const map = await store.communities.map(communityId)
  if (!handover || !map) return 0
  const from = { memberId: _id, deputyId: handover.deputyId, by: handover.by }
  const cared = await store.tickets.page({ communityId, guardianId: _id }, PAGE)
  for (const { _id: id } of cared.items)
    await store.tickets.change(id, (current) => handOnCare(current, map, from, now))
  // Open ones come first; those that were moved are gone from this box, so its first page is always the next.
  const { items } = await store.tickets.page({ communityId, assigneeId: _id }, PAGE)
  const open = items.filter((ticket) => ticket.open)
  let moved = 0
  let stuck = false
  for (const { _id: id } of open) {
    const ticket = await store.tickets.change(id, (current) => handOver(current, map, from, now))
    if (isRefusal(ticket)) stuck = true
    else moved += 1
  }
  // Their rounds are the plan's to give away: made anew in this very minute.
  if (hasPoints(map)) await store.communities.change(communityId, (current) => ({ ...current, roundsAt: 0 }))
  const more = stuck || open.length === PAGE || cared.items.length === PAGE
  await store.members.change(_id, (current) => ({
    ...current,
    handover: more ? { ...handover, dueAt: stuck ? now + LATER : now } : null,
  }))
  return moved
}
