import { isRefusal, refuse } from '@contract/errors'
import type { CommentId } from '@contract/ids'
import { authorOf } from '@domain/board/author'
import { deleteComment } from '@domain/board/change'
import { cleanWords } from '@domain/board/clean'
import { MOST } from '@domain/board/content'
import { paced } from '@domain/board/pace'
import { isOver } from '@domain/board/post'
import { commentView } from '@domain/board/views'
import { writeComment } from '@domain/board/write'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const write: Handler<'comment.write'> = async ({ input, actor, now, store }) => {
  const { postId, requestId } = input
  const cleaned = cleanWords(input.words, MOST.comment)
  if (isRefusal(cleaned)) return cleaned
  const { words } = cleaned
  const seen = await store.posts.seen(actor.communityId, postId, actor._id)
  if (seen?.post.state !== 'public') return refuse('NOT_FOUND')
  const isAgain = seen.mine.taps.includes(requestId)
  if (!isAgain && isOver(seen.post, now)) return refuse('POST_OVER')
  const neighbour = await store.neighbours.change(
    actor,
    (current) => paced(current, { type: 'comment', requestId, words }, actor, now),
    seen.mine,
  )
  if (isRefusal(neighbour)) return neighbour
  const commenting = {
    id: idFrom('c', actor._id, requestId) as CommentId,
    requestId,
    communityId: actor.communityId,
    author: authorOf(actor, neighbour, seen.buildings),
    postId,
    words,
  }
  const comment = await store.comments.add(writeComment(commenting, now))
  return { comment: commentView(comment, actor) }
}

export const remove: Handler<'comment.delete'> = async ({ input, actor, now, store }) => {
  const { id, requestId } = input
  const comment = await store.comments.change(id, (current) =>
    deleteComment(current, { by: actor._id, requestId }, now),
  )
  return isRefusal(comment) ? comment : { done: true }
}
