import type { Role } from '@contract/member'
import type { TemplateKey, Topic } from '@contract/notice'
import type { TicketCard } from '@contract/ticket'

/** Which WeChat messages belong to what somebody is about to do; WeChat asks for at most three at once. */
export const REMINDERS = {
  /** Asked for something. */
  request: ['accepted', 'visit', 'closed'],
  /** Has a bill to pay, or will have. */
  bill: ['bill'],
  /** Has written to a neighbour. */
  board: ['reply'],
  /** Goes on duty. */
  duty: ['job', 'overdue'],
  /** Answers for what others do. */
  watch: ['overdue', 'digest'],
} as const satisfies Record<string, readonly TemplateKey[]>
export type Reminder = keyof typeof REMINDERS

/** What of the work somebody of this post is told by WeChat. */
export const remindersOf = (role: Role): Reminder => {
  switch (role) {
    case 'technician':
    case 'housekeeper':
      return 'duty'
    case 'steward':
    case 'manager':
      return 'watch'
    case 'resident':
    case 'admin':
      return 'request'
  }
  return role satisfies never
}

/** What each is called where one sees how many are left. */
export const REMINDER_WORDS: Record<TemplateKey, string> = {
  job: '新单子',
  accepted: '接单和答复',
  visit: '出发和到场',
  closed: '办好了',
  overdue: '快到时间和超时',
  digest: '汇总',
  bill: '账单和到期',
  reply: '邻里回复和私信',
}

/** 还能发 2 条; 发不了了 */
export const leftInWords = (left: number): string => (left > 0 ? `还能发 ${left} 条` : '发不了了')

/** The next thing WeChat would tell the one who asked, as far as one can say. */
export const nextReminder = ({ state, nature }: Pick<TicketCard, 'state' | 'nature'>): TemplateKey => {
  switch (state) {
    case 'assigned':
      return 'accepted'
    case 'accepted':
    case 'waiting':
      return nature === 'repair' ? 'visit' : 'accepted'
    case 'enRoute':
      return 'visit'
    case 'onSite':
    case 'quoted':
    case 'finished':
    case 'confirmed':
    case 'rated':
    case 'closed':
    case 'cancelled':
    case 'merged':
      return 'closed'
  }
  return state satisfies never
}

/** What stops when it is switched off; the inbox has it all the same. */
export const TOPIC_HINTS: Record<Topic, string> = {
  progress: '接单、上门、办好',
  household: '家里别人报的',
  follow: '和邻居一起等的',
  bills: '新账单、快到期的',
  board: '私信、有人回复您的帖子',
  job: '派给你的、改派的',
  watch: '快超时的、超时的',
  digest: '傍晚一条，给经理的还有周报月报',
}
