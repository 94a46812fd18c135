import {
  MOST_FEN,
  type BillLine,
  type FeeItem,
  type HouseTerms,
  type Oddity,
  type Reading,
  type RunDocument,
  type RunInput,
} from '@contract/fee'
import type { House } from '@contract/zone'
import { roundedOver } from './exact'
import { areaOf, priceOf, yuanOf } from './figures'
import { metered } from './metered'
import { monthly, type Rate, type Reckoned } from './monthly'
import { daysFrom } from './months'
import { shared, weightOf } from './shares'
import { holdingsOf, onTheWhole, stretchesOf, type Stretch } from './stretches'

/** What a run says of everybody. */
export type Charging = Pick<RunDocument, 'from' | 'to' | 'items' | 'costs' | 'shares'>
/** Whoever is charged, and what is known of them. */
export interface Charged {
  house: Pick<House, 'area' | 'use'>
  terms: HouseTerms
  inputs: readonly RunInput[]
  readings: readonly Reading[]
}
export interface Charge {
  lines: BillLine[]
  total: number
  why: Oddity['why'][]
  readings: Reading[]
  /** With the part of this house among those that have had theirs. */
  shares: RunDocument['shares']
}

const NOTHING = { amount: 0, how: [] }

/** What one house is charged by a run. Neither who reckons nor when makes a difference. */
export const charge = (run: Charging, charged: Charged): Charge => {
  const lines: BillLine[] = []
  const why = new Set<Oddity['why']>()
  const readings: Reading[] = []
  const weights = weightsOf(run, charged)
  for (const item of run.items) {
    const found = reckon(item, run, charged, weights.get(item.id))
    if (typeof found === 'string') {
      why.add(found)
      continue
    }
    const { amount, how, now } = found
    if (now !== undefined) readings.push({ feeId: item.id, now, day: run.to })
    if (amount > 0) lines.push({ feeId: item.id, name: item.name, amount, how })
  }
  const shares = run.shares.map((each) => ({
    ...each,
    seen: each.seen + (weights.get(each.feeId)?.weight ?? 0),
  }))
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  // No house owes so much: somebody has slipped with a price. Nothing goes out that no account could hold.
  return total > MOST_FEN
    ? { lines: [], total: 0, why: [...why, 'tooMuch'], readings: [], shares }
    : { lines, total, why: [...why], readings, shares }
}

/** Of each item that is shared, how much this house counts: the same when the whole is added up and when it is given out. */
export const weightsOf = (
  run: Pick<Charging, 'from' | 'to' | 'items'>,
  charged: Pick<Charged, 'house' | 'terms'>,
): Map<string, { hundredths: number; weight: number; words: string }> => {
  const weights = new Map<string, { hundredths: number; weight: number; words: string }>()
  for (const item of run.items) {
    if (item.way.type !== 'share') continue
    const [stretches = []] = paidFor(item, run, charged)
    const hundredths = item.way.by === 'area' ? (areaIn(charged) ?? 0) : ONE_HOUSE
    if (stretches.length > 0)
      weights.set(item.id, { hundredths, ...weightOf(hundredths, stretches, daysFrom(run.from, run.to)) })
  }
  return weights
}
const ONE_HOUSE = 100

type Found = (Reckoned & { now?: number }) | Oddity['why']

const reckon = (
  item: FeeItem,
  run: Charging,
  charged: Charged,
  own: { hundredths: number; weight: number; words: string } | undefined,
): Found => {
  const { way } = item
  const paid = paidFor(item, run, charged)
  const input = charged.inputs.find(({ feeId }) => feeId === item.id)
  // Somebody has written down an amount for just this house.
  if (way.type === 'sheet') return ready(input)
  const [first] = paid
  if (!first) return NOTHING
  switch (way.type) {
    case 'area': {
      const area = areaIn(charged)
      if (area === undefined) return 'noArea'
      const amount = roundedOver(area, way.price, AREA_TIMES_PRICE)
      return monthly(
        { amount, words: `${areaOf(area)} × ${priceOf(way.price)} = ${yuanOf(amount)}/月` },
        first,
        run,
      )
    }
    case 'fixed':
      return monthly({ amount: way.amount, words: `${yuanOf(way.amount)}/月` }, first, run)
    case 'space':
      return together(
        holdingsOf(item, charged.terms).flatMap(({ count }, at) => {
          const stretches = paid[at] ?? []
          return stretches.length === 0 ? [] : [monthly(spaces(count, way.amount), stretches, run)]
        }),
      )
    case 'meter': {
      const last = charged.readings.find(({ feeId, day }) => feeId === item.id && day < run.from)
      const used = metered(way, input, last)
      if (typeof used === 'string') return used
      return noted({ ...lessened(used, first), now: used.now }, input)
    }
    case 'share': {
      if (way.by === 'area' && areaIn(charged) === undefined) return 'noArea'
      const shares = run.shares.find(({ feeId }) => feeId === item.id)
      const cost = run.costs.find(({ feeId }) => feeId === item.id)
      return own && shares && cost ? shared(cost.total, way.by, shares, own) : NOTHING
    }
  }
  return way satisfies never
}
/** Hundredths of a m² × ten-thousandths of a yuan, in one 分. */
const AREA_TIMES_PRICE = 10_000

/** The days for which a house pays, for each that it has of the item; nothing at all where it never pays. */
const paidFor = (
  item: FeeItem,
  { from, to }: Pick<Charging, 'from' | 'to'>,
  { house, terms }: Pick<Charged, 'house' | 'terms'>,
): Stretch[][] => {
  if (item.uses.length > 0 && !item.uses.includes(house.use)) return []
  const paid = holdingsOf(item, terms).map((holding) => stretchesOf(holding, item, terms, from, to))
  return paid.some((stretches) => stretches.length > 0) ? paid : []
}

const areaIn = ({ house: { area } }: Pick<Charged, 'house'>): number | undefined =>
  area !== undefined && Number.isSafeInteger(area) && area > 0 ? area : undefined

const spaces = (count: number, each: number): Rate => ({
  amount: count * each,
  words: `${count} 个车位 × ${yuanOf(each)} = ${yuanOf(count * each)}/月`,
})

const together = (parts: readonly Reckoned[]): Reckoned => ({
  amount: parts.reduce((sum, { amount }) => sum + amount, 0),
  how: parts.flatMap(({ how }) => how),
})

/** What was used is not of any one day: of all of it so much is paid as of the days. */
const lessened = ({ amount, how }: Reckoned, stretches: readonly Stretch[]): Reckoned => {
  const days = stretches.reduce((sum, { from, to }) => sum + daysFrom(from, to), 0)
  const { over, of, words } = onTheWhole(stretches, days)
  if (over === of) return { amount, how }
  const less = roundedOver(amount, over, of)
  return { amount: less, how: [...how, `${words}：${yuanOf(amount)} 收 ${yuanOf(less)}`] }
}

const ready = (input: RunInput | undefined): Reckoned =>
  input?.amount === undefined
    ? NOTHING
    : { amount: input.amount, how: [input.note ?? `物业登记的金额 ${yuanOf(input.amount)}`] }

const noted = <T extends Reckoned>(found: T, input: RunInput | undefined): T =>
  input?.note === undefined ? found : { ...found, how: [...found.how, input.note] }
