import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Board as Standing } from '@contract/promise'
import type { MemberId } from '@contract/ids'
import { isOverloaded, loadInWords, todayInWords } from '@/copy/board'
import { Board } from '@/manager/board/Board'
import { Found } from '@/manager/found/Found'
import { ManagerLinks } from '@/pages/home/ManagerLinks'
import { Manage } from '@/pages/me/Manage'
import { soughtOf } from '@/services/manager-routes'
import { leak, lin, wang } from './given'
import { freshPhone, hidePage, phone } from './stubs/taro'

const chen = { ...wang, id: 'm-chen' as MemberId, role: 'manager' as const, name: '陈静' }
const zhou = { ...chen, id: 'm-zhou' as MemberId, role: 'steward' as const, name: '周敏' }

const none = { open: 0, onTime: 0, atRisk: 0, late: 0 }
const some = { open: 12, onTime: 9, atRisk: 2, late: 1 }
const person = { id: wang.id, name: '王建国', post: '水电维修', away: false, ...none }
const standing = (change: Partial<Standing> = {}): Standing => ({
  all: some,
  today: { kept: 11, broken: 1 },
  zones: [
    { id: 'z-east', name: '东区', ...some },
    { id: 'z-west', name: '西区', ...none },
  ],
  people: [{ ...person, ...some, cap: 8 }],
  ...change,
})

let data: Standing
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
  data = standing()
  phone.cloud = async ({ action }) =>
    action === 'promise.board'
      ? { ok: true, data }
      : { ok: true, data: { items: action === 'ticket.list' ? [leak] : [] } }
})
afterEach(() => jest.useRealTimers())
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const has = (id: string) => document.getElementById(id) !== null
const show = async (me = chen as typeof chen | typeof zhou) => {
  const board = render(<Board me={me} />)
  await wait()
  return board
}
/** What the last tap led to. */
const found = () => soughtOf(phone.went[phone.went.length - 1]?.split('sought=')[1])

test.each<[string, Partial<Standing['people'][number]>]>([
  ['手上 3 张', { open: 3 }],
  ['手上 3 张', { open: 3, cap: 8 }],
  ['手上 8 张，已到上限', { open: 8, cap: 8 }],
  ['手上 9 张，超出 8 张上限', { open: 9, cap: 8 }],
  ['手上 9 张，超出 8 张上限，现在不在班', { open: 9, cap: 8, away: true }],
  ['手上 0 张，现在不在班', { away: true }],
])('somebody has this much in hand: %s', (words, change) => {
  expect(loadInWords({ ...person, ...change })).toBe(words)
})

test('only who has more than they should is overloaded', () => {
  expect([
    isOverloaded({ open: 9, cap: 8 }),
    isOverloaded({ open: 8, cap: 8 }),
    isOverloaded({ open: 99 }),
  ]).toEqual([true, false, false])
})

test('today is told only when there is something to tell, and never better than it is', () => {
  expect(todayInWords({ kept: 11, broken: 1 })).toBe('今天 12 条承诺，11 条做到（91%）')
  expect(todayInWords({ kept: 999, broken: 1 })).toBe('今天 1000 条承诺，999 条做到（99%）')
  expect(todayInWords({ kept: 3, broken: 0 })).toBe('今天 3 条承诺，3 条做到（100%）')
  expect(todayInWords({ kept: 0, broken: 0 })).toBeUndefined()
})

test('what is late, what soon will be and what is on time stand first, then zones, then people', async () => {
  await show()
  expect(document.getElementById('all-late')?.textContent).toBe('1已超时')
  expect(document.getElementById('all-atRisk')?.textContent).toBe('2快到时间')
  expect(document.getElementById('all-onTime')?.textContent).toBe('9按时')
  screen.getByText('今天 12 条承诺，11 条做到（91%）')
  expect(document.getElementById('zone-z-east')?.textContent).toBe('东区已超时 1快到时间 2按时 9')
  expect(document.getElementById('zone-z-west')?.textContent).toBe('西区没有进行中的单子')
  screen.getByText('手上 12 张，超出 8 张上限')
})

test.each([
  ['all-late', { filter: { overdue: true }, inWords: ['已超时'] }],
  ['all-atRisk', { filter: { atRisk: true }, inWords: ['快到时间'] }],
  ['all-onTime', { filter: { standing: 'open' }, inWords: ['进行中'] }],
  ['zone-z-east-late', { filter: { zoneId: 'z-east', overdue: true }, inWords: ['东区', '已超时'] }],
  ['zone-z-east-atRisk', { filter: { zoneId: 'z-east', atRisk: true }, inWords: ['东区', '快到时间'] }],
  ['person-m-wang-late', { filter: { assigneeId: 'm-wang', overdue: true }, inWords: ['王建国', '已超时'] }],
])('the number #%s leads to the tickets behind it', async (id, sought) => {
  await show()
  tap(id)
  expect(phone.went[0]).toMatch(/^\/manager\/found\/index\?sought=/)
  expect(found()).toEqual(sought)
})

test('what was looked for is asked of the cloud, and a ticket of it is one tap away', async () => {
  render(<Found me={chen} sought={{ filter: { overdue: true }, inWords: ['东区', '已超时'] }} />)
  await wait()
  expect(phone.calls).toMatchObject([
    { action: 'ticket.list', input: { as: chen.id, box: 'zone', filter: { overdue: true } } },
  ])
  tap('ticket-t-1')
  expect(phone.went).toEqual(['/manager/ticket/index?id=t-1'])
})

test('nothing behind a number any more is said as good news', async () => {
  phone.cloud = async () => ({ ok: true, data: { items: [] } })
  render(<Found me={chen} sought={{ filter: { overdue: true }, inWords: ['东区', '已超时'] }} />)
  await wait()
  screen.getByText('没有符合“东区 · 已超时”的单子')
})

test('it is asked for again every fifteen seconds while it is looked at, and not when it is not', async () => {
  await show()
  const asked = () => phone.calls.filter(({ action }) => action === 'promise.board').length
  expect(asked()).toBe(1)
  data = standing({ all: { ...some, late: 4 } })
  await wait(15_000)
  expect(document.getElementById('all-late')?.textContent).toBe('4已超时')
  await wait(45_000)
  expect(asked()).toBe(5)
  hidePage()
  await wait(10 * 60_000)
  expect(asked()).toBe(5)
})

test('nothing runs: that is said, and no table of noughts', async () => {
  data = standing({ all: none, today: { kept: 0, broken: 0 }, people: [] })
  await show()
  screen.getByText('现在没有进行中的单子')
  expect(screen.queryByText('按片区')).toBeNull()
  expect(has('today')).toBe(false)
})

test('what cannot be asked says so, and can be asked again', async () => {
  phone.cloud = () => Promise.reject(new Error('no signal'))
  await show()
  expect(document.getElementById('all-late')).toBeNull()
  phone.cloud = async () => ({ ok: true, data })
  tap('retry')
  await wait()
  expect(has('all-late')).toBe(true)
})

test('a steward looks at the board too; what is promised is the manager’s to set', async () => {
  await show(zhou)
  expect(has('all-late')).toBe(true)
  expect(has('to-promises')).toBe(false)
})

test('the board is one tap from home and from 我的, and home says what is late', async () => {
  const home = render(<ManagerLinks me={zhou} visits={0} overdue={2} />)
  await wait()
  expect(document.getElementById('to-board')?.textContent).toBe('看板 超时 2')
  tap('to-board')
  home.unmount()
  const mine = render(<Manage me={chen} />)
  tap('manage-board')
  tap('manage-promises')
  expect(phone.went).toEqual(['/manager/board/index', '/manager/board/index', '/manager/promises/index'])
  mine.rerender(<Manage me={zhou} />)
  expect([has('manage-board'), has('manage-promises')]).toEqual([true, false])
  mine.rerender(<Manage me={{ ...chen, ...lin }} />)
  expect(has('manage-board')).toBe(false)
})
