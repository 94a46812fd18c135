import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { Setup } from '@/manager/setup/Setup'
import { wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const chen = { ...wang, role: 'manager' as const }
const CLEAN = {
  faults: [],
  faultCount: 0,
  cautions: ['西区夜里没有人值班'],
  counts: [{ sheet: '住户', added: 120, changed: 2, same: 3, unnamed: 4 }],
}
type Call = Parameters<typeof phone.cloud>[0]
const says = (answers: Record<string, (call: Call) => ReturnType<typeof phone.cloud>>) => {
  phone.cloud = (call) => answers[call.action]?.(call) ?? Promise.reject(new Error(call.action))
}
const good = (data: unknown) => async () => ({ ok: true as const, data })

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
  const tempFiles = [{ name: '小区.xlsx', path: 'wxfile://a.xlsx', size: 9 }]
  Object.assign(Taro, { chooseMessageFile: async () => ({ tempFiles }) })
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const text = () => document.body.textContent ?? ''
const choose = async () => {
  render(<Setup me={chen} />)
  tap('choose-sheet')
  await wait()
}
const applied = () => phone.calls.filter(({ action }) => action === 'setup.apply').map(({ input }) => input)

test('faults stand by sheet and cell, and nothing can be imported', async () => {
  const faults = [
    { sheet: '住户', cell: 'C14', words: '手机号少一位' },
    { sheet: '值班', cell: 'B3', words: '没有这种事情' },
  ]
  says({ 'setup.check': good({ ...CLEAN, faults, faultCount: 30 }) })
  await choose()
  screen.getByText('住户（1 处）')
  expect(text()).toContain('30 处要改')
  expect(text()).toContain('C14手机号少一位')
  expect(document.getElementById('setup-apply')).toBeNull()
})

test('a clean sheet shows its counts and goes on under one tap until it is done', async () => {
  const rest = [
    { done: false, written: 60, left: 60 },
    { done: true, written: 60, left: 0 },
  ]
  says({
    'setup.check': good(CLEAN),
    'setup.apply': async () => ({ ok: true, data: rest.shift() }),
  })
  await choose()
  expect(text()).toContain('住户12023')
  expect(text()).toContain('西区夜里没有人值班')
  tap('setup-apply')
  await wait()
  screen.getByText('导入好了')
  const taps = applied().map(({ requestId }) => requestId)
  expect(taps).toHaveLength(2)
  expect(new Set(taps).size).toBe(1)
})

test('broken off by silence it can go on, even after the page was left', async () => {
  says({
    'setup.check': good(CLEAN),
    'setup.apply': async () => {
      throw new Error('no signal')
    },
  })
  await choose()
  tap('setup-apply')
  await wait(4_000)
  screen.getByText('导入停下来了')
  document.body.innerHTML = ''
  says({ 'setup.apply': good({ done: true, written: 122, left: 0 }) })
  render(<Setup me={chen} />)
  tap('setup-resume')
  await wait()
  screen.getByText('导入好了')
  expect(new Set(applied().map(({ requestId }) => requestId)).size).toBe(1)
})

test('the same sheet again: nothing to import, and it says so', async () => {
  const counts = [{ sheet: '住户', added: 0, changed: 0, same: 125, unnamed: 0 }]
  says({ 'setup.check': good({ ...CLEAN, cautions: [], counts }) })
  await choose()
  expect(text()).toContain('不用导入')
  expect(document.getElementById('setup-apply')).toBeNull()
})
