import type { Agreement, FeeItem, HouseTerms } from '@contract/fee'
import { daysFrom } from './months'
import { dayAfter, dayBefore } from '@domain/time/days'

/** Days on end on which the same is paid: of a hundred, because nobody lives there, and because it was agreed. */
export interface Stretch {
  from: string
  to: string
  vacant: number
  percent: number
}

/** How many of an item a house has, and what was agreed about them. */
export interface Holding {
  count: number
  agreements: readonly Agreement[]
  /** Only while an agreement holds. */
  agreedOnly: boolean
}

/** Parking spaces are agreed on one by one and add up; of anything else a house has one. */
export const holdingsOf = ({ id, way, agreedOnly }: FeeItem, { agreements }: HouseTerms): Holding[] => {
  const own = agreements.filter(({ feeId }) => feeId === id)
  if (way.type !== 'space' || own.length === 0) {
    return agreedOnly && own.length === 0 ? [] : [{ count: 1, agreements: own, agreedOnly }]
  }
  return own.map((each) => ({ count: each.count ?? 1, agreements: [each], agreedOnly: true }))
}

const covers = ({ from, to }: { from?: string | undefined; to?: string | undefined }, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to)

/**
 * What is paid on a day; undefined when nothing is charged. An agreement without a percentage says since when and until
 * when something is charged at all; one with a percentage what is paid of it meanwhile. Of two the later written holds.
 */
const paidOn = (
  { agreements, agreedOnly }: Holding,
  vacantPercent: number,
  terms: HouseTerms,
  day: string,
): Pick<Stretch, 'vacant' | 'percent'> | undefined => {
  const now = agreements.filter((each) => covers(each, day))
  const bounds = agreements.filter(({ percent }) => percent === undefined)
  const isCharged = agreedOnly
    ? now.length > 0
    : bounds.length === 0 || now.some((each) => bounds.includes(each))
  if (!isCharged) return undefined
  const percents = now.flatMap(({ percent }) => percent ?? [])
  return {
    vacant: terms.vacant.some((each) => covers(each, day)) ? vacantPercent : 100,
    percent: percents[percents.length - 1] ?? 100,
  }
}

/** A time cut where something becomes different, without the days that are not charged. */
export const stretchesOf = (
  holding: Holding,
  { vacant }: Pick<FeeItem, 'vacant'>,
  terms: HouseTerms,
  from: string,
  to: string,
): Stretch[] => {
  const cuts = [...holding.agreements, ...terms.vacant].flatMap((each) => [
    ...(each.from === undefined ? [] : [each.from]),
    ...(each.to === undefined ? [] : [dayAfter(each.to)]),
  ])
  const starts = [...new Set([from, ...cuts.filter((day) => from < day && day <= to)])].sort()
  const stretches: Stretch[] = []
  starts.forEach((start, at) => {
    const paid = paidOn(holding, vacant, terms, start)
    if (!paid) return
    const next = starts[at + 1]
    const end = next === undefined ? to : dayBefore(next)
    const last = stretches[stretches.length - 1]
    const goesOn =
      last && dayAfter(last.to) === start && last.vacant === paid.vacant && last.percent === paid.percent
    if (goesOn) last.to = end
    else stretches.push({ from: start, to: end, ...paid })
  })
  return stretches
}

/** '空置按 70%、优惠后按 90%'; '' when all of it is paid. */
export const percentWords = ({ vacant, percent }: Pick<Stretch, 'vacant' | 'percent'>): string =>
  [...(vacant < 100 ? [`空置按 ${vacant}%`] : []), ...(percent < 100 ? [`优惠后按 ${percent}%`] : [])].join(
    '、',
  )

/** Of something that is not reckoned by the day: how much of all the days is paid, `over` ÷ `of`, and why in words. */
export const onTheWhole = (
  stretches: readonly Stretch[],
  days: number,
): { over: number; of: number; words: string } => {
  const each = stretches.map((stretch) => ({ stretch, days: daysFrom(stretch.from, stretch.to) }))
  const over = each.reduce((sum, { stretch, days: n }) => sum + n * stretch.vacant * stretch.percent, 0)
  const unpaid = days - each.reduce((sum, { days: n }) => sum + n, 0)
  const words = each.map(({ stretch, days: n }) => `${percentWords(stretch) || '按 100%'}（${n} 天）`)
  const [only] = each
  return {
    over,
    of: days * 10_000,
    words:
      only?.days === days
        ? percentWords(only.stretch)
        : [...words, ...(unpaid > 0 ? [`不收（${unpaid} 天）`] : [])].join('，'),
  }
}
