import type { Agreement, FeeItem, HouseTerms } from '@contract/fee'
import { dayInWords } from './dates'

/** 2 项约定，1 段空置 */
export const termsInWords = ({ agreements, vacant }: HouseTerms): string =>
  [
    agreements.length > 0 ? `${agreements.length} 项约定` : '',
    vacant.length > 0 ? `${vacant.length} 段空置` : '',
  ]
    .filter(Boolean)
    .join('，') || '没有'

/** 2026年1月1日起; 2026年1月1日到2026年6月30日; 一直 */
export const whileInWords = ({
  from,
  to,
}: {
  from?: string | undefined
  to?: string | undefined
}): string => {
  if (from && to) return `${dayInWords(from)}到${dayInWords(to)}`
  if (from) return `${dayInWords(from)}起`
  return to ? `到${dayInWords(to)}` : '一直'
}

/** 2 个，收 90%，2026年1月1日起 */
export const agreementInWords = ({ count, percent, from, to }: Agreement): string =>
  [
    count === undefined ? '' : `${count} 个`,
    percent === undefined || percent === 100 ? '' : percent === 0 ? '不收' : `收 ${percent}%`,
    whileInWords({ from, to }),
  ]
    .filter(Boolean)
    .join('，')

/** An item may be charged no more, or gone from the list. */
export const feeNameOf = (items: readonly Pick<FeeItem, 'id' | 'name'>[], id: string): string =>
  items.find((item) => item.id === id)?.name ?? '已经没有的项目'

type Stretch = HouseTerms['vacant'][number]
const LAST = '9999-12-31'
/** Whether two stretches have a day in common; the one without an end goes on. */
const meet = (one: Stretch, other: Stretch): boolean =>
  one.from <= (other.to ?? LAST) && other.from <= (one.to ?? LAST)

/** What keeps a stretch from being one, in words. */
export const vacantFault = (
  stretch: { from: string | undefined; to: string | undefined },
  others: readonly Stretch[],
): string | undefined => {
  const { from, to } = stretch
  if (from === undefined) return '请选从哪天开始空着'
  if (to !== undefined && to < from) return '结束的日子在开始之前，请改一下'
  const whole = to === undefined ? { from } : { from, to }
  return others.some((other) => meet(whole, other)) ? '和另一段空置重叠了，请改一下' : undefined
}
