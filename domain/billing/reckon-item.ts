import type { FeeItem, Oddity, RunInput } from '@contract/fee'
import { areaIn, paidFor, type Charged, type Charging } from './charged'
import { roundedOver } from './exact'
import { areaOf, priceOf, yuanOf } from './figures'
import { metered } from './metered'
import { monthly, type Rate, type Reckoned } from './monthly'
import { daysFrom } from './months'
import { shared, type Weight } from './shares'
import { holdingsOf, onTheWhole, type Stretch } from './stretches'

const NOTHING = { amount: 0, how: [] }

type Found = (Reckoned & { now?: number }) | Oddity['why']

/** One item for one house: how much and how, or why that cannot be said. */
export const reckonItem = (
  item: FeeItem,
  run: Charging,
  charged: Charged,
  own: Weight | undefined,
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
