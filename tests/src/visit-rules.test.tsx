import { act, fireEvent, render, screen } from '@testing-library/react'
import type { VisitRules } from '@contract/feedback'
import type { Membership } from '@contract/member'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { differenceInWords, percentsWith, visitTermsInWords } from '@/copy/visit-rules'
import { Rules } from '@/manager/visit-rules/Rules'
import { Manage } from '@/pages/me/Manage'
import { wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const chen: Membership = { ...wang, role: 'manager', name: '陈静' }
const zhou: Membership = { ...wang, role: 'steward', name: '周敏' }
const all = { which: 'unrated', percent: 20, how: 'call', within: 'term' } as const
const RULES: VisitRules = { all, kinds: [{ ...all, kind: 'complaint', which: 'all' }], rev: 3 }

let saved: VisitRules
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
  saved = RULES
  refusal = undefined
  phone.cloud = async ({ action, input }) => {
    if (action === 'catalogue.get') return { ok: true, data: { kinds: DEFAULT_KINDS, prices: [], rev: 1 } }
    if (action !== 'visit.save') return { ok: true, data: saved }
    if (refusal) return { ok: false, code: refusal }
    saved = { ...(input.rules as VisitRules), rev: saved.rev + 1 }
    return { ok: true, data: saved }
  }
})
afterEach(() => jest.useRealTimers())
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent
const show = async (me = chen) => {
  const page = render(<Rules me={me} />)
  await wait()
  return page
}

test('a sample is a percentage, with how and by when; few stars need neither', async () => {
  await show()
  screen.getByText(/管家当天 20:00 前打电话/)
  expect(has('all-percent-0')).toBe(false)
  tap('all-which-2')
  tap('all-percent-1')
  tap('all-how-1')
  tap('all-within-1')
  tap('visit-rules-save')
  await wait()
  expect(saved.all).toEqual({ which: 'sample', percent: 10, how: 'door', within: 'workday' })
  expect(phone.told).toEqual(['已保存，以后的单子按新的来'])
  tap('all-which-3')
  expect(has('all-how-0') || has('all-within-0')).toBe(false)
})

test('a kind has rules of its own until it is as the rest again', async () => {
  await show()
  expect(text('visit-complaint')).toBe('投诉每一单')
  expect(text('visit-leak')).toBe('漏水')
  tap('visit-leak')
  screen.getByText('不单独定就是：没评价的 · 打电话 · 按回访时限')
  tap('own-visit')
  tap('own-which-0')
  tap('own-visit-done')
  tap('visit-complaint')
  tap('own-visit')
  tap('own-visit-done')
  tap('visit-rules-save')
  await wait()
  expect(saved.kinds).toEqual([{ ...all, which: 'all', kind: 'leak' }])
})

test('two managers at once: the second is shown the first one’s, and loses nothing', async () => {
  await show()
  tap('all-which-0')
  saved = { ...RULES, all: { ...all, which: 'low' }, rev: 4 }
  refusal = 'VISITS_CHANGED'
  tap('visit-rules-save')
  await wait()
  expect(has('overtaken')).toBe(true)
  refusal = undefined
  tap('keep-mine')
  tap('visit-rules-save')
  await wait()
  expect(saved).toMatchObject({ all: { which: 'all' }, rev: 5 })
})

test('a steward reads what is asked, and changes nothing', async () => {
  await show(zhou)
  expect(text('all-terms')).toBe('没评价的 · 打电话 · 按回访时限')
  expect(text('visit-complaint')).toBe('投诉每一单')
  expect(has('visit-leak') || has('all-which-0')).toBe(false)
})

test('both find the rules and the list under 我的', () => {
  render(<Manage me={zhou} />)
  tap('manage-visit-rules')
  tap('manage-visits')
  expect(phone.went).toEqual(['/manager/visit-rules/index', '/manager/visits/index'])
})

test('a percentage that was set otherwise is still there to be seen', () => {
  expect(percentsWith(20)).toEqual([5, 10, 20, 30, 50])
  expect(percentsWith(15)).toEqual([5, 10, 15, 20, 30, 50])
  expect(visitTermsInWords({ ...all, which: 'sample', percent: 15 })).toBe('抽查 15% · 打电话 · 按回访时限')
})

test('of a kind is said what is otherwise than with the rest', () => {
  const own = { ...all, which: 'sample', how: 'door' } as const
  expect(differenceInWords(own, all)).toBe('抽查 20% · 上门')
  expect(differenceInWords({ ...own, which: 'low' }, all)).toBe('只有低分的')
  expect(differenceInWords(all, all)).toBe('和上面一样')
})
