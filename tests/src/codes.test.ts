import { codeShown, codeWritten, isWholeCode } from '@/copy/codes'
import { endOf, lastDay, startOf } from '@/copy/dates'
import { phoneWritten } from '@/copy/phones'

test.each([
  ['k7m2pq9ws', 'K7M-2PQ-9WS'],
  ['K7M-2PQ-9WS', 'K7M-2PQ-9WS'],
  ['K7M 2PQ 9WS', 'K7M-2PQ-9WS'],
  ['林秀英邀请您，填邀请码 k7m-2pq-9ws，到 11月25日', 'K7M-2PQ-9WS'],
  ['k7m2', 'K7M-2'],
  ['K7M-', 'K7M'],
  ['', ''],
])('“%s” is written as %s', (text, code) => {
  expect(codeWritten(text)).toBe(code)
})

test('a code is whole at nine characters', () => {
  expect([isWholeCode('K7M-2PQ-9W'), isWholeCode('K7M-2PQ-9WS')]).toEqual([false, true])
  expect(codeShown('K7M2PQ9WS')).toBe('K7M-2PQ-9WS')
})

test.each([
  ['138 0000 0001', '13800000001'],
  ['+86 138-0000-0001', '13800000001'],
  ['１３８０００００００１', '13800000001'],
  ['138000000012', '13800000001'],
  ['86', '86'],
])('the number “%s” is %s', (text, number) => {
  expect(phoneWritten(text)).toBe(number)
})

test('a day of the community ends where the next begins, whatever the phone’s zone', () => {
  expect(startOf('2026-12-31')).toBe(Date.UTC(2026, 11, 30, 16))
  expect(endOf('2026-12-31')).toBe(startOf('2027-01-01'))
  expect(lastDay(endOf('2026-12-31'))).toBe('2026年12月31日')
})
