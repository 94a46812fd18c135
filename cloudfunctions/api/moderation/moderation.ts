import { isRefusal, refuse } from '@contract/errors'
import type { Comment } from '@contract/post'
import { answeredBy, heard, isHeardFirst } from '@domain/board/heard'
import type { Judged } from '@domain/board/in-question'
import { moderate, moderateThread } from '@domain/board/moderate'
import { queueItem } from '@domain/board/queue'
import { changeJudged } from '../../_kit/in-question'
import type { Handler } from '../../_kit/serve'
import type { Store } from '../../_store/store'

const PAGE = 20

export const queue: Handler<'moderation.queue'> = async ({ input, actor, now, store }) => {
  const { items, next } = await store.moderation.queue(actor.communityId, PAGE, input.cursor)
  return {
    items: items.map((each) => queueItem(each, now)),
    ...(next === undefined ? {} : { next }),
  }
}

/**
 * Decided about the thing, and noted at once with whoever it is about. Who dies in between leaves it to the checker,
 * who notes whatever is not.
 */
export const act: Handler<'moderation.act'> = async ({ input, actor, now, store }) => {
  const found = await store.moderation.case(input.type, actor, input.id)
  if (!found) return refuse('NOT_FOUND')
  const judge = { id: actor._id, name: actor.name, openid: actor.openid, others: found.others }
  const after = await changeJudged(store, found.thing, {
    post: (post) => moderate(post, input, judge, now),
    comment: (comment) => {
      const judged = moderate(comment, input, judge, now)
      return isRefusal(judged) ? judged : heard(comment, judged, found.above, now)
    },
    thread: (thread) => moderateThread(thread, input, judge, now),
  })
  if (isRefusal(after)) return after
  if (found.above && 'words' in found.thing && isHeardFirst(found.thing, after as Comment))
    await store.posts.change(found.above._id, (post) => answeredBy(post, after as Comment, now), found.above)
  await note(store, after, input.requestId)
  return { done: true }
}

const note = async (store: Store, thing: Judged, requestId: string): Promise<void> => {
  const { communityId, toNote = [] } = thing
  const noted = toNote.find((each) => each.requestId === requestId)
  if (noted) await store.moderation.note(communityId, noted)
}
