import { refuse } from '@contract/errors'
import { partsOf } from '@domain/access/policy'
import { alikeSince, alikeSought, alikeView, mayFollow } from '@domain/ticket/alike'
import { followIdOf, followOf } from '@domain/ticket/follow'
import { answerFor } from '@domain/ticket/views'
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
  if (isTheirs && !following.follows) return answerFor(ticket, actor, now, following)
  const isNew = await store.follows.add(followOf(ticket, { ...actor, memberId: actor._id }, now))
  if (!ticket.followed) await store.tickets.followed(ticket._id)
  return answerFor(ticket, actor, now, { followers: following.followers + (isNew ? 1 : 0), follows: true })
}

export const unfollow: Handler<'ticket.unfollow'> = async ({ input, actor, store }) => {
  await store.follows.remove(followIdOf(input.id, actor._id))
  return { done: true }
}
