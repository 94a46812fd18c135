import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import type { PromiseRules, WorkHours } from '@contract/promise'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { promiseRulesOf } from '@domain/promise/rules'
import { boundsInWords, rulesFault, termInWords, workHoursFault, workHoursInWords } from '@/copy/terms'
import { Promises } from '@/manager/promises/Promises'
import { termsOfKind, withKind } from '@/manager/promises/kind-rules'
import { wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const chen = { ...wang, id: 'm-chen' as MemberId, role: 'manager' as const, name: '陈静' }
const RULES: PromiseRules = { ...promiseRulesOf({}), rev: 3 }

let saved: PromiseRules
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
  saved = RULES
  refusal = undefined
  phone.cloud = async ({ action, input }) => {
    if (action === 'catalogue.get') return { ok: true, data: { kinds: DEFAULT_KINDS, prices: [], rev: 1 } }
    if (action !== 'promise.save') return { ok: true, data: saved }
    if (refusal) return { ok: false, code: refusal }
    saved = { ...(input.rules as PromiseRules), rev: saved.rev + 1 }
    return { ok: true, data: saved }
  }
})
afterEach(() => jest.useRealTimers())
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent
const sent = () =>
  phone.calls
    .filter(({ action }) => action === 'promise.save')
    .map(({ input }) => input.rules as PromiseRules)
const show = async () => {
  const page = render(<Promises me={chen} />)
  await wait()
  return page
}

test.each([
  [0, '马上'],
  [15, '15 分钟'],
  [90, '90 分钟'],
  [120, '2 小时'],
  [2880, '2 天'],
])('%s minutes are said as %s', (minutes, words) => expect(termInWords(minutes)).toBe(words))

test('what is allowed is said in words', () => {
  expect(boundsInWords([5, 2880])).toBe('5 分钟到 2 天之间')
})

const hours = (change: Partial<WorkHours>): WorkHours => ({ ...RULES.hours, ...change })
test.each([
  ['每天 08:00–20:00', hours({}), undefined],
  ['周一至周五 09:00–18:00', hours({ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }), undefined],
  ['每天 20:00–次日 08:00', hours({ from: '20:00', to: '08:00' }), undefined],
  ['每天 全天', hours({ from: '00:00', to: '24:00' }), undefined],
  ['每天 08:00–09:30', hours({ to: '09:30' }), '一天至少要有两个小时'],
  ['节假日 08:00–20:00', hours({ days: [8] }), '请至少选一天'],
])('hours are said as people say them: %s', (words, given, fault) => {
  expect(workHoursInWords(given)).toBe(words)
  expect(workHoursFault(given)).toBe(fault)
})

test.each<[string | undefined, Partial<PromiseRules>]>([
  [undefined, {}],
  ['一般的事：响应要不晚于有人接单', { ordinary: { ...RULES.ordinary, acknowledge: 31 } }],
  ['一般的事：有人接单要不晚于有进展', { ordinary: { ...RULES.ordinary, arrange: 61 } }],
  ['紧急的事：响应要不晚于有人接单', { emergency: { ...RULES.emergency, acknowledge: 6 } }],
  ['紧急的到场不能比一般的慢', { emergency: { ...RULES.emergency, onSite: 121 } }],
])('rules that cannot be kept say why: %s', (words, change) => {
  expect(rulesFault({ ...RULES, ...change })).toBe(words)
})

test('how long is one tap away, in words, and what it may be stands above it', async () => {
  await show()
  screen.getByText('改动只影响以后的单子，已经报的不变。')
  expect(text('ordinary-onSite')).toBe('到场2 小时')
  expect(text('emergency-onSite')).toBe('到场10 分钟')
  expect(has('promises-save')).toBe(false)
  tap('ordinary-onSite')
  screen.getByText('要在 5 分钟到 2 天之间')
  write('minutes', '90')
  tap('segment-minute')
  tap('minutes-done')
  expect(text('ordinary-onSite')).toBe('到场90 分钟')
  tap('promises-save')
  await wait()
  expect(sent()).toEqual([{ ...RULES, ordinary: { ...RULES.ordinary, onSite: 90 } }])
  expect(phone.told).toEqual(['已保存，以后的单子按新的来'])
  expect(has('promises-save')).toBe(false)
})

test.each(['', '0', '3 天', '99', '-5'])('“%s” is no time that can be promised', async (written) => {
  await show()
  tap('ordinary-onSite')
  write('minutes', written)
  tap('segment-day')
  screen.getByText('请填 5 分钟到 2 天之间的时间')
  tap('minutes-done')
  expect(has('minutes-done')).toBe(true)
})

test('rules that contradict each other cannot be saved, and say why', async () => {
  await show()
  tap('ordinary-acknowledge')
  write('minutes', '45')
  tap('minutes-done')
  expect(text('promises-fault')).toBe('一般的事：响应要不晚于有人接单')
  tap('promises-save')
  await wait()
  expect(sent()).toEqual([])
  tap('promises-discard')
  expect(text('ordinary-acknowledge')).toBe('响应15 分钟')
})

test('working hours: workdays, and from when to when', async () => {
  await show()
  tap('hours')
  tap('hours-days-1')
  write('hours-from', '09:00')
  write('hours-to', '00:00')
  tap('hours-done')
  expect(text('hours')).toBe('一般的事周一至周五 09:00–24:00')
  tap('promises-save')
  await wait()
  expect(sent()[0]?.hours).toEqual({ days: [1, 2, 3, 4, 5], from: '09:00', to: '24:00' })
})

test('a kind has a time of its own until it is as the rest again', async () => {
  await show()
  tap('segment-kinds')
  await wait()
  expect(text('finish-leak')).toBe('漏水1 天')
  tap('finish-leak')
  tap('finish-time')
  write('minutes', '2')
  tap('minutes-done')
  tap('own-hours')
  tap('hours-days-1')
  tap('kind-terms-done')
  expect(text('finish-leak')).toBe('漏水2 天')
  tap('promises-save')
  await wait()
  expect(termsOfKind(saved, 'leak')).toEqual({
    finish: 2880,
    hours: { ...RULES.hours, days: [1, 2, 3, 4, 5] },
  })
  tap('finish-leak')
  tap('own-finish')
  tap('own-hours')
  tap('kind-terms-done')
  tap('promises-save')
  await wait()
  expect(saved.kinds.some(({ kind }) => kind === 'leak')).toBe(false)
})

test('whatever else a kind has of its own stays', () => {
  const own = { kind: 'leak' as never, ordinary: { onSite: 30, finish: 60 }, emergency: { onSite: 5 } }
  const rules = { ...RULES, kinds: [own] }
  expect(withKind(rules, own.kind, { finish: undefined, hours: undefined })).toEqual([
    { kind: 'leak', ordinary: { onSite: 30 }, emergency: { onSite: 5 } },
  ])
})

test('who is called when it is late, and how soon after the one before', async () => {
  await show()
  tap('segment-ladder')
  expect(text('ladder-ordinary-deputy')).toBe('超时后找替班马上')
  tap('ladder-ordinary-steward')
  write('minutes', '20')
  tap('minutes-done')
  tap('promises-save')
  await wait()
  expect(saved.ladder.ordinary).toEqual({ deputy: 0, steward: 20, manager: 30 })
})

test('two managers at once: the second is shown the first one’s, and loses nothing', async () => {
  await show()
  tap('ordinary-onSite')
  write('minutes', '3')
  tap('minutes-done')
  saved = { ...RULES, ordinary: { ...RULES.ordinary, onSite: 60 }, rev: 4 }
  refusal = 'PROMISES_CHANGED'
  tap('promises-save')
  await wait()
  expect(has('overtaken')).toBe(true)
  refusal = undefined
  tap('keep-mine')
  tap('promises-save')
  await wait()
  expect(saved).toMatchObject({ ordinary: { onSite: 180 }, rev: 5 })
})

test('what was being changed is still there when the page is opened again', async () => {
  const page = await show()
  tap('ordinary-onSite')
  write('minutes', '3')
  tap('minutes-done')
  page.unmount()
  await show()
  expect(text('ordinary-onSite')).toBe('到场3 小时')
})
