import { yuan } from './money'

/** ¥245,000.00: sums of many are read in threes. */
export const sumOf = (fen: number): string => yuan(fen).replace(/\B(?=(\d{3})+\.)/g, ',')

/** Its parts, for a large number: ¥ and 分 stand small. */
export const sumParts = (fen: number): { sign: string; whole: string; part: string } => {
  const [, sign = '', whole = '', part = ''] = /^(-?¥)([\d,]+)(\.\d\d)$/.exec(sumOf(fen)) ?? []
  return { sign, whole, part }
}
