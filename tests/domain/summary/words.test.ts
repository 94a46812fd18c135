import * as fc from 'fast-check'
import type { KindId } from '@contract/ids'
import { averageWord, minutesInWords, percentWord, riskInWords } from '@domain/summary/words'

test.each<[string | undefined, number, number]>([
  ['95%', 171, 180],
  ['100%', 3, 3],
  ['99%', 999, 1000],
  ['0%', 0, 7],
  ['不到 1%', 1, 1000],
  ['29%', 29, 100],
  [undefined, 0, 0],
  [undefined, 5, 4],
])('a share is never better than it is: %s', (words, part, whole) => {
  expect(percentWord(part, whole)).toBe(words)
})

test('of what is bad a share is rounded up, and is never all of it when it is not', () => {
  expect([percentWord(2, 39, 'up'), percentWord(999, 1000, 'up'), percentWord(0, 5, 'up')]).toEqual([
    '6%',
    '99%',
    '0%',
  ])
})

test('whatever is counted, a share is a whole number between none and all', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.constantFrom('up', 'down'), (part, rest, rounding) => {
      const word = percentWord(part, part + rest, rounding)
      if (part + rest === 0) return word === undefined
      if (rest === 0) return word === '100%'
      return part === 0 ? word === '0%' : /^(不到 1|[1-9]\d?)%$/.test(word ?? '')
    }),
    { seed: 7 },
  )
})

test('stars are all stars by all verdicts, five only of all fives', () => {
  expect(averageWord({ sum: 93, count: 20 })).toBe('4.6')
  expect(averageWord({ sum: 99, count: 20 })).toBe('4.9')
  expect(averageWord({ sum: 15, count: 3 })).toBe('5.0')
  expect(averageWord({ sum: 0, count: 0 })).toBeUndefined()
})

test.each([
  ['不到 1 分钟', 0],
  ['35 分钟', 35],
  ['2 小时', 120],
  ['2 小时 5 分钟', 125],
])('how long it took: %s', (words, minutes) => {
  expect(minutesInWords(minutes)).toBe(words)
})

test('what comes back is said with its place, and not twice', () => {
  const risk = { kind: 'leak' as KindId, what: '漏水', placeId: 'b3', place: '3号楼', running: 3 }
  expect(riskInWords({ ...risk, reason: 'weeks' })).toBe('3号楼的漏水连着 3 周都有人报')
  expect(riskInWords({ ...risk, what: '电梯', place: '5号楼电梯', reason: 'months', running: 2 })).toBe(
    '5号楼电梯连着 2 个月都有人报',
  )
})
