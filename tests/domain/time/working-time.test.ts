import fc from 'fast-check'
import type { WorkCalendar } from '@contract/promise'
import { plusWorking, workingBetween } from '@domain/time/working-time'
import { isOnShift, minutes } from '@domain/time/shifts'
import { PUBLIC_HOLIDAYS } from '@domain/time/public-holidays'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A moment of the community: '2026-09-30 19:50'. */
const at = (words: string): number => Date.parse(`${words.replace(' ', 'T')}:00+08:00`)

/** Slow and obvious: ten minutes after ten minutes, is somebody working? Hours here begin and end at the half. */
const TEN = 10 * MINUTE
const slowPlus = (calendar: WorkCalendar, from: number, ms: number): number => {
  let now = from
  for (let left = ms; left > 0; now += TEN) if (isWorking(calendar, now)) left -= TEN
  return now
}
const slowBetween = (calendar: WorkCalendar, from: number, to: number): number => {
  let sum = 0
  for (let now = from; now < to; now += TEN) if (isWorking(calendar, now)) sum += TEN
  return sum
}
const isWorking = ({ hours, holidays }: WorkCalendar, now: number): boolean =>
  isOnShift(
    { name: '', ...hours },
    now,
    holidays.map((each) => ({ name: '', ...each })),
  )

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`)
/** At least two hours, as the rules demand. */
const isLongEnough = ({ from, to }: { from: string; to: string }): boolean => {
  const length = minutes(to) - minutes(from)
  return (length > 0 ? length : length + 24 * 60) >= 120
}
const calendars = fc.record({
  hours: fc
    .record({
      // Some ordinary day is always among them, as the rules demand.
      days: fc
        .tuple(fc.integer({ min: 1, max: 7 }), fc.subarray([1, 2, 3, 4, 5, 6, 7, 8]))
        .map(([one, more]) => [...new Set([one, ...more])]),
      from: time,
      to: fc.oneof(time, fc.constant('24:00')),
    })
    .filter(isLongEnough),
  holidays: fc.subarray(PUBLIC_HOLIDAYS),
})
const moments = fc.integer({ min: 0, max: 400 * 24 * 6 }).map((tens) => at('2026-01-01 00:00') + tens * TEN)

test('working time runs as counted step by step, whatever hours, weekends, holidays and make-up days', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: 1, max: 100 }), (calendar, from, tens) => {
      expect(plusWorking(calendar, from, tens * TEN)).toBe(slowPlus(calendar, from, tens * TEN))
    }),
    { seed: 6, numRuns: 150 },
  )
})

test('what lies between two moments is what is counted step by step', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: -50, max: 2000 }), (calendar, from, tens) => {
      const to = from + tens * TEN
      expect(workingBetween(calendar, from, to)).toBe(slowBetween(calendar, from, to))
    }),
    { seed: 6, numRuns: 150 },
  )
})

test('going on and looking back agree to the millisecond', () => {
  fc.assert(
    fc.property(
      calendars,
      moments,
      fc.integer({ min: 1, max: 80 * HOUR }),
      fc.integer({ min: 1, max: 80 * HOUR }),
      (calendar, from, one, other) => {
        const there = plusWorking(calendar, from, one)
        expect(workingBetween(calendar, from, there)).toBe(one)
        // Two stretches one after the other are one long one; later is never earlier.
        expect(workingBetween(calendar, from, plusWorking(calendar, there, other))).toBe(one + other)
        expect(plusWorking(calendar, from + 1, one)).toBeGreaterThanOrEqual(there)
      },
    ),
    { seed: 6, numRuns: 500 },
  )
})

const byDay: WorkCalendar = {
  hours: { days: [1, 2, 3, 4, 5, 6, 7, 8], from: '08:00', to: '20:00' },
  holidays: [],
}
const office: WorkCalendar = {
  hours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
  holidays: PUBLIC_HOLIDAYS,
}
test.each([
  ['at noon', byDay, '2026-11-21 12:00', 15, '2026-11-21 12:15'],
  ['in the evening it goes on in the morning', byDay, '2026-11-21 19:50', 15, '2026-11-22 08:05'],
  ['to the very end of the day', byDay, '2026-11-21 19:45', 15, '2026-11-21 20:00'],
  ['at night it begins in the morning', byDay, '2026-11-21 23:00', 15, '2026-11-22 08:15'],
  ['over a weekend', office, '2026-11-20 17:30', 60, '2026-11-23 09:30'],
  ['over the National Day holidays', office, '2026-09-30 17:30', 60, '2026-10-08 09:30'],
  ['a make-up Saturday is a workday', office, '2026-10-10 10:00', 60, '2026-10-10 11:00'],
])('a promise made %s', (_how, calendar, from, term, due) => {
  expect(plusWorking(calendar, at(from), term * MINUTE)).toBe(at(due))
})

test('a night shift belongs to the day on which it began', () => {
  const night: WorkCalendar = { hours: { days: [5], from: '22:00', to: '06:00' }, holidays: [] }
  expect(plusWorking(night, at('2026-11-21 05:00'), 2 * HOUR)).toBe(at('2026-11-27 23:00'))
  expect(workingBetween(night, at('2026-11-20 00:00'), at('2026-11-23 00:00'))).toBe(8 * HOUR)
})

test('where nobody ever works, time runs as if they always did', () => {
  const nobody: WorkCalendar = { hours: { days: [8], from: '08:00', to: '20:00' }, holidays: [] }
  expect(plusWorking(nobody, at('2026-11-21 12:00'), HOUR)).toBe(at('2026-11-21 13:00'))
})
