import type { Page } from './page'
import type { Refusal } from '@contract/errors'
import type { BuildingId, CommentId, CommunityId, MemberId, Moment, PostId, ThreadId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Comment, Neighbour, NotedAct, Post, PostKind, Reacted, Thread } from '@contract/post'
import type { Building } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import type { Said } from '@domain/board/check'
import type { Judged } from '@domain/board/in-question'
import type { Waiting } from '@domain/board/queue'
import type { Engagement } from '@domain/board/views'

/** Which of the public posts: of a kind, with words in them; or all of somebody's own, whatever their state. */
export type PostList = { communityId: CommunityId } & (
  { kind?: PostKind | undefined; q?: string | undefined } | { authorId: MemberId }
)

/** A post with what is done with it. */
export interface SeenPost extends Engagement {
  post: Post
}

/** And the two neighbours between whom it stands: who looks, and its author. */
export interface PostBetween extends SeenPost {
  mine: Neighbour
  theirs: Neighbour
  buildings: Pick<Building, 'id' | 'name'>[]
  /** What who looks has said to its author already. */
  thread?: Thread
}

/** A thread with what may have closed it: its post, and what its two think of each other. */
export interface SeenThread {
  thread: Thread
  post?: Post
  neighbours: Neighbour[]
}

/** Whether something is unread in it. */
export type ThreadHead = Pick<Thread, '_id' | 'author' | 'read'> & {
  said: Pick<Thread['said'][number], 'by' | 'at'>[]
}

export type NeighbourKey = Pick<Member, '_id' | 'communityId'>

/** What may be reported. */
export type ReportedType = 'post' | 'comment' | 'thread'

/** The document: what WeChat said of the picture of that number. */
export interface Verdict extends Said {
  _id: string
  at: Moment
}

/** What neighbours write to each other, and who looks at it. The number in each comment is its cost in database calls. */
export interface BoardStore {
  posts: {
    /** As `tickets.add`. 1, again 2 */
    add(post: Post): Promise<Post>
    /** 1 */
    get(id: PostId): Promise<Post | undefined>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(id: PostId, decide: (post: Post) => Post | Refusal, known?: Post): Promise<Post | Refusal>
    /** With what is done with it, and how its author and who looks stand with the board. 1 */
    seen(communityId: CommunityId, id: PostId, memberId: MemberId): Promise<PostBetween | undefined>
    /** The newest first. 1 */
    page(list: PostList, memberId: MemberId, size: number, after?: string): Promise<Page<SeenPost>>
    /** Those of one's own building before all others; a cursor says which half it is in. 1 */
    near(
      list: PostList,
      buildingIds: readonly BuildingId[],
      memberId: MemberId,
      size: number,
      after?: string,
    ): Promise<Page<SeenPost>>
    /** What somebody keeps, kept last first. 1 */
    saved(communityId: CommunityId, memberId: MemberId, size: number, after?: string): Promise<Page<SeenPost>>
    /** Whose check has to go on, longest waiting first. 1 */
    due(now: Moment, most: number): Promise<Post[]>
    /** Which are over by themselves, longest over first. 1 */
    lapsing(now: Moment, most: number): Promise<Post[]>
    /** What a moderator has to look at, longest waiting first. 1 */
    queue(communityId: CommunityId, size: number, after?: string): Promise<Page<Post>>
  }
  comments: {
    /** As `tickets.add`. 1, again 2 */
    add(comment: Comment): Promise<Comment>
    /** 1 */
    get(id: CommentId): Promise<Comment | undefined>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(
      id: CommentId,
      decide: (comment: Comment) => Comment | Refusal,
      known?: Comment,
    ): Promise<Comment | Refusal>
    /** The post, and what is said to it, the oldest first; behind the last of them one's own that are not public. 1 */
    of(
      communityId: CommunityId,
      postId: PostId,
      memberId: MemberId,
      size: number,
      after?: string,
    ): Promise<(Page<Comment> & { post: Post }) | undefined>
    /** As those of posts. 1 each */
    due(now: Moment, most: number): Promise<Comment[]>
    queue(communityId: CommunityId, size: number, after?: string): Promise<Page<Comment>>
  }
  reactions: {
    /** False if it is there already. 1 */
    add(reacted: Reacted): Promise<boolean>
    /** False if it is not there. 1 */
    remove(id: string): Promise<boolean>
    /** Who follows a post. 1 */
    followers(communityId: CommunityId, postId: PostId, size: number, after?: string): Promise<Page<Reacted>>
  }
  threads: {
    /** False if there is one of that id already. 1 */
    add(thread: Thread): Promise<boolean>
    /** With what may have closed it. 1 */
    seen(communityId: CommunityId, id: ThreadId): Promise<SeenThread | undefined>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(
      id: ThreadId,
      decide: (thread: Thread) => Thread | Refusal,
      known?: Thread,
    ): Promise<Thread | Refusal>
    /** Which somebody has to see to, longest waiting first. 1 */
    due(now: Moment, most: number): Promise<Thread[]>
    /** The last spoken in first. 1 */
    page(
      communityId: CommunityId,
      memberId: MemberId,
      size: number,
      after?: string,
    ): Promise<Page<SeenThread>>
  }
  neighbours: {
    /** An empty one where there is none. 1 */
    get(who: NeighbourKey): Promise<Neighbour>
    /** With the buildings, for the name that somebody may want to be shown, and the threads last spoken in. 1 */
    standing(
      who: NeighbourKey,
      threads: number,
    ): Promise<{ neighbour: Neighbour; buildings: Pick<Building, 'id' | 'name'>[]; threads: ThreadHead[] }>
    /** As `tickets.change`, of an empty one where there is none. 2, with `known` 1, each lost race 2 more */
    change(
      who: NeighbourKey,
      decide: (neighbour: Neighbour) => Neighbour | Refusal,
      known?: Neighbour,
    ): Promise<Neighbour | Refusal>
  }
  moderation: {
    /** What has to be judged, whether another manager than this one is there to do it, what a comment is said to. 1 */
    case(
      type: ReportedType,
      who: Pick<Actor, '_id' | 'communityId' | 'openid'>,
      id: string,
    ): Promise<{ thing: Judged; others: boolean; mine: Neighbour; above?: Post } | undefined>
    /** What somebody has to look at, longest waiting first, with what was done about its author before. 1 */
    queue(communityId: CommunityId, size: number, after?: string): Promise<Page<Waiting>>
    /** For one checker only, until the moment given. 1 */
    claim(type: ReportedType, thing: Pick<Judged, '_id' | 'checkAt'>, until: Moment): Promise<boolean>
    /** The post of one of whose pictures WeChat speaks. 1 */
    byTrace(traceId: string): Promise<Post | undefined>
    /** What was done about somebody, kept of them; twice is once. 1, the second time 2 */
    note(communityId: CommunityId, act: NotedAct): Promise<void>
    /** What WeChat says of a picture may come before its number is written down: it is kept for a while. 1 each */
    verdict(verdict: Verdict): Promise<void>
    verdicts(traceIds: readonly string[]): Promise<Verdict[]>
    forget(before: Moment): Promise<void>
  }
}
