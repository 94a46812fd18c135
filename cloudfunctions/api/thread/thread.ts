import { isRefusal, refuse } from '@contract/errors'
import { authorOf } from '@domain/board/author'
import { cleanWords } from '@domain/board/clean'
import { MOST } from '@domain/board/content'
import { newNeighbour } from '@domain/board/neighbour'
import { mayWrite, paced } from '@domain/board/pace'
import { isOver } from '@domain/board/post'
import {
  beginThread,
  block as blockOther,
  isBlocked,
  mayBeAsked,
  readThread,
  say as sayMore,
  sideOf,
  threadIdOf,
  threadRow,
  threadView,
} from '@domain/board/thread'
import { unfitWords, type Check } from '../../_kit/check'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const list: Handler<'thread.list'> = async ({ input, actor, now, store }) => {
  const { items, next } = await store.threads.page(actor.communityId, actor._id, PAGE, input.cursor)
  return {
    items: items.map((between) => threadRow(between, actor._id, now)),
    ...(next === undefined ? {} : { next }),
  }
}

export const get: Handler<'thread.get'> = async ({ input, actor, now, store }) => {
  const between = await store.threads.seen(actor.communityId, input.id)
  if (!between || !sideOf(between.thread, actor._id)) return refuse('NOT_FOUND')
  const thread = await store.threads.change(
    input.id,
    (current) => readThread(current, actor._id, now),
    between.thread,
  )
  return isRefusal(thread) ? thread : { thread: threadView({ ...between, thread }, actor._id, now) }
}

/** To the author of a post. Who has spoken with them about it already goes on there. */
export const begin =
  (check: Check): Handler<'thread.begin'> =>
  async ({ input, actor, now, store }) => {
    const { postId, requestId } = input
    const cleaned = cleanWords(input.words, MOST.said)
    if (isRefusal(cleaned)) return cleaned
    const saying = { words: cleaned.words, requestId }
    const seen = await store.posts.seen(actor.communityId, postId, actor._id)
    if (seen?.post.state !== 'public') return refuse('NOT_FOUND')
    const { post, mine, theirs, buildings } = seen
    if (post.author.memberId === actor._id) return refuse('NOT_ALLOWED')
    if (isOver(post, now)) return refuse('POST_OVER')
    const neighbours = [mine, theirs]
    if (!mayBeAsked(post, now) || isBlocked(neighbours, actor._id, post.author.memberId))
      return refuse('THREAD_CLOSED')
    const unfit = mayWrite(mine, now) ?? (await unfitWords(check, actor, saying, seen.thread))
    if (unfit) return unfit

    const id = threadIdOf(post, actor._id)
    const goOn = (known: typeof seen.thread) =>
      store.threads.change(
        id,
        (current) => sayMore(current, { post, neighbours }, actor._id, saying, now),
        known,
      )
    if (seen.thread) {
      const thread = await goOn(seen.thread)
      return isRefusal(thread) ? thread : { thread: threadView({ thread, post, neighbours }, actor._id, now) }
    }
    const neighbour = await store.neighbours.change(
      actor,
      (current) => paced(current, { type: 'contact', requestId, words: saying.words }, actor, now),
      mine,
    )
    if (isRefusal(neighbour)) return neighbour
    const begun = beginThread(post, authorOf(actor, neighbour, buildings), saying, now)
    const thread = (await store.threads.add(begun)) ? begun : await goOn(undefined)
    return isRefusal(thread) ? thread : { thread: threadView({ thread, post, neighbours }, actor._id, now) }
  }

export const say =
  (check: Check): Handler<'thread.say'> =>
  async ({ input, actor, now, store }) => {
    const { id, requestId } = input
    const cleaned = cleanWords(input.words, MOST.said)
    if (isRefusal(cleaned)) return cleaned
    const between = await store.threads.seen(actor.communityId, id)
    if (!between || !sideOf(between.thread, actor._id)) return refuse('NOT_FOUND')
    const me = between.neighbours.find(({ _id }) => _id === actor._id)
    const saying = { words: cleaned.words, requestId }
    const unfit = (me && mayWrite(me, now)) ?? (await unfitWords(check, actor, saying, between.thread))
    if (unfit) return unfit
    const thread = await store.threads.change(
      id,
      (current) => sayMore(current, between, actor._id, saying, now),
      between.thread,
    )
    return isRefusal(thread) ? thread : { thread: threadView({ ...between, thread }, actor._id, now) }
  }

export const block: Handler<'thread.block'> = async ({ input, actor, now, store }) => {
  const between = await store.threads.seen(actor.communityId, input.id)
  const me = between && sideOf(between.thread, actor._id)
  if (!between || !me) return refuse('NOT_FOUND')
  const { thread, neighbours } = between
  const other = thread[me === 'author' ? 'asker' : 'author'].memberId
  const neighbour = await store.neighbours.change(
    actor,
    (current) => blockOther(current, other),
    neighbours.find(({ _id }) => _id === actor._id) ?? newNeighbour(actor),
  )
  if (isRefusal(neighbour)) return neighbour
  const others = neighbours.filter(({ _id }) => _id !== actor._id)
  return { thread: threadView({ ...between, neighbours: [...others, neighbour] }, actor._id, now) }
}
