import type { RoundsFigures } from '@contract/summary'
import { posterOf } from '@/copy/poster'
import {
  aboutBlocks,
  aboutChecks,
  aboutResidents,
  aboutRounds,
  aboutStops,
  doneBefore,
  doneWord,
  roundsInShort,
  zoneInWords,
} from '@/copy/summary-rounds'
import { walked, week } from './summed-up'

const figures = (change: Partial<RoundsFigures>): RoundsFigures => ({ ...walked, ...change })
const nothing = figures({
  stops: 0,
  done: 0,
  complete: 0,
  blocks: [],
  calls: 0,
  thanks: 0,
  checks: { sum: 0, count: 0 },
  before: undefined,
})

test('all of it is said only of all', () => {
  expect(doneWord({ done: 839, stops: 840 })).toBe('99%')
  expect(doneWord({ done: 840, stops: 840 })).toBe('100%')
  expect(doneWord(nothing)).toBeUndefined()
})

test('what there was none of is not said', () => {
  expect(aboutStops(figures({ late: 0, missed: 0, blocked: 0, done: 840 }))).toBe('该做 840 次，做了 840 次')
  expect(aboutRounds(figures({ complete: 0 }))).toBe('84 轮，做完 0 轮')
  expect(aboutBlocks(nothing)).toBeUndefined()
  expect(aboutResidents(nothing, 'week')).toBeUndefined()
  expect(aboutChecks(nothing, 'week')).toBeUndefined()
  expect(doneBefore(nothing, 'week')).toBeUndefined()
  expect(roundsInShort(nothing)).toBeUndefined()
  expect(zoneInWords({ ...walked.zones[0]!, stops: 0, done: 0 })).toBe('没有到期的点位')
})

test('a month is compared with a month, and few checks are called few', () => {
  expect(doneBefore(walked, 'month')).toBe('前一个月 92%')
  expect(aboutChecks(figures({ checks: { sum: 9, count: 2 }, before: undefined }), 'month')).toBe(
    '抽查只有 2 次，平均 4.5 星',
  )
  expect(aboutResidents(figures({ calls: 0, before: undefined }), 'month')).toBe('没有住户叫；道谢 30 次')
})

test('the picture for colleagues says in one line how it was', () => {
  const words = posterOf(week({ rounds: walked }), '翠湖花园').marks.map((mark) =>
    mark.type === 'text' ? mark.words : '',
  )
  expect(words).toContain('打扫做到 95%，抽查 12 次，平均 4.3 星')
})
