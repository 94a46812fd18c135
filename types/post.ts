import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { CONDITIONS, ENDINGS, MODERATION_ACTS, POST_KINDS, REACTIONS, REPORT_REASONS } from './glossary'
import {
  CommentId,
  FileId,
  MemberId,
  Moment,
  PostId,
  ThreadId,
  TicketId,
  type BuildingId,
  type CommunityId,
  type RequestId,
} from './ids'
import type { Role } from './member'
import type { Outboxed } from './notice'
import { CalendarDay } from './zone'

export const PostKind = oneOf(POST_KINDS)
export type PostKind = z.infer<typeof PostKind>
export const Reaction = oneOf(REACTIONS)
export type Reaction = z.infer<typeof Reaction>
export const ReportReason = oneOf(REPORT_REASONS)
export type ReportReason = z.infer<typeof ReportReason>
export const Ending = oneOf(ENDINGS)
export type Ending = z.infer<typeof Ending>
export const ModerationAct = oneOf(MODERATION_ACTS)
export type ModerationAct = z.infer<typeof ModerationAct>

/** A picture with its size, so that nothing jumps when it comes. Pixels. */
export const Picture = z.object({
  file: FileId,
  width: z.int().check(z.gte(1), z.lte(20_000)),
  height: z.int().check(z.gte(1), z.lte(20_000)),
})
export type Picture = z.infer<typeof Picture>

/** '08:30' */
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
/** Monday 1 … Sunday 7; an end at or before its beginning runs past midnight. */
export const Hours = z.object({
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
  from: ClockTime,
  to: ClockTime,
})
export type Hours = z.infer<typeof Hours>

const Condition = oneOf(CONDITIONS)
/** What belongs to a kind and to no other (各类自己的几项). */
export const PostAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tip') }),
  z.object({ kind: z.literal('question') }),
  /** 分 */
  z.object({
    kind: z.literal('sale'),
    price: z.int().check(z.gte(1), z.lte(100_000_000)),
    condition: Condition,
  }),
  z.object({ kind: z.literal('free'), condition: Condition }),
  z.object({
    kind: z.literal('lost'),
    /** Found by who writes, and looked for its owner. */
    found: z.boolean(),
    where: z.optional(words(30)),
    day: z.optional(CalendarDay),
  }),
  z.object({ kind: z.literal('help'), offer: z.boolean(), until: z.optional(CalendarDay) }),
  z.object({
    kind: z.literal('shop'),
    place: words(60),
    location: z.optional(z.object({ latitude: z.number(), longitude: z.number() })),
    hours: z.array(Hours).check(z.maxLength(7)),
  }),
  z.object({ kind: z.literal('club'), when: z.optional(words(40)) }),
])
export type PostAbout = z.infer<typeof PostAbout>

/** Longer than anybody writes, shorter than what would choke a phone; what is cleaned away is not counted yet. */
export const PostFields = {
  about: PostAbout,
  title: words(200),
  words: words(12_000),
  pictures: z.array(Picture).check(z.maxLength(9)),
}
export const PostContent = z.object({ ...PostFields, title: z.string(), words: z.string() })
export type PostContent = z.infer<typeof PostContent>

/** Who wrote it, as it was then; the building only where they want it to be seen. */
export interface Author {
  memberId: MemberId
  openid: string
  name: string
  role: Role
  building?: string
}

/**
 * `checking`: WeChat is asked; `queued`: a person looks; `public`; `hidden`: reported, a person looks; `refused`: not
 * published; `removed`: taken away after it was public; `gone`: by its author.
 */
export const POST_STATES = ['checking', 'queued', 'public', 'hidden', 'refused', 'removed', 'gone'] as const
export type PostState = (typeof POST_STATES)[number]

/** What WeChat says of words or a picture, as far as it is known. */
export const VERDICTS = ['pass', 'review', 'risky'] as const
export type CheckVerdict = (typeof VERDICTS)[number]
/** A check under way: of the words, and of each picture by WeChat's number for it. */
export interface Checking {
  words?: CheckVerdict
  pictures: { file: FileId; traceId?: string; verdict?: CheckVerdict }[]
  /** WeChat's label of what is wrong with it, for the kind words. */
  label?: number
  since: Moment
  tries: number
}

export interface Report {
  by: MemberId
  reason: ReportReason
  words?: string
  at: Moment
  requestId: RequestId
}
/** Something a moderator did, which the person it is about can read (处理记录). */
export interface Act {
  act: ModerationAct
  by: { id: MemberId; name: string }
  reason: string
  days?: number
  at: Moment
  requestId: RequestId
}
/** The same as it is kept of the person: who that is, and about which post, comment or thread it was. */
export interface NotedAct extends Act {
  about: MemberId
  of: string
}
export interface Appeal {
  words: string
  at: Moment
  requestId: RequestId
  answered?: { by: { id: MemberId; name: string }; granted: boolean; words: string; at: Moment }
}

/** What a post and a comment have in common: they are checked, reported and seen to. */
export interface Moderated extends Queued {
  author: Author
  state: PostState
  checking?: Checking | null
  reports: Report[]
  acts: Act[]
  appeal?: Appeal
}

/** The part of a document that waits for somebody to look at it. */
export interface Queued {
  /** When the checker has to see to it: to ask or to stop waiting, to note what was done, to tell who has to look. */
  checkAt?: Moment | null
  /** Where it stands in the queue of the moderators; null: nobody has to look. Oldest first. */
  queueKey?: string | null
  /** Done about its author, and not yet written to what is kept of them. */
  toNote?: NotedAct[]
}

/** The document (邻里帖子). */
export interface Post extends Moderated, Outboxed {
  _id: PostId
  communityId: CommunityId
  buildingId?: BuildingId
  content: PostContent
  /** Edited, and not checked yet: until then everybody sees what was. */
  edited?: PostContent
  ended?: { why: Ending; at: Moment }
  /** It ends by itself then. */
  endsAt: Moment
  /** The same while it is out, for the clock; null: nothing to end. */
  lapseAt?: Moment | null
  /** A request to the property that it became. */
  ticketId?: TicketId
  /** Answered by somebody. Only of questions and help. */
  answered: boolean
  createdAt: Moment
  updatedAt: Moment
  /** Where it is found: `all`, `kind:…`, `building:…`; nothing while it is not public, or over. */
  shelves: string[]
  /** Pairs of characters it may be found by. */
  search: string[]
  taps: RequestId[]
  /** Newest first. Unique. */
  sortKey: string
  rev: number
}

/** The document: one word to a post, one level deep. */
export interface Comment extends Moderated, Outboxed {
  _id: CommentId
  communityId: CommunityId
  postId: PostId
  words: string
  createdAt: Moment
  updatedAt: Moment
  /** Oldest first. Empty while it is not public. */
  sortKey: string
  taps: RequestId[]
  rev: number
}

/** The document: somebody thanks, follows or keeps a post; `_id`: `postId:type:memberId`, so that once is once. */
export interface Reacted {
  _id: string
  communityId: CommunityId
  postId: PostId
  type: Reaction
  memberId: MemberId
  openid: string
  role: Role
  at: Moment
  sortKey: string
}

export const SaidInThread = z.object({ by: z.enum(['author', 'asker']), words: z.string(), at: Moment })
/** The document: two neighbours about one post, by nobody's number; `_id`: `postId:memberId` of who asked. */
export interface Thread extends Outboxed, Queued {
  _id: ThreadId
  communityId: CommunityId
  postId: PostId
  title: string
  author: Author
  asker: Author
  said: (z.infer<typeof SaidInThread> & { requestId: RequestId })[]
  reports: Report[]
  acts: Act[]
  /** Both, for their lists. */
  memberIds: MemberId[]
  /** Who has read up to when. */
  read: Partial<Record<'author' | 'asker', Moment>>
  sortKey: string
  updatedAt: Moment
  rev: number
}

/** The document, of one person on the board: how they want to be shown, how often they have written, what they may. */
export interface Neighbour {
  _id: MemberId
  communityId: CommunityId
  showsBuilding: boolean
  /** The last things done, newest last, to count how many were in an hour or a day; bounded. */
  done: { type: 'post' | 'edit' | 'comment' | 'contact' | 'report'; at: Moment; hash?: string }[]
  mutedUntil?: Moment | null
  banned?: boolean
  /** The last of them; bounded. */
  acts: NotedAct[]
  blocked: MemberId[]
  taps: RequestId[]
  rev: number
}

const AuthorView = z.object({
  name: z.string(),
  building: z.optional(z.string()),
  /** 物业 */
  staff: z.boolean(),
  /** 已认证住户 */
  verified: z.boolean(),
  mine: z.boolean(),
})
export const PostCounts = z.object({ thanks: z.int(), comments: z.int(), follows: z.int() })
export type PostCounts = z.infer<typeof PostCounts>

export const PostCard = z.object({
  id: PostId,
  about: PostAbout,
  title: z.string(),
  words: z.string(),
  pictures: z.array(Picture),
  author: AuthorView,
  counts: PostCounts,
  /** What the one who looks has done. */
  reacted: z.array(Reaction),
  ended: z.optional(z.object({ why: Ending, at: Moment })),
  state: z.enum(POST_STATES),
  at: Moment,
})
export type PostCard = z.infer<typeof PostCard>
export const CommentView = z.object({
  id: CommentId,
  words: z.string(),
  author: AuthorView,
  state: z.enum(POST_STATES),
  at: Moment,
})
export type CommentView = z.infer<typeof CommentView>

const ActView = z.object({
  act: ModerationAct,
  reason: z.string(),
  days: z.optional(z.int()),
  at: Moment,
})
export type ActView = z.infer<typeof ActView>
export const AppealView = z.object({
  words: z.string(),
  at: Moment,
  answered: z.optional(z.object({ granted: z.boolean(), words: z.string(), at: Moment })),
})
export type AppealView = z.infer<typeof AppealView>

export const PostView = z.extend(PostCard, {
  /** Of one's own: what is being checked, what was done about it, and what one may say to that. */
  edited: z.optional(PostContent),
  acts: z.optional(z.array(ActView)),
  appeal: z.optional(AppealView),
  mayAppeal: z.boolean(),
  mayEdit: z.boolean(),
  mayEnd: z.array(Ending),
  mayContact: z.boolean(),
  /** Of a complaint about the property: make it a request. */
  mayRequest: z.boolean(),
  ticketId: z.optional(TicketId),
  endsAt: Moment,
})
export type PostView = z.infer<typeof PostView>

export const ThreadRow = z.object({
  id: ThreadId,
  postId: PostId,
  title: z.string(),
  other: z.string(),
  last: z.string(),
  unread: z.boolean(),
  closed: z.boolean(),
  at: Moment,
})
export type ThreadRow = z.infer<typeof ThreadRow>
export const ThreadView = z.extend(ThreadRow, {
  me: z.enum(['author', 'asker']),
  said: z.array(SaidInThread),
  why: z.optional(z.enum(['post', 'blocked'])),
})
export type ThreadView = z.infer<typeof ThreadView>

/** One thing a moderator has to look at, with what is needed to judge it. */
export const QueueItem = z.object({
  type: z.enum(['post', 'comment', 'thread']),
  id: z.string(),
  postId: PostId,
  /** Of a comment or a thread: what it is said to. */
  title: z.string(),
  /** Of a thread: the last of what was said, each with who said it. */
  words: z.string(),
  pictures: z.array(Picture),
  /** The edited version that is to be judged, where there is one. */
  edited: z.optional(PostContent),
  author: z.object({ id: MemberId, name: z.string(), building: z.optional(z.string()) }),
  state: z.enum(POST_STATES),
  why: z.enum(['check', 'reports', 'appeal']),
  reports: z.array(z.object({ reason: ReportReason, words: z.optional(z.string()), at: Moment })),
  /** What was done about this person before. */
  before: z.array(ActView),
  appeal: z.optional(AppealView),
  at: Moment,
})
export type QueueItem = z.infer<typeof QueueItem>

/** Where one stands with the board (我的邻里). */
export const BoardStanding = z.object({
  showsBuilding: z.boolean(),
  building: z.optional(z.string()),
  mutedUntil: z.optional(Moment),
  banned: z.boolean(),
  acts: z.array(ActView),
  unread: z.int(),
})
export type BoardStanding = z.infer<typeof BoardStanding>
