import * as z from 'zod/mini'
import { Moment, NoticeId, TicketId, type CommunityId, type MemberId } from './ids'

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
} as const
export type TemplateKey = keyof typeof TEMPLATES
export const TemplateKey = z.enum(Object.keys(TEMPLATES) as [TemplateKey, ...TemplateKey[]])

/** A page, not a ticket, that a notice is about. */
export const InboxPage = z.enum(['approvals', 'houses'])
export type InboxPage = z.infer<typeof InboxPage>

/** Who is told what about an event, before it is written down as told. */
export interface Notice {
  id: NoticeId
  communityId: CommunityId
  memberId: MemberId
  openid: string
  /** To everybody who follows the ticket, and to nobody else: the courier walks them. */
  audience?: 'followers'
  title: string
  body: string
  /** What a tap on it opens. */
  ticketId?: TicketId
  opens?: InboxPage
  at: Moment
  /** The same fact as a subscribe message, if one is held: WeChat field name → words already cut to fit. */
  push?: { template: TemplateKey; page: string; data: Record<string, string> }
}

/** A notice that still waits inside its document. `dead` after the last try; only its push can die, the inbox has it. */
export interface OutboxNotice extends Notice {
  attempts: number
  dueAt: Moment
  dead: boolean
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
  at: Moment
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
  title: z.string(),
  body: z.string(),
  at: Moment,
  readAt: z.optional(Moment),
})
export type InboxItem = z.infer<typeof InboxItem>
