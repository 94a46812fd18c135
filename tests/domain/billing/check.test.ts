import fc from 'fast-check'
import type { Account } from '@contract/account'
import type { LedgerEntry } from '@contract/ledger'
import { checkAccount, type Copy } from '@domain/billing/check'
import { owe } from '@domain/billing/owe'
import { receive } from '@domain/billing/pay'
import { askRefund } from '@domain/billing/refund'
import { dispute } from '@domain/billing/reverse'
import { NOON } from '../given'
import { balancesOf, bill, BY, copyOf, handed, ids, linesOf, World } from './one-house'

/** 501 has paid two bills, has ¥3 on its way back, and asks about a third, which is not paid by what is left. */
const lived = (): World => {
  const world = new World()
  const cash = (nth: number, amount: number) =>
    world.does((each) => receive(each, { ...handed(nth), amount }, BY, NOON))
  world.does((each) => owe(each, bill(1, 2000), linesOf(2000), BY, NOON))
  cash(1, 1200)
  world.does((each) => owe(each, bill(2, 500), linesOf(500), BY, NOON + 1))
  cash(2, 800 + 500 + 400)
  const wished = {
    id: ids.refund(1),
    requestId: ids.tap(8),
    from: ids.money(2),
    amount: 300,
    reason: '多付了',
  }
  world.does((each) => askRefund(each, wished, 0, BY, NOON))
  world.does((each) => owe(each, bill(3, 900), linesOf(900), BY, NOON + 2))
  world.does((each) => dispute(each, bill(3, 1).id, ids.ticket(1), NOON))
  world.sweep()
  return world
}
const check = (
  { account, ledger, copies }: World,
  more: { account?: Partial<Account>; ledger?: LedgerEntry[]; copies?: Copy[] } = {},
) => {
  const open = [...copies.values()].filter((each) => each.open).map(({ copy }) => copy)
  return checkAccount({ ...account, ...more.account }, balancesOf(more.ledger ?? ledger), more.copies ?? open)
}
const told = (differences: ReturnType<typeof check>) =>
  differences.map(({ id, amount }) => `${id.replace('ledger:h-3-2-501:', '')} ${amount}`)

test('a house in which everything agrees has nothing to be seen to', () => {
  expect(check(lived())).toEqual([])
  expect(check(new World())).toEqual([])
})

test('what is not in the ledger yet counts as if it were', () => {
  const world = lived()
  world.does((each) => receive(each, { ...handed(9), amount: 77 }, BY, NOON))
  expect(world.account.out).toHaveLength(1)
  expect(check(world)).toEqual([])
  expect(told(check(world, { account: { out: [] } }))).not.toEqual([])
})

test('an entry that is gone from the ledger is missed in every account that it touched', () => {
  const world = lived()
  const { ledger } = world
  const without = (type: LedgerEntry['type']) =>
    told(check(world, { ledger: ledger.filter((entry) => entry.type !== type) }))
  expect(without('refunding')).toEqual(['credit 300', 'refunding 300'])
  expect(without('paid')).toEqual(['receivable 2500', 'credit 400'])
  expect(without('billed')).toEqual(['receivable 3400'])
})

test('an entry that is there twice is seen', () => {
  const world = lived()
  const [billed] = world.ledger
  if (!billed) throw new Error('nothing was billed')
  expect(told(check(world, { ledger: [...world.ledger, billed] }))).toEqual(['receivable 2000'])
})

test('an entry of which one side is gone is seen, although no account of ours is touched', () => {
  const world = lived()
  const ledger = world.ledger.map((entry) => ({
    ...entry,
    lines: entry.lines.filter(({ account }) => !account.startsWith('income:')),
  }))
  expect(told(check(world, { ledger }))).toEqual(['lines 3400'])
})

test('more given back than ever came in is seen', () => {
  const world = lived()
  const ledger = world.ledger.map((entry) =>
    entry.type === 'paid'
      ? { ...entry, lines: entry.lines.map((line) => ({ ...line, amount: -line.amount })) }
      : entry,
  )
  expect(told(check(world, { ledger }))).toContain('money 2900')
})

test.each<[string, Partial<Account>, string]>([
  ['a balance below nothing', { credit: -1 }, 'negative 1'],
  ['a bill that is paid above its total', { bills: [{ ...bill(1, 2000), paid: 2001 }] }, 'bill-1 2001'],
  [
    'a bill that was taken back and is paid all the same',
    { bills: [{ ...bill(1, 2000), paid: 1, reversed: '算错了' }] },
    'bill-1 1',
  ],
  [
    'a payment of which more is given back than it was',
    { received: [{ id: ids.money(1), method: 'cash', total: 5, refunded: 6, at: NOON }] },
    'c1 6',
  ],
])('%s is seen', (_, account, expected) => {
  expect(told(check(lived(), { account }))).toContain(expected)
})

test('a bill that does not show what the account says is seen, unless it is still to be copied', () => {
  const world = lived()
  const { bills } = world.account
  const copies = bills.filter(({ paid, total }) => paid < total).map(copyOf)
  expect(copies.length).toBeGreaterThan(0)
  const [first] = copies
  if (!first) throw new Error('nothing is open')
  for (const wrong of [{ paid: first.paid + 1 }, { total: 1 }, { disputed: first.disputed !== true }]) {
    const seen = copies.map((copy) => (copy === first ? { ...copy, ...wrong } : copy))
    expect(check(world, { copies: seen })).toMatchObject([{ id: 'ledger:h-3-2-501:bills', type: 'ledger' }])
    expect(check(world, { copies: seen, account: { stale: [first._id] } })).toEqual([])
  }
  expect(told(check(world, { copies: copies.slice(1) }))).toHaveLength(1)
  // Settled in the account, and its own page still asks for money.
  const old = { _id: bill(2, 1).id, total: 500, paid: 0, disputed: false }
  expect(told(check(world, { copies: [...copies, old] }))).toEqual(['bills 500'])
})

test('a difference says in words what, how much, and what to do; and is the same one the next night', () => {
  const world = lived()
  const [difference] = check(world, { account: { credit: world.account.credit + 250 } })
  expect(difference).toMatchObject({
    houseId: 'h-3-2-501',
    label: '3号楼2单元501',
    amount: 250,
    type: 'ledger',
  })
  expect(difference?.words).toMatch(/^余额：账户里是¥.*，流水加起来是¥.*。请把这一户的流水一笔一笔对一遍$/)
  expect(check(world, { account: { credit: world.account.credit + 250 } })[0]?.id).toBe(difference?.id)
})

test('whatever one figure of the account is moved by, it is noticed', () => {
  const world = lived()
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.nat(4), (by, which) => {
      const { account } = world
      const [refund] = account.refunds
      const moved: Partial<Account>[] = [
        { credit: account.credit + by },
        { bills: account.bills.map((owed, at) => (at === 0 ? { ...owed, total: owed.total + by } : owed)) },
        { bills: account.bills.map((owed, at) => (at === 1 ? { ...owed, paid: owed.paid + by } : owed)) },
        { refunds: refund ? [{ ...refund, amount: refund.amount + by }] : [] },
        {
          bills: account.bills
            .slice(0, 2)
            .map((owed, at) => (at === 0 ? { ...owed, paid: owed.paid + by } : owed)),
        },
      ]
      return by === 0 || check(world, { account: moved[which] ?? {} }).length > 0
    }),
    { seed: 27, numRuns: 400 },
  )
})
