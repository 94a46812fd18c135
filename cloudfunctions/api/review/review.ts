import { isRefusal } from '@contract/errors'
import { actionsIn, addAction, markAction } from '@domain/summary/review'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const list: Handler<'review.list'> = async ({ actor, now, store }) => ({
  items: actionsIn(await store.reviews.get(actor.communityId), now),
})

export const add: Handler<'review.add'> = async ({ input, actor, now, store }) => {
  const map = found(await store.communities.map(actor.communityId))
  const id = idFrom('a', actor._id, input.requestId)
  const review = await store.reviews.change(actor.communityId, (current) =>
    addAction(current, map, { ...input, id }, now),
  )
  return isRefusal(review) ? review : { items: actionsIn(review, now) }
}

export const done: Handler<'review.done'> = async ({ input, actor, now, store }) => {
  const review = await store.reviews.change(actor.communityId, (current) => markAction(current, input, now))
  return isRefusal(review) ? review : { items: actionsIn(review, now) }
}
