import fc from 'fast-check'
import { meanOf, scoreOf, SCORE } from '@domain/round/score'

const checks = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 })
  .map((all) => ({ sum: all.reduce((sum, each) => sum + each, 0), count: all.length }))
const month = fc
  .tuple(fc.integer({ min: SCORE.least, max: 900 }), fc.nat(), fc.nat(), checks)
  .map(([due, a, b, its]) => {
    const done = a % (due + 1)
    return { due, done, onTime: b % (done + 1), checks: its }
  })
const mean = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)
const score = (...asked: Parameters<typeof scoreOf>): number => scoreOf(...asked) ?? NaN

test('a score lies between 0 and 100', () => {
  fc.assert(
    fc.property(month, mean, (its, all) => {
      expect(score(its, all)).toBeGreaterThanOrEqual(0)
      expect(score(its, all)).toBeLessThanOrEqual(100)
    }),
  )
})
test('doing one more never lowers it, however late', () => {
  fc.assert(
    fc.property(month, mean, fc.boolean(), (its, all, inTime) => {
      fc.pre(its.done < its.due)
      const more = { ...its, done: its.done + 1, onTime: its.onTime + (inTime ? 1 : 0) }
      expect(score(more, all)).toBeGreaterThanOrEqual(score(its, all))
    }),
  )
})
test('being in time once more never lowers it; nor does a better check instead of a worse', () => {
  fc.assert(
    fc.property(month, mean, (its, all) => {
      fc.pre(its.onTime < its.done)
      expect(score({ ...its, onTime: its.onTime + 1 }, all)).toBeGreaterThanOrEqual(score(its, all))
      fc.pre(its.checks.sum < 5 * its.checks.count)
      const better = { ...its.checks, sum: its.checks.sum + 1 }
      expect(score({ ...its, checks: better }, all)).toBeGreaterThanOrEqual(score(its, all))
    }),
  )
})
test('everything done, in time and found clean is 100; nothing done is what the checks are worth', () => {
  const perfect = { due: 60, done: 60, onTime: 60, checks: { sum: 25, count: 5 } }
  expect(scoreOf(perfect, 5)).toBe(100)
  expect(scoreOf({ due: 60, done: 0, onTime: 0, checks: { sum: 0, count: 0 } }, 4)).toBe(16)
})
test('of few stops there is nothing to say', () => {
  expect(scoreOf({ due: 19, done: 19, onTime: 19, checks: { sum: 5, count: 1 } }, 4)).toBeUndefined()
})
test('one bad check says little, twenty say much', () => {
  const of = (count: number) => score({ due: 60, done: 60, onTime: 60, checks: { sum: count, count } }, 5)
  expect(of(1)).toBe(97)
  expect(of(20)).toBe(87)
})
test('while nobody has checked anything, everybody’s mean is a good one', () => {
  expect(meanOf({ sum: 0, count: 0 })).toBe(4)
  expect(meanOf({ sum: 9, count: 2 })).toBe(4.5)
})
