import type { StarSum } from '@contract/summary'
import { FEW_VERDICTS } from '@domain/summary/fair'
import { averageWord } from '@domain/summary/words'

/** Whether so many, of anything, are too few to be read much into. */
export const areFew = (count: number): boolean => count > 0 && count < FEW_VERDICTS

/** 12 条评价; 只有 2 条评价; 没有评价 */
export const verdictsInWords = (count: number): string => {
  if (count === 0) return '没有评价'
  return areFew(count) ? `只有 ${count} 条评价` : `${count} 条评价`
}

/** Of somebody or a zone, in a row: 4.6 星; 4.0 星，评价还少. */
export const starsInShort = (stars: StarSum): string => {
  const average = averageWord(stars)
  if (average === undefined) return '还没有评价'
  return areFew(stars.count)
    ? `${average} 星，评价还少（${stars.count} 条）`
    : `${average} 星（${stars.count} 条）`
}
