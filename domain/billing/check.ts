import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { LedgerAccount, LedgerEntry } from '@contract/ledger'
import type { Difference } from '@contract/reconciliation'
import { yuan } from '@domain/notice/yuan'
import { isOpen, owedIn } from './owed'

/** What the lines of one house in the ledger come to, account by account. 分 */
export type Balances = readonly { account: LedgerAccount; amount: number }[]
/** An open bill, as its own document shows it. */
export type Copy = Pick<Bill, '_id' | 'total' | 'paid' | 'disputed'>

/**
 * What does not agree within one house: its ledger, its account and its bills tell the same story three times. What
 * waits in `out` counts as if it were in the ledger; where one stands in both already, look again when `out` is empty.
 */
export const checkAccount = (account: Account, ledger: Balances, copies: readonly Copy[]): Difference[] => [
  ...withLedger(account, ledger),
  ...withinItself(account),
  ...withBills(account, copies),
]

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** What an account of the ledger must come to, as seen from the house. */
const KEPT = {
  receivable: { what: '还没付的账单', of: owedIn },
  credit: { what: '余额', of: ({ credit }: Account) => -credit },
  refunding: { what: '退款中的钱', of: ({ refunds }: Account) => -sum(refunds.map(({ amount }) => amount)) },
} as const

const withLedger = (account: Account, ledger: Balances): Difference[] => {
  const lines = [...ledger, ...account.out.flatMap((entry) => entry.lines)]
  const balance = (which: LedgerAccount) =>
    sum(lines.filter((line) => line.account === which).map(({ amount }) => amount))
  const kept = (['receivable', 'credit', 'refunding'] as const).flatMap((which) => {
    const { what, of } = KEPT[which]
    const [here, there] = [of(account), balance(which)]
    if (here === there) return []
    const words = `${what}：账户里是${yuan(Math.abs(here))}，流水加起来是${yuan(Math.abs(there))}。请把这一户的流水一笔一笔对一遍`
    return difference(account, which, Math.abs(here - there), words)
  })
  const all = sum(lines.map(({ amount }) => amount))
  if (all !== 0 || !account.out.every(isBalanced))
    kept.push(...difference(account, 'lines', Math.abs(all), '流水的借贷两边不相等。请找出差的那一笔'))
  const gone = [...new Set(lines.map((line) => line.account))]
    .filter((which) => which.startsWith('money:'))
    .map(balance)
    .filter((money) => money < 0)
  return gone.length === 0
    ? kept
    : [...kept, ...difference(account, 'money', -sum(gone), '退出去的比收进来的多。请核对这一户的退款')]
}

const withinItself = (account: Account): Difference[] => {
  const { bills, credit, received } = account
  const wrong = bills.filter(
    ({ paid, total, reversed }) => paid < 0 || paid > total || (reversed !== undefined && paid !== 0),
  )
  return [
    ...wrong.flatMap((owed) =>
      difference(
        account,
        owed.id,
        owed.paid,
        `账单“${owed.name}”${yuan(owed.total)}，却记着已付${yuan(owed.paid)}。请核对它的缴费流水`,
      ),
    ),
    ...(credit < 0 ? difference(account, 'negative', -credit, '余额成了负数。请核对最近的抵扣和退款') : []),
    ...received
      .filter(({ total, refunded }) => refunded < 0 || refunded > total)
      .flatMap(({ id, total, refunded }) =>
        difference(account, id, refunded, `一笔${yuan(total)}的缴费，记着退了${yuan(refunded)}。请核对退款`),
      ),
  ]
}

/** Those that are still to be copied are not looked at. */
const withBills = (account: Account, copies: readonly Copy[]): Difference[] => {
  const { bills, stale } = account
  const open = bills.filter((owed) => isOpen(owed) && !stale.includes(owed.id))
  const unlike = open.filter(({ id, total, paid, disputed }) => {
    const copy = copies.find(({ _id }) => _id === id)
    const isAlike = copy?.total === total && copy.paid === paid
    return !isAlike || (copy.disputed === true) !== (disputed !== undefined)
  })
  const known = new Set([...open.map(({ id }) => id), ...stale])
  const left = copies.filter(({ _id }) => !known.has(_id))
  const [first] = [...unlike.map(({ id }) => id), ...left.map(({ _id }) => _id)]
  if (first === undefined) return []
  const count = unlike.length + left.length
  const name = bills.find(({ id }) => id === first)?.name ?? '较早的一张'
  const amount = sum(unlike.map((owed) => owed.total - owed.paid)) + sum(left.map((copy) => copy.total))
  const words = `${count} 张账单上写的和账户里的不一样（${name}）。付款以账户为准，请打开这些账单核对`
  return difference(account, 'bills', amount, words)
}

const difference = (
  { _id: houseId, label }: Account,
  what: string,
  amount: number,
  words: string,
): Difference[] => [
  { id: `ledger:${houseId}:${what}`.slice(0, 100), type: 'ledger', words, amount, houseId, label },
]

const isBalanced = ({ lines }: LedgerEntry): boolean => sum(lines.map(({ amount }) => amount)) === 0
