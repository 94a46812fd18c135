import type { TicketChoice } from '@contract/ticket'

/** Buttons are verbs. */
export const CHOICES: Record<TicketChoice, string> = {
  accept: '接单',
  depart: '出发',
  arrive: '已到达',
  finish: '完工',
  cancel: '取消单子',
  rate: '去评价',
}

/** The steps of the work itself. */
export type Step = Extract<TicketChoice, 'accept' | 'depart' | 'arrive' | 'finish'>

const STEPS: readonly TicketChoice[] = ['accept', 'depart', 'arrive', 'finish'] satisfies Step[]
const isStep = (choice: TicketChoice): choice is Step => STEPS.includes(choice)

/** The one thing to do next, for the big button of a job's card: the first step of the work that the server allows. */
export const nextStep = (choices: readonly TicketChoice[]): Step | undefined => choices.find(isStep)

/** Minutes a technician may promise with one tap. */
export const ETAS = [10, 20, 30, 45] as const

export const CANCEL_REASONS = ['已经好了', '填错了', '时间不方便', '不需要了'] as const
export const FINISH_PHRASES = ['已修好，测试正常', '已更换配件', '已清理干净'] as const
export const RATE_PHRASES = ['来得快', '修得好', '态度好', '收拾干净'] as const
