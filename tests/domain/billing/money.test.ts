import fc from 'fast-check'
import type { Agreement, HouseTerms } from '@contract/fee'
import { charge } from '@domain/billing/charge'
import { flooredOver, roundedOver, timesOver } from '@domain/billing/exact'
import { daysFrom, isDay, monthsIn } from '@domain/billing/months'
import { partOf } from '@domain/billing/shares'
import { agreed, during, fee, flat, item } from './given'
import { slowMetered, slowMonthly } from './slow'
import { dayAfter } from '@domain/time/days'

const RUNS = { seed: 2611, numRuns: 300 }
const FIRST = Date.UTC(2026, 0, 1)
const dayAt = (nth: number): string => new Date(FIRST + nth * 86_400_000).toISOString().slice(0, 10)
const day = fc.integer({ min: 0, max: 500 }).map(dayAt)
const period = fc.tuple(day, day).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 })
const span = fc.record({ from: maybe(day), to: maybe(day) })
const known = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
const agreement = fc
  .tuple(span, maybe(fc.integer({ min: 0, max: 100 })))
  .map(([{ from, to }, percent]) => known({ ...agreed('property'), from, to, percent }) as Agreement)
const terms: fc.Arbitrary<HouseTerms> = fc.record({
  agreements: fc.array(agreement, { maxLength: 4 }),
  vacant: fc.array(
    fc.tuple(day, maybe(day)).map(([from, to]) => known({ from, to }) as HouseTerms['vacant'][number]),
    { maxLength: 3 },
  ),
})

test('a × b ÷ d is exact, however large the product', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), fc.integer({ min: 1, max: 2 ** 52 }), (a, b, d) => {
      const product = BigInt(a) * BigInt(b)
      fc.pre(product / BigInt(d) < BigInt(Number.MAX_SAFE_INTEGER))
      expect(timesOver(a, b, d)).toEqual({
        whole: Number(product / BigInt(d)),
        rest: Number(product % BigInt(d)),
      })
    }),
    RUNS,
  )
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%d is no amount of money to reckon with', (wrong) => {
  expect(() => timesOver(wrong, 1, 1)).toThrow(RangeError)
  expect(() => timesOver(1, wrong, 1)).toThrow(RangeError)
  expect(() => timesOver(1, 1, wrong)).toThrow(RangeError)
  expect(() => timesOver(2 ** 40, 2 ** 40, 1)).toThrow(RangeError)
})

test('what a house pays by the month is what it pays day by day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000_000 }),
      terms,
      period,
      fc.boolean(),
      fc.integer({ min: 0, max: 100 }),
      (amount, agreedTo, [from, to], agreedOnly, vacant) => {
        const fixed = item('property', { way: { type: 'fixed', amount }, agreedOnly, vacant })
        const { total } = charge(during(from, to, [fixed]), flat({ terms: agreedTo }))
        expect(total).toBe(slowMonthly(amount, fixed, agreedTo, from, to))
      },
    ),
    RUNS,
  )
})

test('a time cut in two anywhere costs what it costs in one, however it is agreed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000_000 }),
      terms,
      period,
      fc.nat(),
      (area, agreedTo, [from, to], at) => {
        fc.pre(from < to)
        const property = item('property')
        const cost = (first: string, last: string): number =>
          charge(
            during(first, last, [property]),
            flat({ house: { area: area + 1, use: 'home' }, terms: agreedTo }),
          ).total
        let cut = from
        for (let left = at % (daysFrom(from, to) - 1); left > 0; left -= 1) cut = dayAfter(cut)
        expect(cost(from, cut) + cost(dayAfter(cut), to)).toBe(cost(from, to))
      },
    ),
    RUNS,
  )
})

test('an area by a price is rounded once, half a 分 up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 500_000 }),
      (area, price) => {
        const run = during('2026-11-01', '2026-11-30', [item('property', { way: { type: 'area', price } })])
        const { total } = charge(run, flat({ house: { area, use: 'home' } }))
        expect(total).toBe(Number((2n * BigInt(area) * BigInt(price) + 10_000n) / 20_000n))
      },
    ),
    RUNS,
  )
})

test('water is paid drop by drop, each at the price of its step', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 0, max: 4000 }),
      (limits, prices, used) => {
        const tiers = [...limits.sort((a, b) => a - b), undefined].map((upTo, at) => ({
          ...(upTo === undefined ? {} : { upTo }),
          price: prices[at] ?? 0,
        }))
        const water = item('water', { way: { type: 'meter', unit: '吨', tiers } })
        const inputs = [{ feeId: fee('water'), before: 77, now: 77 + used }]
        expect(charge(during('2026-11-01', '2026-11-30', [water]), flat({ inputs })).total).toBe(
          slowMetered(tiers, used),
        )
      },
    ),
    { ...RUNS, numRuns: 100 },
  )
})

test('the parts of what is shared add up to the whole of it, and nobody is a 分 away from their own', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 300 }),
      (total, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0)
        let seen = 0
        let given = 0
        for (const weight of weights) {
          const part = partOf(total, { whole, seen }, weight)
          seen += weight
          given += part
          if (whole === 0) expect(part).toBe(0)
          else {
            const own = (BigInt(total) * BigInt(weight)) / BigInt(whole)
            expect([Number(own), Number(own) + 1]).toContain(part)
          }
        }
        expect(given).toBe(whole === 0 ? 0 : total)
      },
    ),
    RUNS,
  )
})

test('every day of a time is in one month of it', () => {
  fc.assert(
    fc.property(period, ([from, to]) => {
      const parts = monthsIn(from, to)
      expect(parts.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(daysFrom(from, to))
      expect(parts.every(({ first, last, days }) => 1 <= first && first <= last && last <= days)).toBe(true)
    }),
    RUNS,
  )
})

test.each(['2026-02-29', '2026-02-31', '2026-13-01', '20260-01-01', '2026-1-1', 'NaN', ''])(
  'there is no day %p',
  (wrong) => expect(isDay(wrong)).toBe(false),
)
test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('there is a day %p', (right) =>
  expect(isDay(right)).toBe(true),
)

test('half a 分 goes up, and a rest is let go', () => {
  expect([roundedOver(1, 1, 2), roundedOver(1, 1, 3), flooredOver(2, 1, 3)]).toEqual([1, 0, 0])
})
