import type { Catalogue } from '@contract/catalogue'
import { refuse, type Refusal } from '@contract/errors'
import type { Bill, Quote, QuoteLine } from '@contract/ticket'
import type { LineInput } from '@contract/ticket-fields'

/** 分 */
export const totalOf = (lines: readonly Pick<QuoteLine, 'amount' | 'count'>[]): number =>
  lines.reduce((total, { amount, count }) => total + amount * count, 0)

/** What the price list says of what was picked: the phone names a line and how much, never a price. */
export const pricedLines = (
  { prices }: Pick<Catalogue, 'prices'>,
  picked: readonly LineInput[],
): QuoteLine[] | Refusal => {
  const lines: QuoteLine[] = []
  for (const { priceId, count } of picked) {
    const price = prices.find(({ id }) => id === priceId)
    if (!price) return refuse('CATALOGUE_CHANGED')
    const { name, unit, amount } = price
    lines.push({ priceId, name, unit, amount, count })
  }
  return lines
}

/** The bill of a piece of work: only what was agreed to, and never more than that in all. */
export const billOf = (
  quote: Quote | null | undefined,
  picked: readonly LineInput[] | undefined,
): Bill | undefined | Refusal => {
  if (picked === undefined || picked.length === 0) return undefined
  if (quote?.standing !== 'agreed') return refuse('NO_FEES')
  const lines: QuoteLine[] = []
  for (const { priceId, count } of picked) {
    const agreed = quote.lines.find((line) => line.priceId === priceId)
    if (!agreed) return refuse('ABOVE_QUOTE')
    lines.push({ ...agreed, count })
  }
  const total = totalOf(lines)
  return total > quote.total ? refuse('ABOVE_QUOTE') : { lines, total }
}

/** Every round of work has its bill; what is owed is all of them. */
export const withBill = (before: Bill | undefined, more: Bill | undefined): Bill | undefined =>
  before && more
    ? { lines: [...before.lines, ...more.lines], total: before.total + more.total }
    : (more ?? before)
