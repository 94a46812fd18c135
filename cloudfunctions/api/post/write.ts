import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { PostId } from '@contract/ids'
import type { PostContent } from '@contract/post'
import { authorOf, shownBuilding } from '@domain/board/author'
import { editPost } from '@domain/board/change'
import { contentOf, isPicture } from '@domain/board/content'
import { paced } from '@domain/board/pace'
import { NOTHING_YET, postView } from '@domain/board/views'
import { writePost } from '@domain/board/write'
import { idFrom } from '../../_kit/ids'
import type { Call, Handler } from '../../_kit/serve'

export const write: Handler<'post.write'> = async ({ input, actor, now, store }) => {
  const content = cleaned(input, now, store)
  if (isRefusal(content)) return content
  const { requestId } = input
  const { neighbour: known, buildings } = await store.neighbours.standing(actor, 0)
  const doing = { type: 'post' as const, requestId, words: `${content.title}${content.words}` }
  const neighbour = await store.neighbours.change(
    actor,
    (current) => paced(current, doing, actor, now),
    known,
  )
  if (isRefusal(neighbour)) return neighbour
  const writing = {
    id: idFrom('p', actor._id, requestId) as PostId,
    requestId,
    communityId: actor.communityId,
    author: authorOf(actor, neighbour, buildings),
    buildingId: shownBuilding(actor, neighbour, buildings)?.id,
    content,
  }
  const post = await store.posts.add(writePost(writing, now))
  return { post: postView({ post, ...NOTHING_YET }, actor, [neighbour], now) }
}

export const edit: Handler<'post.edit'> = async ({ input, actor, now, store }) => {
  const content = cleaned(input, now, store)
  if (isRefusal(content)) return content
  const { id, requestId } = input
  const seen = await store.posts.seen(actor.communityId, id, actor._id)
  if (!seen) return refuse('NOT_FOUND')
  const decide = (post: typeof seen.post) => editPost(post, content, { by: actor._id, requestId }, now)
  // A place is only taken for what can be done.
  const tried = decide(seen.post)
  if (isRefusal(tried)) return tried
  const neighbour = await store.neighbours.change(
    actor,
    (current) => paced(current, { type: 'edit', requestId }, actor, now),
    seen.mine,
  )
  if (isRefusal(neighbour)) return neighbour
  const post = await store.posts.change(id, decide, seen.post)
  return isRefusal(post) ? post : { post: postView({ ...seen, post }, actor, [neighbour], now) }
}

/** As everybody may read it, with pictures that are ours. */
const cleaned = (
  { about, title, words, pictures }: PostContent,
  now: number,
  store: Call<'post.write'>['store'],
): PostContent | Refusal => {
  const environment = store.files.environment()
  if (!pictures.every(({ file }) => isPicture(file, environment))) return refuse('PICTURE_UNFIT')
  return contentOf({ about, title, words, pictures }, now)
}
