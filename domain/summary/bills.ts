import type { BillsFigures } from '@contract/summary'

interface Sum {
  count: number
  amount: number
}
/** A period's money as the database adds it up. */
export interface FoundBills {
  /** Entries of the ledger, by what they are. */
  entries: (Sum & { _id: string })[]
  /** The bills of the month in which it ended. */
  month: { charged: number; paid: number }[]
  overdue: { bills: number; owed: number }[]
}

const NOTHING: Sum = { count: 0, amount: 0 }

export const billsIn = (
  month: string,
  found: FoundBills,
  before?: NonNullable<BillsFigures['before']>,
): BillsFigures => {
  const of = (type: string): Sum => {
    const { count, amount } = found.entries.find(({ _id }) => _id === type) ?? NOTHING
    return { count, amount }
  }
  const { charged = 0, paid = 0 } = found.month[0] ?? {}
  const { bills = 0, owed = 0 } = found.overdue[0] ?? {}
  return {
    issued: of('billed'),
    paid: of('paid'),
    refunded: of('refunded'),
    month: { month, charged, paid },
    overdue: { bills, owed },
    ...(before ? { before: { issued: before.issued, paid: before.paid, overdue: before.overdue } } : {}),
  }
}

/** Where no money is asked for, nothing is said of it. */
export const hasBills = ({ issued, paid, refunded, month, overdue }: BillsFigures): boolean =>
  [issued.count, paid.count, refunded.count, month.charged, overdue.bills].some((count) => count > 0)
