import { refuse } from '@contract/errors'
import type { TicketId } from '@contract/ids'
import type { Follow, Ticket } from '@contract/ticket'
import { partsOf, type Actor } from '@domain/access/policy'
import { alikeSince, alikeSought, alikeView, mayFollow } from '@domain/ticket/alike'
import { answerFor } from '@domain/ticket/views'
import { sortableMoment } from '@domain/time/sortable'
import type { Handler } from '../../_kit/serve'

/** Shown before somebody asks for the same; more would be a list nobody reads. */
const MOST = 5

export const alike: Handler<'ticket.alike'> = async ({ input, actor, now, store }) => {
  const sought = alikeSought(actor, input.kind, input.place)
  if (sought.length === 0) return { items: [] }
  const found = await store.tickets.alike(actor.communityId, sought, alikeSince(now), actor._id, MOST)
  return { items: found.map(({ ticket, following }) => alikeView(ticket, actor, following)) }
}

/** 我也是. Twice is once. */
export const follow: Handler<'ticket.follow'> = async ({ input, actor, now, store }) => {
  const seen = await store.tickets.seen(actor.communityId, input.id, actor._id)
  if (!seen) return refuse('NOT_FOUND')
  const { ticket, following } = seen
  // Who has it on their own list anyway needs no second entry.
  const isTheirs = partsOf(ticket, actor, following.follows).length > 0
  if (!isTheirs && !mayFollow(ticket, actor)) return refuse('NOT_FOUND')
  if (isTheirs && !following.follows) return answerFor(ticket, actor, following)
  const isNew = await store.follows.add(followOf(ticket, actor, now))
  if (!ticket.followed) await store.tickets.followed(ticket._id)
  return answerFor(ticket, actor, { followers: following.followers + (isNew ? 1 : 0), follows: true })
}

export const unfollow: Handler<'ticket.unfollow'> = async ({ input, actor, store }) => {
  await store.follows.remove(followIdOf(input.id, actor))
  return { done: true }
}

const followIdOf = (ticketId: TicketId, { _id }: Pick<Actor, '_id'>): string => `${ticketId}:${_id}`

const followOf = (
  { _id: ticketId, communityId }: Ticket,
  { _id: memberId, openid, role }: Actor,
  at: number,
): Follow => ({
  _id: followIdOf(ticketId, { _id: memberId }),
  communityId,
  ticketId,
  memberId,
  openid,
  role,
  at,
  sortKey: `${sortableMoment(at)}:${ticketId}`,
})
