import type { Summary } from '@contract/summary'
import { dayInWords } from './dates'
import { dayOf } from './duty'
import { SUMMARY_WORDS } from './summary-periods'
import { clock } from './times'

/** What was told of only after the period before had been summed up. Undefined: nothing. */
export const lateInWords = ({ type, late: { steps, verdicts } }: Summary): string | undefined => {
  const told = [steps > 0 ? `收到 ${steps} 条补报` : '', verdicts > 0 ? `改了 ${verdicts} 条评价` : '']
    .filter(Boolean)
    .join('，')
  return told === '' ? undefined : `${SUMMARY_WORDS[type].before}汇总之后又${told}，那一份没有改动`
}

/** 2026年11月23日 08:00 汇总，以后不再变 */
export const madeInWords = ({ madeAt }: Pick<Summary, 'madeAt'>): string =>
  `${dayInWords(dayOf(madeAt))} ${clock(madeAt)} 汇总，以后不再变`
