import type { TicketView } from '@contract/ticket'
import type { LineInput } from '@contract/ticket-fields'
import { totalOf } from '@domain/ticket/quote'

/** What was agreed to, and of it what was used: never more than agreed, so never dearer. */
export const useBill = (
  { quote }: TicketView,
  /** How much of which line; what is not named is as agreed. */
  counts: Record<string, number>,
  onChange: (counts: Record<string, number>) => void,
) => {
  const agreed = quote?.standing === 'agreed' ? quote.lines : []
  const lines = agreed.map((line) => ({
    ...line,
    most: line.count,
    count: counts[line.priceId] ?? line.count,
  }))
  const bill: LineInput[] = lines
    .filter(({ count }) => count > 0)
    .map(({ priceId, count }) => ({ priceId, count }))
  return {
    lines,
    bill,
    total: totalOf(lines),
    put: (priceId: string, count: number) => onChange({ ...counts, [priceId]: count }),
  }
}
