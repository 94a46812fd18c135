import { MOST_FEN, type BillLine, type Oddity, type Reading, type RunDocument } from '@contract/fee'
import { areaIn, paidFor, type Charged, type Charging } from './charged'
import { daysFrom } from './months'
import { reckonItem } from './reckon-item'
import { weightOf, type Weight } from './shares'

export interface Charge {
  lines: BillLine[]
  total: number
  why: Oddity['why'][]
  readings: Reading[]
  /** With the part of this house among those that have had theirs. */
  shares: RunDocument['shares']
}

/** What one house is charged by a run. Neither who reckons nor when makes a difference. */
export const charge = (run: Charging, charged: Charged): Charge => {
  const lines: BillLine[] = []
  const why = new Set<Oddity['why']>()
  const readings: Reading[] = []
  const weights = weightsOf(run, charged)
  for (const item of run.items) {
    const found = reckonItem(item, run, charged, weights.get(item.id))
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
): Map<string, Weight> => {
  const weights = new Map<string, Weight>()
  for (const item of run.items) {
    if (item.way.type !== 'share') continue
    const [stretches = []] = paidFor(item, run, charged)
    const hundredths = item.way.by === 'area' ? (areaIn(charged) ?? 0) : ONE_HOUSE
    if (stretches.length > 0)
      weights.set(item.id, weightOf(hundredths, stretches, daysFrom(run.from, run.to)))
  }
  return weights
}
const ONE_HOUSE = 100
