import { refuse, type Refusal } from '@contract/errors'
import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { BillId, Moment, RequestId, TicketId } from '@contract/ids'
import { sortableMoment } from '@domain/time/sortable'
import { booked, isTapped, tapped } from './account'
import { useCredit } from './credit'
import { entryOf, line, type Doer } from './entries'
import { isOpen } from './owed'

interface Asked {
  requestId: RequestId
  reason: string
}

/** A wrong bill is taken back by the same lines the other way round; what was paid for it is kept as balance. */
export const reverse = (
  account: Account,
  { _id: billId, lines: charged }: Pick<Bill, '_id' | 'lines'>,
  { requestId, reason }: Asked,
  by: Doer,
  now: Moment,
): Account | Refusal => {
  if (isTapped(account, requestId)) return account
  const owed = account.bills.find(({ id }) => id === billId)
  if (!owed) return refuse('NOT_FOUND')
  if (owed.reversed !== undefined) return refuse('BILL_REVERSED')
  const { total, paid } = owed
  const lines = [
    line('receivable', paid - total),
    ...charged.map(({ feeId, amount }) => line(`income:${feeId}`, amount)),
    line('credit', -paid),
  ]
  const entry = entryOf(
    account,
    `lr-${billId}`,
    { type: 'reversed', lines, amount: total, billId, reason },
    by,
    now,
  )
  const { disputed: _, ...rest } = owed
  const bills = account.bills.map((each) => (each === owed ? { ...rest, paid: 0, reversed: reason } : each))
  const after = booked({ ...account, bills, credit: account.credit + paid }, [entry], [billId], now)
  return useCredit(tapped(after, requestId), entry._id, now)
}

const HOUR = 60 * 60_000
/** How often it is looked whether a question about a bill is answered. ms */
const LOOK_EVERY = 6 * HOUR

/** Somebody asks about it: nobody is reminded until it is answered. */
export const dispute = (
  account: Account,
  billId: BillId,
  ticketId: TicketId,
  now: Moment,
): Account | Refusal => {
  const owed = account.bills.find(({ id }) => id === billId)
  // Of what is settled one may ask too: there is only nothing to wait with.
  if (!owed || !isOpen(owed)) return account
  if (owed.disputed?.ticketId === ticketId) return account
  const disputed = { ticketId, at: now, lookAt: now + LOOK_EVERY }
  const bills = account.bills.map((each) => (each === owed ? { ...each, disputed } : each))
  return booked({ ...account, bills }, [], [billId], now)
}

/** Questions that are answered stop nothing any more; the others are looked at again later. */
export const looked = (account: Account, answered: readonly TicketId[], now: Moment): Account => {
  const due = account.bills.filter(({ disputed }) => disputed && disputed.lookAt <= now)
  if (due.length === 0) return account
  const bills = account.bills.map((owed) => {
    const { disputed, ...rest } = owed
    if (!disputed || disputed.lookAt > now) return owed
    return answered.includes(disputed.ticketId)
      ? rest
      : { ...rest, disputed: { ...disputed, lookAt: now + LOOK_EVERY } }
  })
  const freed = due.filter(({ disputed }) => disputed && answered.includes(disputed.ticketId))
  const after = booked(
    { ...account, bills },
    [],
    freed.map(({ id }) => id),
    now,
  )
  // One question may be asked and answered more than once.
  const cause = `${freed[0]?.disputed?.ticketId ?? ''}.${sortableMoment(now)}`
  return freed.length === 0 ? after : useCredit(after, cause, now)
}
