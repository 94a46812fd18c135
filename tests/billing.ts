import { isRefusal } from '@contract/errors'
import type { Account, Owed } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { BillId, FeeId, HouseId, Moment, RunId } from '@contract/ids'
import { emptyAccount } from '@domain/billing/account'
import { debtKeyOf } from '@domain/billing/owed'
import { owe } from '@domain/billing/owe'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { sortableMoment } from '@domain/time/sortable'
import { houses } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'

const DAY = 24 * 60 * 60_000
export const FEE = 'fee-area' as FeeId

/** What is owed for a house: so much, to be paid by the end of a day so many days from now. */
export interface Charged {
  id: string
  amount: number
  name?: string
  dueIn?: number
}

export const owedOf = ({ id, amount, name = '物业费', dueIn = 10 }: Charged, issuedAt: Moment): Owed => {
  const day = calendarDay(issuedAt + dueIn * DAY)
  return {
    id: id as BillId,
    runId: 'run-1' as RunId,
    name,
    month: calendarDay(issuedAt).slice(0, 7),
    from: `${calendarDay(issuedAt).slice(0, 7)}-01`,
    to: calendarDay(issuedAt),
    total: amount,
    paid: 0,
    issuedAt,
    dueAt: dayBegins(day) + DAY - 1,
  }
}

/** The account of a house of 翠湖花园 after it was charged for these. */
export const accountWith = (houseKey: string, charged: readonly Charged[], now: Moment): Account => {
  const house = houses.find(({ _id }) => _id === `h-${houseKey}`)
  if (!house) throw new Error(`no house ${houseKey}`)
  return charged.reduce<Account>(
    (account, each) => {
      const after = owe(account, owedOf(each, now), [{ feeId: FEE, amount: each.amount }], BY, now)
      if (isRefusal(after)) throw new Error(after.refused)
      return { ...after, rev: after.rev + 1 }
    },
    emptyAccount(house, now),
  )
}
const BY = { id: 'm-chen', name: '陈静' }

const billOf = (account: Account, { id, disputed: _, reminded: __, ...owed }: Owed): Bill => ({
  ...owed,
  _id: id,
  communityId: account.communityId,
  houseId: account._id,
  label: account.label,
  buildingId: account.buildingId,
  unitId: account.unitId,
  lines: [{ feeId: FEE, name: '物业费', amount: owed.total, how: ['一个月'] }],
  open: true,
  copyOf: 0,
  read: {},
  sortKey: `${sortableMoment(owed.issuedAt)}:${id}`,
})

/** Bills as a run leaves them: in the account, in the list, on their way into the ledger. */
export const chargeHouse = async (
  url: string,
  houseKey: string,
  charged: readonly Charged[],
  now: Moment,
): Promise<HouseId> => {
  const account = accountWith(houseKey, charged, now)
  const bills = account.bills.map((owed) => billOf(account, owed))
  await importDocuments(url, 'accounts', [{ ...account, debtKey: debtKeyOf(account) }])
  await importDocuments(url, 'bills', bills)
  return account._id
}
