import type { Difference, Reconciliation } from '@contract/reconciliation'
import { grouped } from './export'
import { sumOf } from './sums'

type Kind = Difference['type']

/** What does not agree, as a person would say it. */
export const DIFFERENCES: Record<Kind, string> = {
  missingHere: '微信收到了，我们没记',
  missingThere: '我们记了，微信没有',
  different: '两边金额不一样',
  ledger: '流水和房屋账户对不上',
}

/** What somebody does about it. */
export const WHAT_TO_DO: Record<Kind, string> = {
  missingHere: '钱已经在商户号里。先在微信商户平台查是谁付的，再到这一户的账户补记一笔转账。',
  missingThere: '先在微信商户平台查这笔单号。确实没有，就告诉住户没付成，请他再付一次。',
  different: '以微信的金额为准。打开这一户的流水看差在哪里，少记的补记，多记的退。',
  ledger: '打开这一户的流水核对，把哪一笔不对记下来，交给系统管理员。',
}

/** 12 笔 ¥3,400.00 */
export const sideInWords = ({ count, amount }: Reconciliation['there']): string =>
  `${grouped(count)} 笔 ${sumOf(amount)}`

export const openOf = ({ differences }: Reconciliation): Difference[] =>
  differences.filter(({ settled }) => settled === undefined)

/** How the day came out. */
export const dayStanding = (day: Reconciliation): string => {
  if (day.state === 'waiting') return '等微信出对账单，一般第二天上午'
  const open = openOf(day).length
  if (open > 0) return `${open} 处没处理`
  return day.differences.length > 0 ? `${day.differences.length} 处都处理了` : '都对上了'
}

/** What a person may have found, so that it need not be typed. */
export const USUAL_SETTLEMENTS = ['已补记', '已联系住户', '已退款', '第二天对上了'] as const
