import { refuse, type Refusal } from '@contract/errors'
import type { Account, Owed } from '@contract/account'
import type { Moment } from '@contract/ids'
import { booked } from './account'
import { useCredit } from './credit'
import { entryOf, line, type Doer } from './entries'
import { tellNewBill } from './notices'
import { isOpen } from './owed'

/** Bills that an account holds: the settled ones fall off first, and so many open ones are no household's. */
const MOST_BILLS = 240
const MOST_OPEN = 200

/**
 * A bill is owed from now on, and her balance is used for it. The same bill again gives the very account. `income`: what
 * it is for, together its total. 分
 */
export const owe = (
  account: Account,
  owed: Owed,
  income: readonly { feeId: string; amount: number }[],
  by: Doer,
  now: Moment,
): Account | Refusal => {
  if (account.bills.some(({ id }) => id === owed.id)) return account
  if (account.bills.filter(isOpen).length >= MOST_OPEN) return refuse('ACCOUNT_FULL')
  const lines = [
    line('receivable', owed.total),
    ...income.map(({ feeId, amount }) => line(`income:${feeId}`, -amount)),
  ]
  const entry = entryOf(
    account,
    `l-${owed.id}`,
    { type: 'billed', lines, amount: owed.total, billId: owed.id },
    by,
    now,
  )
  const open = account.bills.filter(isOpen)
  const settled = account.bills.filter((each) => !isOpen(each)).slice(-(MOST_BILLS - open.length - 1))
  const bills = [...settled, ...open, owed].sort((a, b) => a.issuedAt - b.issuedAt || (a.id < b.id ? -1 : 1))
  const after = booked({ ...account, bills }, [entry], [owed.id], now)
  return tellNewBill(useCredit(after, entry._id, now), owed.id, now)
}
