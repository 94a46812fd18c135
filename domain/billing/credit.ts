import type { Account, Owed } from '@contract/account'
import type { BillId, Moment } from '@contract/ids'
import { booked } from './account'
import { BY_ITSELF, entryOf, line } from './entries'
import { isOpen, left } from './owed'

/** The first due is paid first. */
export const byDue = (a: Owed, b: Owed): number => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)

/** So much of an amount goes to each of these bills, in this order; what is over is nobody's. 分 */
export const spread = (
  bills: readonly Owed[],
  amount: number,
): { parts: { billId: BillId; name: string; amount: number }[]; over: number } => {
  let over = amount
  const parts = bills.flatMap((owed) => {
    const part = Math.min(left(owed), over)
    over -= part
    return part > 0 ? [{ billId: owed.id, name: owed.name, amount: part }] : []
  })
  return { parts, over }
}

/** The bills after these parts of them are paid. */
export const paidOff = (
  bills: readonly Owed[],
  parts: readonly { billId: BillId; amount: number }[],
): Owed[] =>
  bills.map((owed) => {
    const paid = parts.filter(({ billId }) => billId === owed.id).reduce((sum, { amount }) => sum + amount, 0)
    return paid === 0 ? owed : { ...owed, paid: owed.paid + paid }
  })

/**
 * What was kept is used for what is owed, the first due first; never for what is asked about. `cause`: the entry after
 * which, so that it is written down once.
 */
export const useCredit = (account: Account, cause: string, now: Moment): Account => {
  const { bills, credit } = account
  const payable = bills.filter((owed) => isOpen(owed) && !owed.disputed).sort(byDue)
  const { parts, over } = spread(payable, credit)
  const amount = credit - over
  if (amount === 0) return account
  const lines = [line('credit', amount), line('receivable', -amount)]
  const entry = entryOf(account, `${cause}.used`, { type: 'used', lines, amount, parts }, BY_ITSELF, now)
  const touched = parts.map(({ billId }) => billId)
  return booked({ ...account, bills: paidOff(bills, parts), credit: over }, [entry], touched, now)
}
