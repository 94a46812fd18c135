import type { ReviewAction, Summary } from '@contract/summary'
import { dayInWords } from './dates'

export type Complaints = NonNullable<Summary['complaints']>

/** 收到 4 件，办结 3 件 */
export const complaintsInWords = ({ asked, closed }: Complaints): string => {
  if (asked === 0 && closed === 0) return '这个月没有投诉'
  return `收到 ${asked} 件，办结 ${closed} 件`
}

/** 3 件，前一个月 1 件 */
export const causeInWords = ({ count, before }: Complaints['causes'][number]): string =>
  `${count} 件${before === undefined ? '' : `，前一个月 ${before} 件`}`

/** 周敏，2026年12月15日前 */
export const actionInWords = ({ owner, due }: Pick<ReviewAction, 'owner' | 'due'>): string =>
  `${owner.name}，${dayInWords(due)}前`
