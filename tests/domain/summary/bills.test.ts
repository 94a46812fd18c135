import { billsIn, hasBills } from '@domain/summary/bills'

const found = {
  entries: [
    { _id: 'billed', count: 2, amount: 34_500 },
    { _id: 'paid', count: 1, amount: 24_500 },
    { _id: 'used', count: 1, amount: 100 },
  ],
  month: [{ charged: 34_500, paid: 24_500 }],
  overdue: [{ bills: 1, owed: 10_000 }],
}

test('what went out, what came in and what is overdue, beside the period before', () => {
  const first = billsIn('2026-11', found)
  expect(first).toEqual({
    issued: { count: 2, amount: 34_500 },
    paid: { count: 1, amount: 24_500 },
    refunded: { count: 0, amount: 0 },
    month: { month: '2026-11', charged: 34_500, paid: 24_500 },
    overdue: { bills: 1, owed: 10_000 },
  })
  const { issued, paid, overdue } = first
  expect(billsIn('2026-11', found, first).before).toEqual({ issued, paid, overdue })
})
test('where no money is asked for, nothing is said of it', () => {
  const nothing = { entries: [], month: [], overdue: [] }
  expect(hasBills(billsIn('2026-11', nothing))).toBe(false)
  expect(hasBills(billsIn('2026-11', { ...nothing, overdue: [{ bills: 1, owed: 5 }] }))).toBe(true)
})
