import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId, ThreadId } from '@contract/ids'
import type { Author, Neighbour, Post, Thread, ThreadRow, ThreadView } from '@contract/post'
import { sortableMoment } from '@domain/time/sortable'
import { tellOther } from './notices'
import { isOver } from './post'

/** More is not said about one post. */
const MOST_SAID = 200

export const threadIdOf = (post: Pick<Post, '_id'>, askerId: MemberId): ThreadId =>
  `${post._id}:${askerId}` as ThreadId

/** A thread with what may have closed it. Nothing is marked: it closes as its post ends, or one of the two says so. */
export interface Between {
  thread: Thread
  post?: Post | undefined
  neighbours: readonly Pick<Neighbour, '_id' | 'blocked'>[]
}
type Side = 'author' | 'asker'

export const sideOf = (thread: Thread, memberId: MemberId): Side | undefined => {
  if (thread.author.memberId === memberId) return 'author'
  return thread.asker.memberId === memberId ? 'asker' : undefined
}
const OTHER: Record<Side, Side> = { author: 'asker', asker: 'author' }

/** Somebody wants no more of somebody, whichever of them it is. */
export const isBlocked = (neighbours: Between['neighbours'], one: MemberId, another: MemberId): boolean =>
  neighbours.some(
    ({ _id, blocked }) =>
      (_id === one && blocked.includes(another)) || (_id === another && blocked.includes(one)),
  )

/** Whether the post can be written about: it is out, not over, and its author is still here. */
export const mayBeAsked = (post: Post | undefined, now: Moment): post is Post =>
  post?.state === 'public' && !isOver(post, now) && post.author.openid !== ''

const closedBy = ({ thread, post, neighbours }: Between, now: Moment): ThreadView['why'] => {
  const [one, another] = [thread.author.memberId, thread.asker.memberId]
  if (isBlocked(neighbours, one, another)) return 'blocked'
  return mayBeAsked(post, now) && thread.asker.openid !== '' ? undefined : 'post'
}

export interface Saying {
  words: string
  requestId: RequestId
}

export const beginThread = (post: Post, asker: Author, { words, requestId }: Saying, now: Moment): Thread => {
  const id = threadIdOf(post, asker.memberId)
  const { communityId, author } = post
  const thread: Thread = {
    _id: id,
    communityId,
    postId: post._id,
    title: post.content.title,
    author,
    asker,
    said: [{ by: 'asker', words, at: now, requestId }],
    reports: [],
    acts: [],
    memberIds: [author.memberId, asker.memberId],
    read: { asker: now },
    sortKey: `${sortableMoment(now)}:${id}`,
    updatedAt: now,
    rev: 1,
    outbox: [],
  }
  return tellOther(thread, asker, author, now)
}

/** One more word. `between`: what was found beside it. */
export const say = (
  thread: Thread,
  between: Omit<Between, 'thread'>,
  memberId: MemberId,
  { words, requestId }: Saying,
  now: Moment,
): Thread | Refusal => {
  const me = sideOf(thread, memberId)
  if (!me) return refuse('NOT_FOUND')
  if (thread.said.some((each) => each.requestId === requestId && each.by === me)) return thread
  if (closedBy({ thread, ...between }, now) ?? thread.said.length >= MOST_SAID) return refuse('THREAD_CLOSED')
  // Who has not read the last word has been told already.
  const isWaiting = isUnread(thread, OTHER[me])
  const next = {
    ...thread,
    said: [...thread.said, { by: me, words, at: now, requestId }],
    read: { ...thread.read, [me]: now },
    sortKey: `${sortableMoment(now)}:${thread._id}`,
    updatedAt: now,
  }
  return isWaiting ? next : tellOther(next, next[me], next[OTHER[me]], now)
}

export const isUnread = (
  { said, read }: { said: readonly Pick<Thread['said'][number], 'by' | 'at'>[]; read: Thread['read'] },
  me: Side,
): boolean => said.some(({ by, at }) => by !== me && at > (read[me] ?? 0))

/** The very thread where there is nothing new. */
export const readThread = (thread: Thread, memberId: MemberId, now: Moment): Thread => {
  const me = sideOf(thread, memberId)
  if (!me || !isUnread(thread, me)) return thread
  return { ...thread, read: { ...thread.read, [me]: now }, updatedAt: now }
}

export const threadRow = (between: Between, memberId: MemberId, now: Moment): ThreadRow => {
  const { thread } = between
  const me = sideOf(thread, memberId) ?? 'asker'
  return {
    id: thread._id,
    postId: thread.postId,
    title: thread.title,
    other: thread[OTHER[me]].name,
    last: thread.said.at(-1)?.words ?? '',
    unread: isUnread(thread, me),
    closed: closedBy(between, now) !== undefined,
    at: thread.said.at(-1)?.at ?? thread.updatedAt,
  }
}

export const threadView = (between: Between, memberId: MemberId, now: Moment): ThreadView => {
  const { thread, neighbours } = between
  const me = sideOf(thread, memberId) ?? 'asker'
  const why = closedBy(between, now)
  // Who is blocked is not told so.
  const isMyDoing = neighbours.some(
    ({ _id, blocked }) => _id === memberId && blocked.includes(thread[OTHER[me]].memberId),
  )
  return {
    ...threadRow(between, memberId, now),
    me,
    said: thread.said.map(({ by, words, at }) => ({ by, words, at })),
    ...(why === 'post' || (why === 'blocked' && isMyDoing) ? { why } : {}),
  }
}

const MOST_BLOCKED = 200
/** No more from this neighbour, here or anywhere. In one's own document: the thread shows it when it is read. */
export const block = (neighbour: Neighbour, whom: MemberId): Neighbour =>
  neighbour.blocked.includes(whom)
    ? neighbour
    : { ...neighbour, blocked: [...neighbour.blocked, whom].slice(-MOST_BLOCKED) }
