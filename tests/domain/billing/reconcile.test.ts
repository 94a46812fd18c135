import fc from 'fast-check'
import type { Difference } from '@contract/reconciliation'
import { isRefusal } from '@contract/errors'
import type { CommunityId, HouseId, LedgerId, OrderId, RefundId, RequestId } from '@contract/ids'
import { compare, soughtIds, unstated, type Booked, type Known } from '@domain/billing/reconcile'
import {
  checkedUpTo,
  compareAt,
  comparedDay,
  isGivenUp,
  isLastDue,
  settleDifference,
  skippedDay,
} from '@domain/billing/reconciliation'
import { refundEntries } from '@domain/billing/refund'
import type { StatedPayment, StatedRefund, Statement } from '@domain/billing/statement'
import { reconcileLetterOf } from '@domain/notice/reconcile-letter'
import { desk, NOON } from '../given'
import { house } from './one-house'

const { communityId, _id: houseId, label } = house
const place = { communityId, houseId, label }
const payment = (number: number, total = 100): StatedPayment => ({
  ...{ orderId: `o${number}`, transactionId: `w${number}`, total, at: NOON },
})
const refund = (number: number, amount = 30, done = true): StatedRefund => ({
  ...{ orderId: `o${number}`, refundId: `r${number}`, amount, at: NOON, done },
})
const paid = (number: number, amount = 100): Booked & { method: 'wechat' } => ({
  ...place,
  _id: `o${number}` as LedgerId,
  ...{
    type: 'paid',
    method: 'wechat',
    amount,
    orderId: `o${number}` as OrderId,
    transactionId: `w${number}`,
  },
})
const returned = (
  number: number,
  what: 'asked' | 'done' | 'back',
  amount = 30,
): Booked & { method: 'wechat' } => ({
  ...place,
  _id: refundEntries(`r${number}`)[what] as LedgerId,
  type: { asked: 'refunding', done: 'refunded', back: 'refundBack' }[what] as Booked['type'],
  ...{ method: 'wechat', amount, refundId: `r${number}` as RefundId },
})
const known = (entries: readonly Booked[], places: Known['places'] = new Map()): Known => ({
  booked: new Map(entries.map((entry) => [entry._id, entry])),
  places,
})
const day = (more: Partial<Statement>): Statement => ({ payments: [], refunds: [], ...more })
const told = ({ differences }: { differences: readonly Difference[] }) =>
  differences.map(({ id, amount }) => `${id} ${amount}`)

describe('a row of the statement, and what the ledger has for it', () => {
  test.each<[string, Partial<Statement>, Booked[], string[], number]>([
    ['paid, and booked so', { payments: [payment(1)] }, [paid(1)], [], 100],
    ['paid, and not booked', { payments: [payment(1)] }, [], ['missingHere:o1 100'], 0],
    ['paid, and booked as more', { payments: [payment(1)] }, [paid(1, 130)], ['different:o1 30'], 130],
    ['paid, and booked as less', { payments: [payment(1)] }, [paid(1, 99)], ['different:o1 1'], 99],
    [
      'paid under another number of WeChat’s',
      { payments: [{ ...payment(1), transactionId: 'other' }] },
      [paid(1)],
      ['different:o1 0'],
      100,
    ],
    [
      'given back, and booked so',
      { refunds: [refund(1)] },
      [returned(1, 'asked'), returned(1, 'done')],
      [],
      -30,
    ],
    [
      'given back, and still on its way here',
      { refunds: [refund(1, 30, false)] },
      [returned(1, 'asked')],
      [],
      -30,
    ],
    ['given back, and unknown here', { refunds: [refund(1)] }, [paid(1)], ['missingHere:r1 30'], 0],
    [
      'given back more than was asked for',
      { refunds: [refund(1, 40)] },
      [returned(1, 'asked'), returned(1, 'done')],
      ['different:r1 10'],
      -30,
    ],
    [
      'given back, and put back into the balance as well',
      { refunds: [refund(1)] },
      [returned(1, 'asked'), returned(1, 'back')],
      ['different:r1 30'],
      -30,
    ],
    [
      'taken on by WeChat, come to nothing later, and put back into the balance',
      { refunds: [refund(1, 30, false)] },
      [returned(1, 'asked'), returned(1, 'back')],
      [],
      -30,
    ],
  ])('%s', (_, rows, entries, differences, here) => {
    const compared = compare(day(rows), known(entries), [])
    expect(told(compared)).toEqual(differences)
    expect(compared.here.amount).toBe(here)
    expect(compared.matched).toBe(differences.length === 0 ? 1 : 0)
  })

  test('whose it would be is said where the order or the payment says so', () => {
    const places = new Map([['o1', place]])
    const rows = day({ payments: [payment(1)], refunds: [refund(2)] })
    expect(compare(rows, known([paid(2)], places), []).differences).toMatchObject([
      { houseId, label, words: expect.stringContaining('订单 o1') as string },
      { houseId, label, words: expect.stringContaining('退款单 r2') as string },
    ])
    expect(compare(day({ payments: [payment(3)] }), known([]), []).differences[0]).not.toHaveProperty(
      'houseId',
    )
  })
})

test('of the ledger’s day only money through WeChat that its statement does not have is asked about', () => {
  const cash = { ...paid(9), method: 'cash' as const }
  const ofDay = [
    paid(1),
    paid(2),
    cash,
    returned(1, 'asked'),
    returned(1, 'done'),
    returned(2, 'done'),
    returned(3, 'back'),
  ]
  const rows = day({ payments: [payment(1)], refunds: [refund(2)] })
  expect(unstated(rows, ofDay).map(({ _id }) => _id)).toEqual(['o2', 'l-r1.done'])
})

test('what WeChat has on no day is missing there', () => {
  const compared = compare(day({}), known([]), [paid(1), returned(2, 'done')])
  expect(told(compared)).toEqual(['missingThere:o1 100', 'missingThere:r2 30'])
  expect(compared.here).toEqual({ count: 2, amount: 70 })
  expect(compared.there).toEqual({ count: 0, amount: 0 })
})

test('every number under which the ledger may have a row is looked for', () => {
  expect(soughtIds(day({ payments: [payment(1)], refunds: [refund(2)] }))).toEqual([
    ...['o1', 'o2', 'l-r2', 'l-r2.done', 'l-r2.back'],
  ])
})

describe('whatever happened in a day', () => {
  const fate = fc.constantFrom('agrees', 'missingHere', 'missingThere', 'amount', 'number', 'nextDay')
  const amount = fc.integer({ min: 1, max: 99_999 })
  const happened = fc.array(fc.record({ fate, amount, isRefund: fc.boolean() }), { maxLength: 40 })

  test('each thing is found once, by what is wrong with it, and both sums are those of the two sides', () => {
    fc.assert(
      fc.property(happened, (things) => {
        const rows: Statement = { payments: [], refunds: [] }
        const entries: Booked[] = []
        const nowhere: Booked[] = []
        const expected: string[] = []
        for (const [number, { fate, amount, isRefund }] of things.entries()) {
          const wrong = fate === 'amount' ? 1 : 0
          const name = isRefund ? `r${number}` : `o${number}`
          if (fate !== 'missingThere') {
            if (isRefund) rows.refunds.push(refund(number, amount + wrong))
            else
              rows.payments.push({
                ...payment(number, amount + wrong),
                ...(fate === 'number' ? { transactionId: 'x' } : {}),
              })
          }
          // Booked the day after, it is found by its number all the same.
          if (fate !== 'missingHere' && fate !== 'missingThere')
            entries.push(
              ...(isRefund
                ? [returned(number, 'asked', amount), returned(number, 'done', amount)]
                : [paid(number, amount)]),
            )
          if (fate === 'missingThere')
            nowhere.push(isRefund ? returned(number, 'done', amount) : paid(number, amount))
          if (fate === 'missingHere' || fate === 'missingThere') expected.push(`${fate}:${name} ${amount}`)
          if (fate === 'amount') expected.push(`different:${name} 1`)
          if (fate === 'number' && !isRefund) expected.push(`different:${name} 0`)
        }
        const compared = compare(rows, known(entries), nowhere)
        expect(told(compared).sort()).toEqual(expected.sort())
        expect(new Set(compared.differences.map(({ id }) => id)).size).toBe(compared.differences.length)
        const sum = (side: (thing: (typeof things)[number]) => number | undefined) =>
          things.reduce((total, thing) => total + (thing.isRefund ? -1 : 1) * (side(thing) ?? 0), 0)
        expect(compared.there.amount).toBe(
          sum((thing) =>
            thing.fate === 'missingThere' ? undefined : thing.amount + (thing.fate === 'amount' ? 1 : 0),
          ),
        )
        expect(compared.here.amount).toBe(
          sum((thing) => (thing.fate === 'missingHere' ? undefined : thing.amount)),
        )
        expect(compared.matched + expected.filter((each) => !each.startsWith('missingThere')).length).toBe(
          compared.there.count,
        )
        expect(compare(rows, known([...entries].reverse()), nowhere)).toEqual(compared)
      }),
      { seed: 27, numRuns: 300 },
    )
  })

  test('in words that name the number to look for, the money, and what to do', () => {
    const rows = day({ payments: [payment(1), payment(2, 250)], refunds: [refund(3), refund(4, 40)] })
    const entries = [paid(2), returned(4, 'asked')]
    for (const { words } of compare(rows, known(entries), [paid(7), returned(8, 'done')]).differences)
      expect(words).toMatch(/¥\d+(\.\d\d)?.*[or]\d.*请/)
  })
})

describe('the document of a day', () => {
  const missing = (nth: number): Difference => ({
    ...{ id: `missingHere:o${nth}`, type: 'missingHere', words: `少了第 ${nth} 笔`, amount: nth },
  })
  const document = (differences: Difference[], state: 'waiting' | 'done' = 'done') => {
    const there = { count: 1, amount: 100 }
    return comparedDay(
      communityId,
      '2026-11-21',
      { there, here: there, matched: 1, differences },
      state,
      NOON,
    )
  }
  const settle = (of: ReturnType<typeof document>, id: string, tap: string, words = '补记了') =>
    settleDifference(of, { id, words, requestId: tap as RequestId }, '陈静', NOON)

  test('is open until every difference is settled, each once', () => {
    const first = document([missing(1), missing(2)])
    expect(document([]).open).toBe(false)
    expect(first.open).toBe(true)
    const one = settle(first, 'missingHere:o1', 'tap-1')
    if (isRefusal(one)) throw new Error(one.refused)
    expect(one.open).toBe(true)
    expect(settle(one, 'missingHere:o1', 'tap-2', '别的')).toBe(one)
    expect(settle(one, 'missingHere:o2', 'tap-1')).toBe(one)
    const both = settle(one, 'missingHere:o2', 'tap-3')
    expect(both).toMatchObject({ open: false })
    expect(settle(first, 'none', 'tap-4')).toEqual({ refused: 'NOT_FOUND' })
  })

  test('gathers what the accounts say page by page; what was settled stays settled, and stands once', () => {
    const settled = settle(document([missing(1)], 'waiting'), 'missingHere:o1', 'tap-1')
    if (isRefusal(settled)) throw new Error(settled.refused)
    const half = checkedUpTo(settled, [missing(1), missing(2)], 'h-5' as HouseId, NOON + 1)
    expect(half).toMatchObject({ state: 'waiting', after: 'h-5', open: true, madeAt: NOON + 1 })
    expect(half.differences.map(({ id, settled: by }) => [id, by?.words])).toEqual([
      ['missingHere:o1', '补记了'],
      ['missingHere:o2', undefined],
    ])
    expect(checkedUpTo(half, [], undefined, NOON + 2)).toMatchObject({ state: 'done', after: null })
  })

  test('lists two hundred differences and says how many more there are', () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, nth) => missing(from + nth))
    const first = document(many(0, 250), 'waiting')
    expect(first.differences).toHaveLength(200)
    expect(first.differences.at(-1)).toMatchObject({ id: 'more', amount: 51 })
    const second = checkedUpTo(first, many(1000, 30), undefined, NOON)
    expect(second.differences).toHaveLength(200)
    expect(second.differences.at(-1)).toMatchObject({
      id: 'more',
      amount: 81,
      words: expect.stringContaining('81') as string,
    })
  })

  test('is told to the managers who have come in, with what is still open', () => {
    const first = document([{ ...missing(1), houseId, label }, missing(2)])
    const letter = reconcileLetterOf(desk.map, first)
    expect(letter?.outbox.map(({ title, body, opens, memberId }) => [title, body, opens, memberId])).toEqual([
      ['对账：11月21日有 2 处对不上', '3号楼2单元501：少了第 1 笔', 'reconcile', 'm-chen'],
    ])
    expect(reconcileLetterOf(desk.map, document([]))).toBeUndefined()
    expect(
      reconcileLetterOf(desk.map, skippedDay('c' as CommunityId, '2026-11-21', NOON))?.outbox[0]?.body,
    ).toContain('没有核对完')
  })
})

test('a day is compared at half past ten of the next, given up on two days later, and its accounts are checked while they are its own', () => {
  const at = (time: string): number => Date.parse(`${time}+08:00`)
  expect(compareAt('2026-11-30')).toBe(at('2026-12-01T10:30:00'))
  expect(isGivenUp('2026-11-30', at('2026-12-03T10:29:00'))).toBe(false)
  expect(isGivenUp('2026-11-30', at('2026-12-03T10:31:00'))).toBe(true)
  expect(isLastDue('2026-11-30', at('2026-12-02T10:29:00'))).toBe(true)
  expect(isLastDue('2026-11-30', at('2026-12-02T10:30:00'))).toBe(false)
})
