import fc from 'fast-check'
import type { Holiday, Shift } from '@contract/zone'
import { PUBLIC_HOLIDAYS } from '@domain/time/public-holidays'
import { covers, dayKind, isOnShift, overlap } from '@domain/time/shifts'

const noon = (day: string) => Date.parse(`${day}T12:00:00+08:00`)
const time = fc
  .integer({ min: 0, max: 23 * 60 + 59 })
  .map((all) => `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`)
const anyShift: fc.Arbitrary<Shift> = fc
  .record({
    name: fc.constant('班'),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }),
    from: time,
    to: time,
  })
  .filter(({ from, to }) => from !== to)

test.each([
  ['National Day is a holiday, though it is a Thursday', '2026-10-01', 8],
  ['the Saturday made up for it is a workday', '2026-10-10', 1],
  ['the Saturday after is a Saturday', '2026-10-17', 6],
])('%s', (_sentence, day, kind) => {
  expect(dayKind(noon(day), PUBLIC_HOLIDAYS)).toBe(kind)
})

test('the public holidays of 2026 are 33 days off and 6 made up, each named once', () => {
  expect(PUBLIC_HOLIDAYS.filter(({ work }) => !work)).toHaveLength(33)
  expect(PUBLIC_HOLIDAYS.filter(({ work }) => work)).toHaveLength(6)
  expect(new Set(PUBLIC_HOLIDAYS.map(({ day }) => day)).size).toBe(39)
})

test('a night begun on a holiday belongs to the holiday, until morning', () => {
  const night: Shift = { name: '夜班', days: [8], from: '22:00', to: '06:00' }
  const lastDay = Date.parse('2026-10-07T23:00:00+08:00')
  const morning = Date.parse('2026-10-08T05:00:00+08:00')
  const nextNight = Date.parse('2026-10-08T23:00:00+08:00')
  expect([lastDay, morning, nextNight].map((at) => isOnShift(night, at, PUBLIC_HOLIDAYS))).toEqual([
    true,
    true,
    false,
  ])
})

/** Slow and obvious: every minute of two days of one kind, one after the other. */
const meet = (one: Shift, other: Shift): boolean => {
  for (let today = 1; today <= 8; today += 1)
    for (let yesterday = 1; yesterday <= 8; yesterday += 1)
      for (let minute = 0; minute < 24 * 60; minute += 1)
        if (covers(one, today, yesterday, minute) && covers(other, today, yesterday, minute)) return true
  return false
}

test('two shifts that ever run at the same minute overlap, whatever day follows whatever day', () => {
  fc.assert(
    fc.property(anyShift, anyShift, (one, other) => {
      if (meet(one, other)) expect(overlap(one, other)).toBe(true)
      expect(overlap(one, other)).toBe(overlap(other, one))
    }),
    { seed: 7, numRuns: 60 },
  )
})

test('a day is what its weekday says unless the list says otherwise', () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => noon('2024-01-01') + days * 86_400_000)
  fc.assert(
    fc.property(anyDay, fc.boolean(), (at, work) => {
      const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
      const listed: Holiday[] = [{ day, name: '节', work }]
      expect(dayKind(at, [])).toBe(new Date(at + 8 * 3_600_000).getUTCDay() || 7)
      expect(dayKind(at, listed)).toBe(work ? 1 : 8)
    }),
    { seed: 7 },
  )
})
