import type { Ticket } from '@contract/ticket'
import type { Store, TicketBox } from '../store'
import { pageOf } from './page'
import { revise } from './revise'
import { _, type Table, type Tally } from './table'

export const cloudTickets = (tickets: Table<Ticket>, tally: Tally): Store['tickets'] => ({
  async add(ticket) {
    if (await tickets.insert(ticket)) {
      tally.leftToTell ||= ticket.outbox.length > 0
      return ticket
    }
    const earlier = await tickets.get(ticket._id)
    if (!earlier) throw new Error('a ticket that was a duplicate is gone')
    return earlier
  },

  get: (id) => tickets.get(id),

  change: (id, decide) =>
    revise(
      () => tickets.get(id),
      decide,
      async (before, after) => {
        const isOurs = (await tickets.update({ _id: id, rev: before.rev }, difference(before, after))) === 1
        if (isOurs) tally.leftToTell ||= after.outbox.length > before.outbox.length
        return isOurs
      },
    ),

  async page(box, size, after) {
    const where = { ...whereOf(box), ...(after === undefined ? {} : { boxKey: _.lt(after) }) }
    return pageOf(await tickets.find(where, ['boxKey', 'desc'], size), size, ({ boxKey }) => boxKey)
  },
})

/**
 * What a command changed. Timeline and outbox are only ever added to, never written whole: the courier takes told
 * notices out of the outbox without touching `rev`, and must not find them put back.
 */
const difference = (before: Ticket, after: Ticket): object => {
  const { state, open, boxKey, updatedAt, rev, etaAt, waiting, reopens, urgedAt, finish, rating } = after
  const events = after.timeline.slice(before.timeline.length)
  const notices = after.outbox.slice(before.outbox.length)
  const handedOver = after.assignee !== before.assignee
  return {
    state,
    open,
    boxKey,
    updatedAt,
    rev,
    ...(etaAt === undefined ? {} : { etaAt }),
    ...(waiting === undefined ? {} : { waiting: waiting && _.set(waiting) }),
    ...(reopens === undefined ? {} : { reopens }),
    ...(urgedAt === undefined ? {} : { urgedAt }),
    ...(finish === undefined ? {} : { finish: _.set(finish) }),
    ...(rating === undefined ? {} : { rating: _.set(rating) }),
    ...(handedOver ? { assignee: _.set(after.assignee), steward: _.set(after.steward), why: after.why } : {}),
    timeline: _.push(events),
    ...(notices.length === 0 ? {} : { outbox: _.push(notices), outboxDueAt: updatedAt }),
  }
}

const whereOf = (box: TicketBox): object => {
  const { communityId } = box
  if ('requesterId' in box) return { communityId, 'requester.memberId': box.requesterId }
  if ('householdIds' in box) return { communityId, householdId: _.in(box.householdIds) }
  if ('assigneeId' in box) return { communityId, 'assignee.memberId': box.assigneeId }
  if ('zoneIds' in box) return { communityId, 'place.zoneId': _.in(box.zoneIds) }
  return { communityId }
}
