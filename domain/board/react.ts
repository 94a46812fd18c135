import type { Moment } from '@contract/ids'
import type { PostCounts, Post, Reacted, Reaction } from '@contract/post'
import type { Actor } from '@domain/access/policy'
import { sortableMoment } from '@domain/time/sortable'
import type { Engagement } from './views'

/** One person does each of them to one post once. */
export const reactionIdOf = (post: Pick<Post, '_id'>, type: Reaction, memberId: string): string =>
  `${post._id}:${type}:${memberId}`

export const reactionOf = (post: Post, type: Reaction, actor: Actor, now: Moment): Reacted => {
  const { _id: memberId, openid, role } = actor
  return {
    _id: reactionIdOf(post, type, memberId),
    communityId: post.communityId,
    postId: post._id,
    type,
    memberId,
    openid,
    role,
    at: now,
    sortKey: `${sortableMoment(now)}:${post._id}`,
  }
}

const COUNTED: Record<Reaction, keyof PostCounts | undefined> = {
  thanks: 'thanks',
  follow: 'follows',
  save: undefined,
}

/** What was counted a moment ago, with what was just written or taken away. */
export const afterReacting = (
  { counts, reacted }: Engagement,
  type: Reaction,
  on: boolean,
  changed: boolean,
): Engagement => {
  const key = COUNTED[type]
  const others = reacted.filter((each) => each !== type)
  return {
    counts: key && changed ? { ...counts, [key]: counts[key] + (on ? 1 : -1) } : counts,
    reacted: on ? [...others, type] : others,
  }
}
