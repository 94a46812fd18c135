import type { Account } from '@contract/account'
import type { LedgerEntry } from '@contract/ledger'
import type { BillId, Moment, RequestId } from '@contract/ids'
import type { House } from '@contract/zone'
import { isOpen, lookAt } from './owed'

const TAPS = 60

/** An account in which nothing has happened yet. */
export const emptyAccount = (
  {
    _id,
    communityId,
    label,
    buildingId,
    unitId,
  }: Pick<House, '_id' | 'communityId' | 'label' | 'buildingId' | 'unitId'>,
  now: Moment,
): Account => ({
  _id,
  communityId,
  label,
  buildingId,
  unitId,
  terms: { agreements: [], vacant: [] },
  bills: [],
  credit: 0,
  orders: [],
  orderIds: [],
  received: [],
  refunds: [],
  payers: [],
  out: [],
  stale: [],
  taps: [],
  outbox: [],
  updatedAt: now,
  rev: 0,
})

/** The account after something that happened to its money: written down, and to be copied to these bills. */
export const booked = (
  account: Account,
  entries: readonly LedgerEntry[],
  touched: readonly BillId[],
  now: Moment,
): Account =>
  scheduled(
    {
      ...account,
      out: [...account.out, ...entries],
      stale: [...new Set([...account.stale, ...touched])],
      updatedAt: now,
    },
    now,
  )

/** When somebody has to look at it next. */
export const scheduled = (account: Account, now: Moment): Account => {
  const { out, stale, orders, refunds, bills } = account
  const moments = [
    ...(out.length + stale.length > 0 ? [now] : []),
    ...orders.map(({ askAt }) => askAt),
    ...refunds.flatMap(({ state, askAt }) => (state === 'going' ? [askAt] : [])),
    ...bills.flatMap((owed) => (isOpen(owed) ? (lookAt(owed) ?? []) : [])),
  ]
  return { ...account, workAt: moments.length === 0 ? null : Math.min(...moments) }
}

/** Whether this very tap has been carried out. */
export const isTapped = ({ taps }: Pick<Account, 'taps'>, requestId: RequestId): boolean =>
  taps.includes(requestId)
export const tapped = (account: Account, requestId: RequestId): Account => ({
  ...account,
  taps: [...account.taps, requestId].slice(-TAPS),
})
