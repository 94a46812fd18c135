import { scoreOf, SCORE } from '@domain/round/score'
import { roundScoreWords } from '@/copy/round-score'

test('the sentence beside a score says how it is really made', () => {
  const [done, onTime, checks, best] =
    /得分 = (\d+) × 做到的 ÷ 应做的 \+ (\d+) × 按时做到的 ÷ 应做的 \+ (\d+) × 抽查平均 ÷ (\d+)。/
      .exec(roundScoreWords)
      ?.slice(1)
      .map(Number) ?? []
  const [pull = NaN] = /先加 (\d+) 次大家的平均/.exec(roundScoreWords)?.slice(1).map(Number) ?? []
  const [least = NaN] = /应做的不到 (\d+) 次/.exec(roundScoreWords)?.slice(1).map(Number) ?? []
  const month = { due: 40, done: 30, onTime: 20, checks: { sum: 13, count: 3 } }
  const mean = 4.1
  const average = (13 + pull * mean) / (3 + pull)
  const said =
    ((done ?? NaN) * 30) / 40 + ((onTime ?? NaN) * 20) / 40 + ((checks ?? NaN) * average) / (best ?? NaN)
  expect(scoreOf(month, mean)).toBe(Math.floor(said))
  expect(scoreOf({ ...month, due: least, done: 10, onTime: 5 }, mean)).toBeDefined()
  expect(scoreOf({ ...month, due: least - 1, done: 10, onTime: 5 }, mean)).toBeUndefined()
  expect((done ?? 0) + (onTime ?? 0) + (checks ?? 0)).toBe(100)
  expect(SCORE.mean).toBeLessThanOrEqual(SCORE.best)
})
