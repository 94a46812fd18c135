import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import { roundScoreWords } from '@/copy/round-score'
import {
  besidesInWords,
  checksInWords,
  dueInWords,
  monthAfter,
  monthBefore,
  ranked,
} from '@/copy/rounds-month'
import { Month } from '@/rounds/month/Month'
import { freshPhone, phone } from './stubs/taro'
import { chen, NOW, person, xu } from './watched'

let items: ReturnType<typeof person>[]
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  items = [person()]
  phone.cloud = async ({ input }) => ({ ok: true, data: { month: input['month'] ?? '2026-11', items } })
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const find = (id: string) => document.getElementById(id)
const tap = async (id: string) => {
  fireEvent.click(find(id)!)
  await wait()
}
const show = async () => {
  render(<Month me={chen} />)
  await wait()
}

test('everybody’s month stands there with what the score is made of, and the formula beside it', async () => {
  const { score: _, ...few } = person({
    id: xu.id,
    name: '徐梅',
    due: 12,
    done: 12,
    onTime: 12,
    missed: 0,
    checks: { sum: 0, count: 0 },
  })
  items = [few, person()]
  await show()
  expect(find('person-m-wu')?.textContent).toBe(
    '吴桂芳93 分应做 60 次，做了 57 次，其中按时 55 次，漏了 3 次做不了 2 次，不算；住户叫了去过 4 次；道谢 3 次抽查 3 次，平均 4.3 星',
  )
  expect(find('person-m-xu')?.textContent).toContain('还少，不打分')
  expect(find('person-m-xu')?.textContent).toContain('还少（12 次），看看就好')
  expect(find('person-m-xu')?.textContent).toContain('没有抽查')
  expect(find('formula')?.textContent).toBe(roundScoreWords)
  expect([...document.querySelectorAll('.month__person')].map(({ id }) => id)).toEqual([
    'person-m-wu',
    'person-m-xu',
  ])
})

test('the month before is one tap away; the one that has not come is not', async () => {
  await show()
  await tap('month-after')
  await tap('month-before')
  expect(find('month')?.textContent).toBe('2026年10月')
  await tap('month-after')
  expect(phone.calls.map(({ input }) => input['month'])).toEqual([undefined, '2026-10', '2026-11'])
})

test('a month without rounds says so', async () => {
  items = []
  await show()
  screen.getByText('这个月还没有轮次')
})

test('the words of a month', () => {
  expect(dueInWords(person({ due: 0 }))).toBe('没有到期的点位')
  expect(dueInWords(person({ due: 5, done: 5, onTime: 5, missed: 0 }))).toBe('应做 5 次，做了 5 次，都按时')
  expect(besidesInWords(person({ blocked: 0, called: 0, thanks: 0 }))).toBeUndefined()
  expect(checksInWords({ checks: { sum: 4, count: 1 } })).toBe('抽查 1 次，平均 4.0 星')
  expect([monthBefore('2026-01'), monthAfter('2025-12', NOW), monthAfter('2026-11', NOW)]).toEqual([
    '2025-12',
    '2026-01',
    undefined,
  ])
  const named = (id: string, score?: number) => {
    const { score: _, ...rest } = person({ id: id as MemberId, name: id })
    return score === undefined ? rest : { ...rest, score }
  }
  expect(ranked([named('c'), named('b', 80), named('a', 80), named('d', 90)]).map(({ id }) => id)).toEqual([
    'd',
    'a',
    'b',
    'c',
  ])
})
