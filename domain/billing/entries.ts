import type { Account } from '@contract/account'
import type { LedgerAccount, LedgerEntry } from '@contract/ledger'
import type { LedgerId, Moment } from '@contract/ids'
import { calendarDay } from '@domain/time/calendar'
import { sortableMoment } from '@domain/time/sortable'

/** Who did it: a member, or what came by itself. */
export interface Doer {
  id: string
  name: string
}
/** WeChat, or the clock. */
export const BY_ITSELF: Doer = { id: 'system', name: '系统' }

type Line = LedgerEntry['lines'][number]
type Told = Pick<LedgerEntry, 'type' | 'lines' | 'amount'> &
  Partial<
    Pick<
      LedgerEntry,
      | 'billId'
      | 'parts'
      | 'method'
      | 'orderId'
      | 'transactionId'
      | 'refundId'
      | 'receiptNumber'
      | 'photo'
      | 'reason'
    >
  >

/** What one account gets another gives: lines of nothing are left out, and what is left must add up to nothing. */
const balanced = (lines: readonly Line[]): Line[] => {
  if (lines.reduce((sum, { amount }) => sum + amount, 0) !== 0)
    throw new Error('the lines of a ledger entry do not add up to nothing')
  return lines.filter(({ amount }) => amount !== 0)
}

/** An entry of this account's, its id the fact. */
export const entryOf = (
  { communityId, _id: houseId, label }: Pick<Account, 'communityId' | '_id' | 'label'>,
  id: string,
  told: Told,
  by: Doer,
  at: Moment,
): LedgerEntry => ({
  _id: id as LedgerId,
  communityId,
  houseId,
  label,
  ...told,
  lines: balanced(told.lines),
  by: { id: by.id, name: by.name },
  at,
  day: calendarDay(at),
  sortKey: `${sortableMoment(at)}:${id}`,
})

export const line = (account: LedgerAccount, amount: number): Line => ({ account, amount })
