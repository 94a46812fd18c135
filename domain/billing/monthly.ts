import { roundedOver } from './exact'
import { yuanOf } from './figures'
import { isWhole, monthsIn, type MonthPart } from './months'
import { percentWords, type Stretch } from './stretches'

/** An amount of money and how it came about, in sentences by which anybody can reckon it again. */
export interface Reckoned {
  amount: number
  how: string[]
}

/** What a calendar month costs, and in words: '87.50 m² × 2.80 元 = 245.00 元/月'. */
export interface Rate {
  amount: number
  words: string
}

/** Up to a day of its month: rounded from the first on, so that parts of a month add up to the whole. 分 */
const upTo = (month: number, day: number, days: number): number => roundedOver(month, day, days)

/** Something that costs so much a month, for the days on which it is paid. */
export const monthly = (
  rate: Rate,
  stretches: readonly Stretch[],
  period: { from: string; to: string },
): Reckoned => {
  const withYear = period.from.slice(0, 4) !== period.to.slice(0, 4)
  const single = stretches.length === 1
  let amount = 0
  const how: string[] = []
  if (!single || percentWords(stretches[0] as Stretch) !== '') how.push(rate.words)
  for (const stretch of stretches) {
    const month = roundedOver(rate.amount, stretch.vacant * stretch.percent, 10_000)
    const parts = monthsIn(stretch.from, stretch.to)
    const whole = parts.filter(isWhole)
    const words = percentWords(stretch)
    const times = [stretch.vacant, stretch.percent].filter((each) => each < 100).map((each) => ` × ${each}%`)
    const head =
      words === ''
        ? single
          ? rate.words
          : ''
        : `${words}：${yuanOf(rate.amount)}${times.join('')} = ${yuanOf(month)}/月`
    const counted = single && whole.length > 0 ? `，${whole.length} 个月` : ''
    if (head !== '') how.push(`${head}${counted}`)
    amount += whole.length * month
    for (const part of parts) {
      if (isWhole(part)) {
        if (!single && part === whole[0]) how.push(wholeMonths(whole, month, withYear))
        continue
      }
      const { money, words: said } = partOfMonth(part, month, withYear)
      amount += money
      how.push(said)
    }
  }
  return { amount, how }
}

const monthName = (month: string, withYear: boolean): string =>
  `${withYear ? `${month.slice(0, 4)}年` : ''}${Number(month.slice(5))}月`

/** Within one stretch they follow each other. */
const wholeMonths = (whole: readonly MonthPart[], month: number, withYear: boolean): string => {
  const [first, last] = [whole[0], whole[whole.length - 1]].map((each) =>
    monthName(each?.month ?? '', withYear),
  )
  return whole.length === 1
    ? `${first}：${yuanOf(month)}`
    : `${first}到${last}：${yuanOf(month)} × ${whole.length} 个月 = ${yuanOf(month * whole.length)}`
}

const partOfMonth = (
  { month: name, first, last, days }: MonthPart,
  month: number,
  withYear: boolean,
): { money: number; words: string } => {
  const until = upTo(month, last, days)
  const before = upTo(month, first - 1, days)
  const money = until - before
  const when = `${monthName(name, withYear)}${first}日${last > first ? `到${last}日` : ''}`
  // Rounded by itself it would sometimes be one 分 beside the rest of the month: then it is said how it is reckoned.
  const plain = roundedOver(month, last - first + 1, days) === money
  return {
    money,
    words: plain
      ? `${when}：${yuanOf(month)} × ${last - first + 1}/${days} = ${yuanOf(money)}`
      : `${when}：月初到${last}日 ${yuanOf(month)} × ${last}/${days} = ${yuanOf(until)}，减去到${first - 1}日的 ${yuanOf(before)} = ${yuanOf(money)}`,
  }
}
