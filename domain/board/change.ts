import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId } from '@contract/ids'
import type { Comment, Ending, Post, PostContent, PostKind, PostState } from '@contract/post'
import { isOver, shelved } from './post'
import { placed } from './comment'
import { tellFollowers, tellOwner } from './notices'
import { freshReports } from './report'
import { scheduled } from './schedule'
import { checkingOf } from './write'

const TAPS = 20

/** How each kind may end, the usual first. */
const ENDINGS_OF: Record<PostKind, readonly Ending[]> = {
  tip: ['over'],
  sale: ['sold', 'over'],
  free: ['given', 'over'],
  lost: ['found', 'over'],
  help: ['done', 'over'],
  shop: ['over'],
  club: ['over'],
  question: ['done', 'over'],
}
/** Not taken away from its author by anybody. */
const THEIRS: readonly PostState[] = ['checking', 'queued', 'public', 'hidden', 'refused']
const EDITABLE: readonly PostState[] = ['checking', 'queued', 'public', 'refused']

const isMine = ({ author }: Pick<Post, 'author'>, memberId: MemberId): boolean => author.memberId === memberId

export const mayEdit = (post: Post, memberId: MemberId, now: Moment): boolean =>
  isMine(post, memberId) && EDITABLE.includes(post.state) && !isOver(post, now)
export const endingsOf = (post: Post, memberId: MemberId, now: Moment): Ending[] =>
  isMine(post, memberId) && THEIRS.includes(post.state) && !isOver(post, now)
    ? [...ENDINGS_OF[post.content.about.kind]]
    : []

interface Tap {
  by: MemberId
  requestId: RequestId
}

/** What all changes by the author have in common: theirs, once for each tap. */
const byAuthor = (
  post: Post,
  { by, requestId }: Tap,
  now: Moment,
  change: () => Partial<Post> | Refusal,
): Post | Refusal => {
  if (!isMine(post, by) || post.state === 'gone') return refuse('NOT_FOUND')
  if (post.taps.includes(requestId)) return post
  const changed = change()
  if ('refused' in changed) return changed
  return shelved({ ...post, ...changed, updatedAt: now, taps: [...post.taps, requestId].slice(-TAPS) })
}

/** What is public stays as it was until the new words have been looked at; what is not yet begins anew. */
export const editPost = (post: Post, content: PostContent, tap: Tap, now: Moment): Post | Refusal =>
  byAuthor(post, tap, now, () => {
    if (isOver(post, now)) return refuse('POST_OVER')
    if (!EDITABLE.includes(post.state)) return refuse('NOT_ALLOWED')
    const files = content.pictures.map(({ file }) => file)
    const anew = { checking: checkingOf(files, now), checkAt: now }
    if (post.state === 'public') return { edited: content, ...anew }
    return { content, state: 'checking', queueKey: null, ...anew }
  })

export const endPost = (post: Post, why: Ending, tap: Tap, now: Moment): Post | Refusal => {
  const ended = byAuthor(post, tap, now, () => {
    if (isOver(post, now)) return refuse('POST_OVER')
    return endingsOf(post, tap.by, now).includes(why) ? { ended: { why, at: now } } : refuse('NOT_ALLOWED')
  })
  if ('refused' in ended || ended === post || post.state !== 'public') return ended
  return tellFollowers(ended, 'ended', tap.by, now)
}

/** Nobody sees it any more. What it was is kept, for what may have been said of it. */
export const deletePost = (post: Post, tap: Tap, now: Moment): Post | Refusal => {
  if (isMine(post, tap.by) && post.taps.includes(tap.requestId)) return post
  const after = byAuthor(post, tap, now, () => takenAway(post))
  return 'refused' in after ? after : scheduled(after, now)
}

/** Who deletes what was reported does not get out of it: somebody still looks, and nobody else does. */
const takenAway = (thing: Post | Comment) => ({
  state: 'gone' as const,
  checking: null,
  queueKey: freshReports(thing).length > 0 ? (thing.queueKey ?? null) : null,
})

export const deleteComment = (comment: Comment, { by, requestId }: Tap, now: Moment): Comment | Refusal => {
  if (!isMine(comment, by)) return refuse('NOT_FOUND')
  if (comment.taps.includes(requestId)) return comment
  if (comment.state === 'gone') return refuse('NOT_FOUND')
  const taps = [...comment.taps, requestId].slice(-TAPS)
  return scheduled(placed({ ...comment, ...takenAway(comment), updatedAt: now, taps }), now)
}

/** Its day has passed, or its sixty. The author hears of it once. */
export const lapsePost = (post: Post, now: Moment): Post => {
  if (post.ended || post.endsAt > now) return post
  const over = shelved({ ...post, ended: { why: 'over', at: now }, updatedAt: now })
  return post.state === 'public' ? tellOwner(over, 'lapsed', now) : over
}
