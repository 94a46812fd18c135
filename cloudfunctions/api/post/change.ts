import { isRefusal, refuse } from '@contract/errors'
import type { TicketId } from '@contract/ids'
import { deletePost, endPost } from '@domain/board/change'
import { afterReacting, reactionIdOf, reactionOf } from '@domain/board/react'
import { requestOf, withRequest } from '@domain/board/request'
import { maySee, postView } from '@domain/board/views'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const end: Handler<'post.end'> = async ({ input, actor, now, store }) => {
  const { id, why, requestId } = input
  const seen = await store.posts.seen(actor.communityId, id, actor._id)
  if (!seen) return refuse('NOT_FOUND')
  const post = await store.posts.change(
    id,
    (current) => endPost(current, why, { by: actor._id, requestId }, now),
    seen.post,
  )
  return isRefusal(post) ? post : { post: postView({ ...seen, post }, actor, [seen.mine], now) }
}

export const remove: Handler<'post.delete'> = async ({ input, actor, now, store }) => {
  const { id, requestId } = input
  const post = await store.posts.change(id, (current) =>
    deletePost(current, { by: actor._id, requestId }, now),
  )
  return isRefusal(post) ? post : { done: true }
}

/** Each a document of its own: nobody waits for anybody, and what is counted is what is there. */
export const react: Handler<'post.react'> = async ({ input, actor, now, store }) => {
  const { id, type, on } = input
  const seen = await store.posts.seen(actor.communityId, id, actor._id)
  if (!seen || !maySee(seen.post, actor)) return refuse('NOT_FOUND')
  const changed = on
    ? await store.reactions.add(reactionOf(seen.post, type, actor, now))
    : await store.reactions.remove(reactionIdOf(seen.post, type, actor._id))
  return afterReacting(seen, type, on, changed)
}

/**
 * The ticket first, whose id is the post's: whatever dies in between, the next who asks finds it there and links it.
 */
export const request: Handler<'post.request'> = async ({ input, actor, now, store }) => {
  const { id: postId, kind, requestId } = input
  const desk = found(await store.communities.withPost(actor.communityId, postId))
  const { post } = desk
  const id = idFrom('t', 'post', postId) as TicketId
  if (post?.ticketId !== undefined && maySee(post, actor)) return { ticketId: post.ticketId }
  const ticket = requestOf(desk, { id, requestId, kind }, actor, now)
  if (isRefusal(ticket)) return ticket
  const { _id: ticketId } = await store.tickets.add(ticket)
  const linked = await store.posts.change(postId, (current) => withRequest(current, ticketId, now), post)
  return isRefusal(linked) ? linked : { ticketId }
}
