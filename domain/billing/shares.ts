import { flooredOver, roundedOver, timesOver } from './exact'
import { amountOf, areaOf, yuanOf } from './figures'
import type { Reckoned } from './monthly'
import { onTheWhole, type Stretch } from './stretches'

/** What is shared so far: of a whole of so many hundredths (of a m², or of a house), how many have had their part. */
export interface Shared {
  whole: number
  seen: number
}

/** How much a house counts: its own hundredths, and as what, with why in words where that is less. */
export interface Weight {
  hundredths: number
  weight: number
  words: string
}

/**
 * How much a house counts when something is shared: its hundredths, less for days on which it pays less. Rounded, so
 * that the whole is added up of just these.
 */
export const weightOf = (hundredths: number, stretches: readonly Stretch[], days: number): Weight => {
  const { over, of, words } = onTheWhole(stretches, days)
  return { hundredths, weight: roundedOver(hundredths, over, of), words }
}

/**
 * The part of one house, the houses taken in the order of their ids: what all up to this one owe, less what all before
 * it owe, each let down to whole 分. So the parts add up to the total exactly, and each is within one 分 of its own.
 */
export const partOf = (total: number, { whole, seen }: Shared, weight: number): number =>
  whole === 0
    ? 0
    : flooredOver(total, Math.min(seen + weight, whole), whole) -
      flooredOver(total, Math.min(seen, whole), whole)

export const shared = (total: number, by: 'area' | 'house', shares: Shared, own: Weight): Reckoned => {
  const amount = partOf(total, shares, own.weight)
  const show = by === 'area' ? areaOf : (hundredths: number) => `${amountOf(hundredths)} 户`
  const less = own.words === '' ? [] : [`${own.words}：${show(own.hundredths)} 算 ${show(own.weight)}`]
  const isEven = shares.whole > 0 && timesOver(total, own.weight, shares.whole).rest === 0
  const tail = isEven ? '' : '（各户相加正好是总额，零头在 1 分以内）'
  return {
    amount,
    how: [
      ...less,
      `一共 ${yuanOf(total)}，${by === 'area' ? '按面积' : '按户'}分摊：${show(own.weight)} / ${show(shares.whole)} = ${yuanOf(amount)}${tail}`,
    ],
  }
}
