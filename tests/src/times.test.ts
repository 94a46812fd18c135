import { clock, greeting, when, whenInWords } from '@/copy/times'
import { MINUTE, NOW } from './given'

const DAY = 24 * 60 * MINUTE

test('a time of today is said as today', () => {
  expect(when(NOW, NOW)).toBe('今天 14:30')
  expect(whenInWords(NOW, NOW)).toBe('14:30')
})

test.each([
  ['昨天 14:30', NOW - DAY],
  ['明天 14:30', NOW + DAY],
  ['后天 14:30', NOW + 2 * DAY],
  ['周三 14:30', NOW + 4 * DAY],
  ['11月28日 14:30', NOW + 7 * DAY],
  ['周四 14:30', NOW - 2 * DAY],
  ['周日 14:30', NOW - 6 * DAY],
  ['11月14日 14:30', NOW - 7 * DAY],
  ['2025年11月21日 14:30', NOW - 365 * DAY],
])('another day is said as people say it: %s', (said, at) => {
  expect(when(at, NOW)).toBe(said)
})

test('the day changes at midnight in Shanghai, wherever the phone is', () => {
  const justAfterMidnight = Date.UTC(2026, 10, 20, 16, 1)
  expect(when(justAfterMidnight, justAfterMidnight)).toBe('今天 00:01')
  expect(when(justAfterMidnight - 2 * MINUTE, justAfterMidnight)).toBe('昨天 23:59')
  expect(clock(justAfterMidnight)).toBe('00:01')
})

test('one is greeted by the hour', () => {
  const at = (hour: number) => greeting(Date.UTC(2026, 10, 21, hour - 8))
  expect([4, 8, 12, 15, 20].map(at)).toEqual(['夜深了', '早上好', '中午好', '下午好', '晚上好'])
})
