import { isRefusal, refuse } from '@contract/errors'
import { whoseOf, type Judged } from '@domain/board/in-question'
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
    thing: (thing) => moderate(thing, input, judge, now),
    thread: (thread) => moderateThread(thread, input, judge, now),
  })
  if (isRefusal(after)) return after
  await note(store, after, input.requestId)
  return { done: true }
}

const note = async (store: Store, thing: Judged, requestId: string): Promise<void> => {
  const { communityId, toNote = [] } = thing
  const noted = toNote.find((each) => each.requestId === requestId)
  if (noted) await store.moderation.note({ _id: whoseOf(thing).memberId, communityId }, noted)
}
