import { refuse } from '@contract/errors'
import { commentView, maySee, postView } from '@domain/board/views'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const get: Handler<'post.get'> = async ({ input, actor, now, store }) => {
  const seen = await store.posts.seen(actor.communityId, input.id, actor._id)
  if (!seen || !maySee(seen.post, actor)) return refuse('NOT_FOUND')
  return { post: postView(seen, actor, [seen.mine, seen.theirs], now) }
}

export const comments: Handler<'post.comments'> = async ({ input, actor, store }) => {
  const page = await store.comments.of(actor.communityId, input.id, actor._id, PAGE, input.cursor)
  if (!page || !maySee(page.post, actor)) return refuse('NOT_FOUND')
  const { items, next } = page
  return {
    items: items.map((comment) => commentView(comment, actor)),
    ...(next === undefined ? {} : { next }),
  }
}
