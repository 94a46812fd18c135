import type { Moment } from '@contract/ids'
import type { Comment, Post, PostKind, PostState } from '@contract/post'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { commentNotices } from './notices'

/** Nobody but its author has read it in these. */
const UNHEARD: readonly PostState[] = ['checking', 'queued', 'refused']
/** Which wait for somebody to answer. */
const ASKS: readonly PostKind[] = ['question', 'help']

export const isHeardFirst = (before: Comment, after: Comment): boolean =>
  UNHEARD.includes(before.state) && after.state === 'public'

/** What was said is read by others for the first time, and not before: who wrote the post and who follows it are told. */
export const heard = (before: Comment, after: Comment, post: Post | undefined, now: Moment): Comment => {
  if (post?.state !== 'public' || !isHeardFirst(before, after)) return after
  const known = new Set(after.outbox.map(({ id }) => id))
  const notices = commentNotices(post, after, now).filter(({ id }) => !known.has(id))
  const outbox = [...after.outbox, ...notices.map(toOutbox)]
  return { ...after, outbox, outboxDueAt: nextDueAt(outbox) }
}

/** Somebody else has said something to what was asked. The very post where that says nothing new. */
export const answeredBy = (post: Post, comment: Comment, now: Moment): Post =>
  post.answered || !ASKS.includes(post.content.about.kind) || comment.author.memberId === post.author.memberId
    ? post
    : { ...post, answered: true, updatedAt: now }
