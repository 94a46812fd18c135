import type { Nature } from '@contract/catalogue'
import type { KindId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { TicketChoice } from '@contract/ticket'

/** Buttons are verbs. */
export const CHOICES: Record<TicketChoice, string> = {
  accept: '接单',
  depart: '出发',
  arrive: '已到达',
  quote: '报价',
  agree: '同意报价',
  sign: '住户当面签字',
  refuse: '不同意',
  finish: '完工',
  wait: '等一等',
  resume: '接着做',
  answer: '答复住户',
  transfer: '转给同事',
  reclassify: '改类别',
  decline: '不方便接',
  takeOver: '我来处理',
  merge: '合并单子',
  entrust: '转交跟进',
  cancel: '取消单子',
  urge: '催一下',
  comment: '留言',
  confirm: '确认好了',
  rate: '去评价',
  rerate: '改评价',
  reply: '回复评价',
  visit: '回访',
  reopen: '没修好',
}

/** Residents write to people; staff write things down. Words need no mending: they are done with (办结). */
export const choiceWord = (choice: TicketChoice, role: Role, nature: Nature = 'repair'): string => {
  if (choice === 'comment' && role !== 'resident') return '备注'
  if (choice === 'visit' && role === 'resident') return '说说看'
  if (nature === 'repair') return CHOICES[choice]
  if (choice === 'finish') return '办结'
  return choice === 'reopen' ? '还没解决' : CHOICES[choice]
}

/** The steps of the work itself; where the server allows several, the first of these is the next. */
const STEPS = ['accept', 'resume', 'sign', 'depart', 'arrive', 'finish'] as const satisfies TicketChoice[]
export type Step = (typeof STEPS)[number] | 'answer'

/**
 * The one thing to do next, for the big button of a job's card: the first step of the work that the server allows. What
 * can be answered, or done with, without setting out needs no visit.
 */
export const nextStep = (choices: readonly TicketChoice[]): Step | undefined => {
  if (choices.includes('depart')) {
    if (choices.includes('finish')) return 'finish'
    if (choices.includes('answer')) return 'answer'
  }
  return STEPS.find((step) => choices.includes(step))
}

export interface Arranged {
  /** The one large button. */
  main?: TicketChoice
  /** Quietly beside or under it. */
  quiet: TicketChoice[]
  /** Behind 更多. */
  more: TicketChoice[]
}

/** What is not the next thing to do, in the order of how often it is wanted. */
const OTHERS: readonly TicketChoice[] = [
  'accept',
  'sign',
  'quote',
  'depart',
  'arrive',
  'resume',
  'finish',
  'agree',
  'refuse',
  'answer',
  'reply',
  'confirm',
  'visit',
  'reopen',
  'rerate',
  'takeOver',
  'wait',
  'transfer',
  'comment',
  'reclassify',
  'merge',
  'entrust',
  'decline',
  'urge',
  'rate',
  'cancel',
]
/** More than a thumb takes in at one look goes behind 更多. */
const MOST_QUIET = 2
/** Where no step of the work is next: the first of these that is allowed. */
const LARGE = ['agree', 'rate', 'visit', 'confirm', 'urge'] as const satisfies TicketChoice[]
/** The other answer to the same question: never behind a door, however much else there is. */
const BESIDE: readonly TicketChoice[] = ['quote', 'refuse', 'reply', 'confirm', 'visit', 'reopen', 'rerate']

/** One large, at most two quiet, the rest behind 更多. */
export const arrange = (choices: readonly TicketChoice[]): Arranged => {
  const large: readonly (TicketChoice | undefined)[] = [nextStep(choices), ...LARGE]
  const main = large.find((choice) => choice !== undefined && choices.includes(choice))
  const rest = OTHERS.filter((choice) => choice !== main && choices.includes(choice))
  if (rest.length <= MOST_QUIET) return { ...(main && { main }), quiet: rest, more: [] }
  const beside = rest.filter((choice) => BESIDE.includes(choice)).slice(0, MOST_QUIET)
  // With nothing large above it, 更多 alone would be a door without a name.
  const quiet = beside.length === 0 && !main ? rest.slice(0, 1) : beside
  return { ...(main && { main }), quiet, more: rest.filter((choice) => !quiet.includes(choice)) }
}

/** Minutes a technician may promise with one tap. */
export const ETAS = [10, 20, 30, 45] as const

export const CANCEL_REASONS = ['已经好了', '填错了', '时间不方便', '不需要了'] as const
const LEAKS: readonly KindId[] = ['leak', 'drain']
export const reopenReasons = (kind: KindId, nature: Nature = 'repair'): readonly string[] =>
  nature === 'repair'
    ? [LEAKS.includes(kind) ? '又漏了' : '又坏了', '没修好', '别的地方坏了']
    : ['还没解决', '没说清楚', '又发生了']
/** Asks for more of the same, where it has been said already what is wrong. */
export const againWord = (nature: Nature): string => (nature === 'repair' ? '请他再来' : '请再处理')
export const TRANSFER_REASONS = ['他更拿手', '手上太多', '人不在小区', '快下班了'] as const
export const DECLINE_REASONS = ['手上太多', '不会修这个', '人不在小区'] as const
export const FINISH_PHRASES = ['已修好，测试正常', '已更换配件', '已清理干净'] as const
export const REFUSE_REASONS = ['价格太高', '先不修了', '想再问问', '想自己买配件'] as const
export const RECLASSIFY_REASONS = ['报错类别了', '到现场看不是这个'] as const
export const ENTRUST_REASONS = ['我下班了', '换了片区', '他更清楚'] as const
export const ANSWER_PHRASES = ['去现场查看', '和对方沟通', '安排人处理'] as const
export const REPLY_PHRASES = ['谢谢您的评价', '对不起，我们马上改', '已经和师傅说过了'] as const
export const DONE_PHRASES = ['已经说明清楚', '已经处理', '已转给相关同事'] as const
