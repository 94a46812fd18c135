import { yuan } from '@/copy/money'

test('money is whole 分, and is said in 元 to the 分', () => {
  expect([0, 5, 1250, 18_000, 123_456, 123_456_789].map(yuan)).toEqual([
    '¥0.00',
    '¥0.05',
    '¥12.50',
    '¥180.00',
    '¥1,234.56',
    '¥1,234,567.89',
  ])
})

test('what is given back stands with its sign', () => {
  expect(yuan(-1205)).toBe('-¥12.05')
})
