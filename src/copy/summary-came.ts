import type { Summary, SummaryType } from '@contract/summary'
import { SUMMARY_WORDS } from './summary-periods'

/** 漏水 12 张，前一周 7 张: kinds of which there are clearly more than there used to be. */
export const risingInWords = ({ kinds, rising }: Summary['came'], type: SummaryType): string[] =>
  kinds
    .filter(({ kind }) => rising.includes(kind))
    .map(({ what, count, before }) =>
      before === undefined
        ? `${what} ${count} 张`
        : `${what} ${count} 张，${SUMMARY_WORDS[type].before} ${before} 张`,
    )

/** How dark a cell is in which something was: beside the darkest, a third of it, two thirds of it. */
export const shadeOf = (count: number, most: number): 'some' | 'more' | 'most' => {
  // Where one or two is the most of all, nothing stands out.
  const darkest = Math.max(most, 3)
  if (count * 3 > darkest * 2) return 'most'
  return count * 3 > darkest ? 'more' : 'some'
}

/** Requests of a hundred houses, with one decimal. Undefined: nobody lives there. */
export const perHundred = (asked: number, houses: number): string | undefined =>
  houses > 0 ? ((asked * 100) / houses).toFixed(1) : undefined
