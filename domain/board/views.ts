import type { Moment } from '@contract/ids'
import { FORGOTTEN } from '@contract/ticket'
import type {
  Act,
  Appeal,
  AppealView,
  ActView,
  Author,
  BoardStanding,
  Comment,
  CommentView,
  Neighbour,
  Post,
  PostCard,
  PostCounts,
  PostView,
  Reaction,
} from '@contract/post'
import type { Actor } from '@domain/access/policy'
import { homeBuilding } from './author'
import { endingsOf, mayEdit } from './change'
import { isBlocked, mayBeAsked, isUnread } from './thread'

/** What was found beside a post: how many thanked, followed and spoke, and what the one who looks has done. */
export interface Engagement {
  counts: PostCounts
  reacted: Reaction[]
}
export interface Looked extends Engagement {
  post: Post
}

export const NOTHING_YET: Engagement = { counts: { thanks: 0, comments: 0, follows: 0 }, reacted: [] }

/** What everybody may look at, and one's own as long as one has not deleted it. */
export const maySee = (post: Post, { _id, communityId }: Pick<Actor, '_id' | 'communityId'>): boolean =>
  post.communityId === communityId &&
  (post.state === 'public' || (post.author.memberId === _id && post.state !== 'gone'))

export const authorView = (author: Author, actor: Pick<Actor, '_id'>): PostCard['author'] => {
  const isHere = author.name !== FORGOTTEN
  return {
    name: author.name,
    ...(author.building === undefined ? {} : { building: author.building }),
    staff: isHere && author.role !== 'resident',
    // Nobody is a resident here whom the roll, a code of the house or somebody of the staff has not let in.
    verified: isHere && author.role === 'resident',
    mine: author.memberId === actor._id,
  }
}

export const postCard = ({ post, counts, reacted }: Looked, actor: Pick<Actor, '_id'>): PostCard => {
  const { _id: id, content, author, ended, state, createdAt: at } = post
  return {
    id,
    about: content.about,
    title: content.title,
    words: content.words,
    pictures: content.pictures,
    author: authorView(author, actor),
    counts,
    reacted,
    ...(ended ? { ended } : {}),
    state,
    at,
  }
}

/** `neighbours`: who looks, and its author, as far as they are known. */
export const postView = (
  looked: Looked,
  actor: Actor,
  neighbours: readonly Neighbour[],
  now: Moment,
): PostView => {
  const { post } = looked
  const { author, edited, acts, appeal, ticketId, endsAt } = post
  const isMine = author.memberId === actor._id
  const watches = actor.role === 'steward' || actor.role === 'manager'
  return {
    ...postCard(looked, actor),
    ...(isMine && edited ? { edited } : {}),
    ...(isMine ? { acts: acts.map(actView) } : {}),
    ...(isMine && appeal ? { appeal: appealView(appeal) } : {}),
    mayAppeal: isMine && mayAppeal(post),
    mayEdit: mayEdit(post, actor._id, now),
    mayEnd: endingsOf(post, actor._id, now),
    mayContact: !isMine && mayBeAsked(post, now) && !isBlocked(neighbours, actor._id, author.memberId),
    mayRequest: mayRequest(post, actor),
    ...(ticketId !== undefined && (isMine || watches) ? { ticketId } : {}),
    endsAt,
  }
}

/** Once, to what was taken away or not let through. */
export const mayAppeal = ({ state, appeal }: Pick<Post, 'state' | 'appeal'>): boolean =>
  (state === 'refused' || state === 'removed') && appeal === undefined

/** By its author, or by who answers for what is asked here; once. */
export const mayRequest = (post: Post, { _id, role }: Pick<Actor, '_id' | 'role'>): boolean =>
  post.ticketId === undefined &&
  post.state === 'public' &&
  (post.author.memberId === _id || role === 'steward' || role === 'manager')

export const actView = ({ act, reason, days, at }: Act): ActView => ({
  act,
  reason,
  ...(days === undefined ? {} : { days }),
  at,
})
export const appealView = ({ words, at, answered }: Appeal): AppealView => ({
  words,
  at,
  ...(answered ? { answered: { granted: answered.granted, words: answered.words, at: answered.at } } : {}),
})

export const commentView = (
  { _id: id, words, author, state, createdAt: at }: Comment,
  actor: Pick<Actor, '_id'>,
): CommentView => ({ id, words, author: authorView(author, actor), state, at })

interface Heads {
  neighbour: Neighbour
  buildings: Parameters<typeof homeBuilding>[1]
  threads: (Parameters<typeof isUnread>[0] & { author: Pick<Author, 'memberId'> })[]
}
export const standingView = (
  { neighbour, buildings, threads }: Heads,
  actor: Actor,
  now: Moment,
): BoardStanding => {
  const { showsBuilding, mutedUntil, banned = false, acts } = neighbour
  const building = homeBuilding(actor, buildings)
  const unread = threads.filter((thread) =>
    isUnread(thread, thread.author.memberId === actor._id ? 'author' : 'asker'),
  )
  return {
    showsBuilding,
    ...(building ? { building: building.name } : {}),
    ...((mutedUntil ?? 0) > now ? { mutedUntil: mutedUntil ?? now } : {}),
    banned,
    acts: acts.map(actView),
    unread: unread.length,
  }
}
