import type { Catalogue } from '@contract/catalogue'
import { fenOf, linesOf, phrasesFault, yuanWritten } from '@/copy/catalogue'
import { countWord } from '@/copy/counts'
import { exportName, grouped, spanChoices, spanInWords } from '@/copy/export'
import { narrowingInWords, nothingFound } from '@/copy/finding'
import { overdueWords } from '@/copy/overdue'
import { buildingsInWords, incidentText, untilChoices } from '@/copy/incident'
import { NEW_KIND, onTopOf, type CatalogueDraft } from '@/manager/catalogue/draft'
import { kindFault, kindOf, writtenOf } from '@/manager/catalogue/kind-form'
import { moved, put, without } from '@/services/list-edit'
import { tapAgain } from '@/services/kept-tap'
import { NOW, MINUTE } from './given'

test('元 as people write it is 分, and nothing else is', () => {
  expect(['80', '80.5', '12.50', ' 0.05 ', '12。5'].map(fenOf)).toEqual([8000, 8050, 1250, 5, 1250])
  expect(['', '一百', '-3', '1.234', '1,000', '123456'].map(fenOf)).toEqual(Array(6).fill(undefined))
  expect(fenOf(yuanWritten(1999))).toBe(1999)
})

test('a tab counts to 99', () => {
  expect([1, 99, 100].map(countWord)).toEqual(['1', '99', '99+'])
  expect([7, 1200, 1234567].map(grouped)).toEqual(['7', '1,200', '1,234,567'])
})

test('what was looked for is named when nothing is found', () => {
  const words = narrowingInWords({
    state: 'assigned',
    kind: { id: 'leak', word: '漏水' },
    overdue: true,
  })
  expect(nothingFound(words)).toBe('没有符合“待接单 · 漏水 · 超时”的单子')
  expect(nothingFound([])).toBe('没有符合的单子')
})

test('the stretches of every month, seen from 21 November', () => {
  const [month, last, week, all] = spanChoices(NOW).map(({ span }) => spanInWords(span))
  expect(month).toBe('2026年11月1日至21日')
  expect(last).toBe('2026年10月1日至31日')
  expect(week).toBe('2026年11月15日至21日')
  expect(all).toBe('全部时间')
  expect(exportName({ from: '2026-11-01', to: '2026-11-21' })).toBe('单子_2026-11-01_2026-11-21.xlsx')
  expect(exportName({})).toBe('单子.xlsx')
})

test('an incident says when it should be over; what has passed is not offered', () => {
  expect(incidentText('正在抢修，', NOW + 30 * MINUTE, NOW)).toBe('正在抢修，预计 15:00 恢复')
  expect(incidentText('正在抢修', undefined, NOW)).toBe('正在抢修')
  const evening = NOW + 6 * 60 * MINUTE
  expect(untilChoices(evening).every(({ at }) => at > evening)).toBe(true)
  expect(untilChoices(evening).map(({ words }) => words)).not.toContain('今天 18:00')
  expect(buildingsInWords(['1号楼', '2号楼', '3号楼', '5号楼', '6号楼'])).toBe('1号楼、2号楼、3号楼等5栋')
})

test('a tile moves one place, and no further than the end', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(put(['a'], 1, 'b')).toEqual(['a', 'b'])
  expect(without(['a', 'b'], 0)).toEqual(['b'])
})

test('a kind keeps its id through its sheet, and what was emptied is gone', () => {
  const leak = {
    ...NEW_KIND,
    id: 'leak' as never,
    word: '漏水',
    phrases: { alarm: ['爆管'], usual: ['滴水', '渗水'] },
    meanwhile: { words: '先关总阀', picture: 'valve' as const },
  }
  expect(kindOf(writtenOf(leak), leak)).toEqual(leak)
  const form = { ...writtenOf(leak), meanwhile: '', picture: undefined, usual: ' 滴水 \n\n' }
  expect(kindOf(form, leak)).toMatchObject({ id: 'leak', phrases: { usual: ['滴水'] } })
  expect(kindOf(form, leak)).not.toHaveProperty('meanwhile')
})

test('what keeps a kind from being one is said', () => {
  const form = writtenOf({ ...NEW_KIND, word: '暖气' })
  expect(kindFault(form, [])).toBeUndefined()
  expect(kindFault({ ...form, word: ' ' }, [])).toBe('请起个名字')
  expect(kindFault(form, ['暖气'])).toContain('已经有了')
  expect(kindFault({ ...form, picture: 'valve' }, [])).toContain('写一句话')
  expect(phrasesFault(linesOf('一\n二\n三\n四'), 3)).toBe('最多 3 句')
  expect(phrasesFault(['这一句话实在是太长太长太长了'], 3)).toContain('太长了')
})

test('mine goes on top of theirs, and nothing of theirs is lost', () => {
  const theirs = {
    kinds: [
      { ...NEW_KIND, id: 'leak', word: '漏水' },
      { ...NEW_KIND, id: 'k1', word: '暖气' },
    ],
    prices: [],
    rev: 5,
  } as unknown as Catalogue
  const mine = { kinds: [{ ...NEW_KIND, id: 'leak', word: '水管' }], prices: [], rev: 4 } as CatalogueDraft
  const both = onTopOf(mine, theirs)
  expect(both.kinds.map(({ word }) => word)).toEqual(['水管', '暖气'])
  expect(both.rev).toBe(5)
})

test('how late it is, as long as somebody waits', () => {
  const late = (minutes: number, state = 'accepted' as const) =>
    overdueWords({ state, promisedAt: NOW - minutes * MINUTE }, NOW)
  expect([0.5, 20, 90, 60 * 50].map((minutes) => late(minutes))).toEqual([
    '已超时 1 分钟',
    '已超时 20 分钟',
    '已超时 1 小时',
    '已超时 2 天',
  ])
  expect(late(-5)).toBeUndefined()
  expect(overdueWords({ state: 'finished', promisedAt: NOW - MINUTE }, NOW)).toBeUndefined()
})

test('a tap without an answer is the same tap for half an hour', () => {
  const tap = tapAgain(undefined)
  expect(tapAgain(tap)).toBe(tap)
  expect(tapAgain({ ...tap, at: Date.now() - 31 * MINUTE }).id).not.toBe(tap.id)
})
