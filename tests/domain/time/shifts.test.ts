import type { Shift } from '@contract/zone'
import { clockTime, dateTime, minuteOfDay, weekdayOf } from '@domain/time/calendar'
import { isOnShift } from '@domain/time/shifts'
import { sortableMoment } from '@domain/time/sortable'

/** A moment in community time; 2026-11-21 is a Saturday. */
const at = (day: number, time: string) =>
  Date.parse(`2026-11-${String(day).padStart(2, '0')}T${time}:00+08:00`)
const weekdays = [1, 2, 3, 4, 5]
const early: Shift = { name: '早班', days: weekdays, from: '07:00', to: '15:00' }
const night: Shift = { name: '夜班', days: [5], from: '23:00', to: '07:00' }
const always: Shift = { name: '全天', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }

test.each([
  ['a shift begins on the minute', early, at(20, '07:00'), true],
  ['and not before', early, at(20, '06:59'), false],
  ['it ends on the minute', early, at(20, '15:00'), false],
  ['Saturday is not a weekday', early, at(21, '09:00'), false],
  ['Friday’s night goes on into Saturday morning', night, at(21, '06:59'), true],
  ['and ends there', night, at(21, '07:00'), false],
  ['Friday morning is not yet Friday night', night, at(20, '05:00'), false],
  ['Saturday night is not Friday’s', night, at(21, '23:30'), false],
  ['around the clock is around the clock', always, at(22, '23:59'), true],
])('%s', (_sentence, shift, moment, expected) => {
  expect(isOnShift(shift, moment, [])).toBe(expected)
})

test('the community lives in Shanghai time wherever the server stands', () => {
  const moment = Date.UTC(2026, 10, 22, 16, 5)
  expect([clockTime(moment), dateTime(moment), weekdayOf(moment), minuteOfDay(moment)]).toEqual([
    '00:05',
    '2026-11-23 00:05',
    1,
    5,
  ])
})

test('moments written as text sort as they passed', () => {
  const moments = [0, 35, 36, 1_700_000_000_000, 1_795_287_736_210, 2_000_000_000_000]
  expect(moments.map(sortableMoment).sort()).toEqual(moments.map(sortableMoment))
})
