import type { FeeItem, Reading, RunInput } from '@contract/fee'
import { roundedOver, timesOver } from './exact'
import { amountOf, priceOf, yuanOf } from './figures'
import type { Reckoned } from './monthly'

type Meter = Extract<FeeItem['way'], { type: 'meter' }>
/** Ten-thousandths of a 分 in one: hundredths of a ton × ten-thousandths of a yuan. */
const ONE_FEN = 10_000

/** What was used between two readings, step by step of the price; or why that cannot be said. */
export const metered = (
  way: Meter,
  input: RunInput | undefined,
  last: Reading | undefined,
): (Reckoned & { now: number }) | 'noReading' | 'backwards' => {
  const before = input?.before ?? last?.now
  const now = input?.now
  if (before === undefined || now === undefined) return 'noReading'
  if (now < before) return 'backwards'
  const { unit } = way
  const steps = stepsOf(way, now - before)
  const read = `上次 ${amountOf(before)} ${unit}，这次 ${amountOf(now)} ${unit}，用了 ${amountOf(now - before)} ${unit}`
  const amount = priced(steps)
  const words = steps.map(
    ({ used, price }, at) =>
      `${at === 0 && steps.length > 1 ? '前 ' : ''}${amountOf(used)} ${unit} × ${priceOf(price)}`,
  )
  return { amount, now, how: [`${read}：${words.join(' + ')} = ${yuanOf(amount)}`] }
}

interface Step {
  used: number
  price: number
}

const stepsOf = ({ tiers }: Meter, used: number): Step[] => {
  const steps: Step[] = []
  let from = 0
  for (const { upTo = Infinity, price } of tiers) {
    if (used > from || steps.length === 0) steps.push({ used: Math.min(used, upTo) - from, price })
    from = upTo
  }
  return steps
}

/** Rounded once, and not each step. */
const priced = (steps: readonly Step[]): number => {
  let amount = 0
  let rest = 0
  for (const { used, price } of steps) {
    const step = timesOver(used, price, ONE_FEN)
    amount += step.whole
    rest += step.rest
  }
  return amount + roundedOver(rest, 1, ONE_FEN)
}
