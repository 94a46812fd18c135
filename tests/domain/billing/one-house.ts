import type { Account, Owed } from '@contract/account'
import type { LedgerEntry } from '@contract/ledger'
import { isRefusal, type Refusal } from '@contract/errors'
import type {
  BillId,
  BuildingId,
  CommunityId,
  HouseId,
  LedgerId,
  MemberId,
  OrderId,
  RefundId,
  RequestId,
  RunId,
  TicketId,
  UnitId,
} from '@contract/ids'
import { emptyAccount } from '@domain/billing/account'
import { checkAccount, type Balances, type Copy } from '@domain/billing/check'
import { isOpen } from '@domain/billing/owed'
import type { Handed } from '@domain/billing/pay'
import { NOON } from '../given'

export const DAY = 24 * 60 * 60_000
export const house = {
  _id: 'h-3-2-501' as HouseId,
  communityId: 'c-green-lake' as CommunityId,
  label: '3号楼2单元501',
  buildingId: 'b3' as BuildingId,
  unitId: 'b3-2' as UnitId,
}
export const empty = (): Account => emptyAccount(house, NOON)
export const BY = { id: 'm-lin' as MemberId, name: '林秀英' }
export const PEOPLE = [BY, ...['son', 'chen'].map((name) => ({ id: `m-${name}` as MemberId, name }))]

export const bill = (nth: number, total: number, at = NOON): Owed => ({
  id: `bill-${nth}` as BillId,
  runId: 'run-1' as RunId,
  name: `${nth}月物业费`,
  month: '2026-11',
  from: '2026-11-01',
  to: '2026-11-30',
  total,
  paid: 0,
  issuedAt: at,
  dueAt: at + (nth % 5) * DAY,
})
/** What it is for: half of it one thing, the rest another. */
export const linesOf = (total: number) => {
  const half = Math.floor(total / 2)
  return [
    { feeId: 'f-1', amount: half },
    { feeId: 'f-2', amount: total - half },
  ].map((line) => ({ ...line, name: line.feeId, how: [] })) as never[]
}

export const ids = {
  tap: (nth: number) => `tap-${nth}` as RequestId,
  order: (nth: number) => `o${nth}` as OrderId,
  money: (nth: number) => `c${nth}` as LedgerId,
  refund: (nth: number) => `r${nth}` as RefundId,
  ticket: (nth: number) => `t-${nth}` as TicketId,
}

/** One yuan that somebody brought. */
export const handed = (nth: number): Handed => ({
  id: ids.money(nth),
  requestId: ids.tap(nth),
  method: 'transfer',
  amount: 100,
  billIds: [],
  receiptNumber: `no-${nth}`,
})

export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0)

/** What lines come to, account by account. */
export const balancesOf = (entries: readonly LedgerEntry[]): Balances => {
  const balances = new Map<Balances[number]['account'], number>()
  for (const { account, amount } of entries.flatMap(({ lines }) => lines))
    balances.set(account, (balances.get(account) ?? 0) + amount)
  return [...balances].map(([account, amount]) => ({ account, amount }))
}

export const copyOf = ({ id, total, paid, disputed }: Owed): Copy => ({
  _id: id,
  total,
  paid,
  disputed: disputed !== undefined,
})

/** A house with its ledger, and its bills as they lie in the database, as the sweep leaves them. */
export class World {
  account = empty()
  ledger: LedgerEntry[] = []
  copies = new Map<BillId, { copy: Copy; open: boolean }>()

  /** What becomes of it, or why not. */
  does(decide: (account: Account) => Account | Refusal): 'same' | 'done' | Refusal['refused'] {
    const after = decide(this.account)
    if (isRefusal(after)) return after.refused
    const isSame = after === this.account
    if (!isSame) this.account = { ...after, rev: this.account.rev + 1 }
    return isSame ? 'same' : 'done'
  }

  sweep(): void {
    const { out, stale, bills } = this.account
    this.ledger.push(...out)
    for (const owed of bills.filter(({ id }) => stale.includes(id)))
      this.copies.set(owed.id, { copy: copyOf(owed), open: isOpen(owed) })
    this.account = { ...this.account, out: [], stale: [] }
  }

  /** All that has been written down, also what is not in the ledger yet. */
  get entries(): LedgerEntry[] {
    return [...this.ledger, ...this.account.out]
  }

  get differences() {
    const open = [...this.copies.values()].filter((each) => each.open).map(({ copy }) => copy)
    return checkAccount(this.account, balancesOf(this.ledger), open)
  }

  /** What money that came in, and has not gone out, has become. 分 */
  get kept(): number {
    const { bills, credit, refunds } = this.account
    return sum(bills.map(({ paid }) => paid)) + credit + sum(refunds.map(({ amount }) => amount))
  }
}
