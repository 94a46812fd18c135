import type { Role } from '@contract/member'
import type { TicketChoice, TicketKind } from '@contract/ticket'

/** Buttons are verbs. */
export const CHOICES: Record<TicketChoice, string> = {
  accept: '接单',
  depart: '出发',
  arrive: '已到达',
  finish: '完工',
  wait: '等一等',
  resume: '接着做',
  transfer: '转给同事',
  decline: '不方便接',
  takeOver: '我来处理',
  cancel: '取消单子',
  urge: '催一下',
  comment: '留言',
  rate: '去评价',
  reopen: '没修好',
}

/** Residents write to people; staff write things down. */
export const choiceWord = (choice: TicketChoice, role: Role): string =>
  choice === 'comment' && role !== 'resident' ? '备注' : CHOICES[choice]

/** The steps of the work itself; where the server allows several, the first of these is the next. */
const STEPS = ['accept', 'resume', 'depart', 'arrive', 'finish'] as const satisfies TicketChoice[]
export type Step = (typeof STEPS)[number]

/** The one thing to do next, for the big button of a job's card: the first step of the work that the server allows. */
export const nextStep = (choices: readonly TicketChoice[]): Step | undefined =>
  STEPS.find((step) => choices.includes(step))

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
  'depart',
  'arrive',
  'resume',
  'finish',
  'reopen',
  'takeOver',
  'wait',
  'transfer',
  'comment',
  'decline',
  'urge',
  'rate',
  'cancel',
]
/** More than a thumb takes in at one look goes behind 更多. */
const MOST_QUIET = 2

/** One large, at most two quiet, the rest behind 更多. */
export const arrange = (choices: readonly TicketChoice[]): Arranged => {
  const large: readonly (TicketChoice | undefined)[] = [nextStep(choices), 'rate', 'urge']
  const main = large.find((choice) => choice !== undefined && choices.includes(choice))
  const rest = OTHERS.filter((choice) => choice !== main && choices.includes(choice))
  // With nothing large above it, 更多 alone would be a door without a name.
  const shown = rest.length <= MOST_QUIET ? rest.length : main ? 0 : 1
  return { ...(main && { main }), quiet: rest.slice(0, shown), more: rest.slice(shown) }
}

/** Minutes a technician may promise with one tap. */
export const ETAS = [10, 20, 30, 45] as const

export const CANCEL_REASONS = ['已经好了', '填错了', '时间不方便', '不需要了'] as const
const LEAKS: readonly TicketKind[] = ['leak', 'drain']
export const reopenReasons = (kind: TicketKind): readonly string[] => [
  LEAKS.includes(kind) ? '又漏了' : '又坏了',
  '没修好',
  '别的地方坏了',
]
export const TRANSFER_REASONS = ['他更拿手', '手上太多', '人不在小区', '快下班了'] as const
export const DECLINE_REASONS = ['手上太多', '不会修这个', '人不在小区'] as const
export const FINISH_PHRASES = ['已修好，测试正常', '已更换配件', '已清理干净'] as const
export const RATE_PHRASES = ['来得快', '修得好', '态度好', '收拾干净'] as const
