import * as z from 'zod/mini'
import { oneOf } from './fields'
import { TOPICS, UNSENT } from './glossary'
import {
  Moment,
  NoticeId,
  Period,
  PostId,
  ThreadId,
  TicketId,
  type CommunityId,
  type HouseId,
  type MemberId,
} from './ids'

/**
 * The subscribe messages (订阅消息) we hold templates for. One consent is one message of that template;
 * at most three may be asked for in one tap. Field names are those of the template in WeChat's console.
 */
export const TEMPLATES = {
  /** 新工单提醒: to who should take the job. */
  job: { what: 'thing1', where: 'thing2', number: 'character_string3', at: 'time4' },
  /** 接单提醒: to who asked. */
  accepted: { what: 'thing1', who: 'thing2', tip: 'thing3', at: 'time4' },
  /** 上门提醒: on the way, and at the door. */
  visit: { what: 'thing1', who: 'thing2', tip: 'thing3', at: 'time4' },
  /** 服务完成提醒: done, please judge; and called off. */
  closed: { what: 'thing1', who: 'thing2', tip: 'thing3', at: 'time4' },
  /** 工单超时提醒: to who has it, and who is to see to it. */
  overdue: { what: 'thing1', where: 'thing2', number: 'character_string3', at: 'time4' },
  /** 汇总: to stewards what is left of the day, to managers the day, the week and the month. */
  digest: { what: 'thing1', tip: 'thing2', at: 'time3' },
  /** 缴费提醒: to who pays for a house. */
  bill: { what: 'thing1', amount: 'amount2', due: 'date3', tip: 'thing4' },
  /** 留言回复提醒: to who wrote on the board, or is written to. */
  reply: { what: 'thing1', tip: 'thing2', at: 'time3' },
} as const
export type TemplateKey = keyof typeof TEMPLATES
export const TemplateKey = oneOf(TEMPLATES)

export type Topic = keyof typeof TOPICS
export const Topic = oneOf(TOPICS)
export type Unsent = keyof typeof UNSENT
export const Unsent = oneOf(UNSENT)

/** From when to when nothing that can wait is sent, 'HH:mm' of the community; past midnight if `to` comes first. */
const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const QuietHours = z.object({ from: Time, to: Time })
export type QuietHours = z.infer<typeof QuietHours>

/** What somebody wants WeChat messages of. On the membership; nothing said is what everybody begins with. */
export interface Hears {
  off: Topic[]
  /** null: none. */
  quiet?: QuietHours | null
}
/** The same as a screen shows it: the topics of one's role. */
export const Preferences = z.object({
  topics: z.array(z.object({ topic: Topic, on: z.boolean(), fixed: z.boolean() })),
  quiet: z.optional(QuietHours),
})
export type Preferences = z.infer<typeof Preferences>

/** A page, not a ticket, that a notice is about. */
export const InboxPage = z.enum([
  'approvals',
  'houses',
  'board',
  'letters',
  'week',
  'month',
  'stillOpen',
  'bills',
  'reconcile',
  'post',
  'thread',
  'queue',
  /** My rounds of today. */
  'round',
  /** Everybody's. */
  'rounds',
])
export type InboxPage = z.infer<typeof InboxPage>

/** Who is told what about an event, before it is written down as told. */
export interface Notice {
  id: NoticeId
  communityId: CommunityId
  memberId: MemberId
  openid: string
  topic: Topic
  /** To everybody who follows the ticket or the post, or looks after the house together: the courier walks them. */
  audience?: 'followers' | 'household'
  houseId?: HouseId
  /** Of them: who has heard it already, or did it. */
  except?: MemberId[]
  /** Tenants of that house who are told as well. */
  also?: MemberId[]
  /** May wait until somebody's quiet hours are over. */
  late?: boolean
  /** Better twice than not at all: a courier that died while sending it, sends it again. */
  mayRepeat?: boolean
  title: string
  body: string
  /** What a tap on it opens. */
  ticketId?: TicketId
  opens?: InboxPage
  /** Of a week or a month: which. */
  period?: Period
  /** Of a post or a thread: which. */
  about?: PostId | ThreadId
  at: Moment
  /** The same fact as a subscribe message, if one is held: WeChat field name → words already cut to fit. */
  push?: { template: TemplateKey; page: string; data: Record<string, string> }
}

/** A notice that still waits inside its document. `dead` after the last try; only its push can die, the inbox has it. */
export interface OutboxNotice extends Notice {
  attempts: number
  dueAt: Moment
  dead: boolean
  /** Written before it is sent: a courier that finds it does not know whether another has sent it. */
  sending?: Moment
  /** It went; the rest of its document is still being seen to. */
  sent?: boolean
  failure?: Unsent
}

/** The part of a document in which notices wait for the courier. */
export interface Outboxed {
  outbox: OutboxNotice[]
  outboxDueAt?: Moment | null
  outboxTurn?: number
  outboxLease?: Moment
}

/** The document: a notice in somebody's inbox (消息). */
export interface InboxEntry {
  _id: NoticeId
  communityId: CommunityId
  memberId: MemberId
  title: string
  body: string
  ticketId?: TicketId
  opens?: InboxPage
  period?: Period
  about?: PostId | ThreadId
  at: Moment
  /** Until it is read; then the field is gone. */
  unread?: boolean
  /** One of many, whose message has still to go. */
  unsent?: boolean
  readAt?: Moment
  /** Time and id: newest first, page after page. Unique. */
  sortKey: string
}

/** The document: the consents we hold from one person, all templates together; `_id` is the openid. */
export interface Credit {
  _id: string
  counts: Partial<Record<TemplateKey, number>>
  /** The taps already counted, newest last; bounded. */
  taps: string[]
}

export const InboxItem = z.object({
  id: NoticeId,
  ticketId: z.optional(TicketId),
  opens: z.optional(InboxPage),
  period: z.optional(Period),
  about: z.optional(z.union([PostId, ThreadId])),
  title: z.string(),
  body: z.string(),
  at: Moment,
  readAt: z.optional(Moment),
})
export type InboxItem = z.infer<typeof InboxItem>

/** The document: notices that belong to no ticket; its id is the fact that they tell. */
export interface Letter {
  _id: string
  communityId: CommunityId
  at: Moment
  rev: number
  outbox: OutboxNotice[]
  outboxDueAt?: Moment | null
}

/** What one could still be sent, and what one has not read. 100 means so many or more. */
export const Standing = z.object({
  unread: z.int(),
  /** Consents that we hold, by template. */
  held: z.record(TemplateKey, z.int()),
})
export type Standing = z.infer<typeof Standing>

/** A WeChat message that was given up on (没送到的提醒). */
export const DeadLetter = z.object({
  id: NoticeId,
  ticketId: TicketId,
  number: z.string(),
  /** Who should have had it. */
  to: z.string(),
  title: z.string(),
  template: TemplateKey,
  at: Moment,
  why: Unsent,
})
export type DeadLetter = z.infer<typeof DeadLetter>
