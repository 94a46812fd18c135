import type { MemberId } from '@contract/ids'
import type { Author, Comment, Post, Thread } from '@contract/post'
import { FORGOTTEN } from '@contract/ticket'
import type { OutboxNotice } from '@contract/notice'
import { shelved } from './post'

/** Nobody in particular: nobody can be rung, found or told by it. Only the name may stay, where that was wished. */
const nobody = ({ memberId, role, name }: Author, keepsName: boolean): Author => ({
  memberId,
  role,
  openid: '',
  name: keepsName ? name : FORGOTTEN,
})
const without = (author: Author, memberId: MemberId, keepsName = false): Author =>
  author.memberId === memberId ? nobody(author, keepsName) : author
const notTo = (outbox: OutboxNotice[], memberId: MemberId): OutboxNotice[] =>
  outbox.filter((notice) => notice.memberId !== memberId)

/** What somebody said stays; who it was does not. */
export const forgetInPost = (post: Post, memberId: MemberId, keepsName: boolean): Post => {
  const { buildingId: _, ...rest } = post
  return shelved({
    ...rest,
    author: without(post.author, memberId, keepsName),
    outbox: notTo(post.outbox, memberId),
  })
}

export const forgetInComment = (comment: Comment, memberId: MemberId, keepsName: boolean): Comment => ({
  ...comment,
  author: without(comment.author, memberId, keepsName),
  outbox: notTo(comment.outbox, memberId),
})

/** The other one keeps what was said between them. */
export const forgetInThread = (thread: Thread, memberId: MemberId): Thread => ({
  ...thread,
  author: without(thread.author, memberId),
  asker: without(thread.asker, memberId),
  outbox: notTo(thread.outbox, memberId),
})
