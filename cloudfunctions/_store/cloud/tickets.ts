import { isRefusal, refuse } from '@contract/errors'
import type { Ticket } from '@contract/ticket'
import type { Store, TicketBox } from '../store'
import { pageOf } from './page'
import { _, type Table, type Tally } from './table'

/** Lost races before we say that too many are at it. Each loser finds what the winner did, so few ever need three. */
const TRIES = 8

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

  async change(id, decide) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ticket = await tickets.get(id)
      if (!ticket) return refuse('NOT_FOUND')
      const next = decide(ticket)
      if (next === ticket || isRefusal(next)) return next
      const written = { ...next, rev: ticket.rev + 1 }
      const isOurs = (await tickets.update({ _id: id, rev: ticket.rev }, difference(ticket, written))) === 1
      if (!isOurs) continue
      tally.leftToTell ||= written.outbox.length > ticket.outbox.length
      return written
    }
    return refuse('BUSY')
  },

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
  const { state, open, boxKey, updatedAt, rev, etaAt, finish, rating } = after
  const events = after.timeline.slice(before.timeline.length)
  const notices = after.outbox.slice(before.outbox.length)
  return {
    state,
    open,
    boxKey,
    updatedAt,
    rev,
    ...(etaAt === undefined ? {} : { etaAt }),
    ...(finish === undefined ? {} : { finish: _.set(finish) }),
    ...(rating === undefined ? {} : { rating: _.set(rating) }),
    timeline: _.push(events),
    ...(notices.length === 0 ? {} : { outbox: _.push(notices), outboxDueAt: updatedAt }),
  }
}

const whereOf = (box: TicketBox): object => {
  const { communityId } = box
  if ('requesterId' in box) return { communityId, 'requester.memberId': box.requesterId }
  if ('assigneeId' in box) return { communityId, 'assignee.memberId': box.assigneeId }
  if ('zoneIds' in box) return { communityId, 'place.zoneId': _.in(box.zoneIds) }
  return { communityId }
}
