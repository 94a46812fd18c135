import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Membership } from '@contract/member'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import Home from '@/pages/home/index'
import { loadSession, reloadSession } from '@/services/session'
import { leak, lin, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const knows = (memberships: Membership[], items: unknown[] = [], counts: object = {}) => {
  const answers: Record<string, unknown> = {
    'session.me': { memberships },
    'ticket.list': { items },
    'ticket.counts': { mine: 0, following: 0, ...counts },
    'bill.mine': { houses: [] },
    'catalogue.get': { kinds: DEFAULT_KINDS, prices: [], rev: 0 },
  }
  phone.cloud = async ({ action }) =>
    action === 'ticket.get'
      ? { ok: false, code: 'BUSY' }
      : { ok: true, data: answers[action] ?? { items: [] } }
}
const opens = async (memberships: Membership[], items: unknown[] = [], counts: object = {}) => {
  knows(memberships, items, counts)
  await loadSession()
  render(<Home />)
  await wait()
}
const boxes = () => phone.calls.filter(({ action }) => action === 'ticket.list').map(({ input }) => input.box)
const filters = () =>
  phone.calls.filter(({ action }) => action === 'ticket.list').map(({ input }) => input.filter)

test('a stranger is told how to join, and nothing is asked about tickets', async () => {
  await opens([])
  screen.getByText('您还没有加入小区')
  expect(boxes()).toEqual([])
})

test('a resident finds a tile for everything, and one tap opens the form', async () => {
  await opens([lin])
  screen.getByText('3号楼2单元501')
  expect(document.querySelectorAll('[id^=tile-]')).toHaveLength(DEFAULT_KINDS.length)
  tap('tile-leak')
  expect(phone.went).toEqual(['/resident/submit/index?kind=leak'])
})

test('what a resident waits for stands above the tiles; what is over does not', async () => {
  await opens([lin], [leak, { ...leak, id: 't-0', state: 'rated', stars: 5 }])
  screen.getByText('已派给王建国，接单就告诉您')
  expect(document.getElementById('ticket-t-0')).toBeNull()
})

test('a technician finds the jobs, those under way first', async () => {
  await opens(
    [wang],
    [
      { ...leak, choices: ['accept'] },
      { ...leak, id: 't-2', state: 'onSite', choices: ['finish'] },
      { ...leak, id: 't-3', state: 'rated' },
    ],
  )
  expect(boxes()).toEqual(['jobs'])
  const shelves = [...document.querySelectorAll('.jobs__title')].map(({ textContent }) => textContent)
  expect(shelves).toEqual(['现在', '接下来', '已完成'])
  expect([...document.querySelectorAll('.button')].map(({ id }) => id)).toEqual(['finish-t-2', 'accept-t-1'])
})

test('what was written down for residents has its own box, as long as there is any', async () => {
  await opens([wang], [leak], { jobs: 3, guarded: 120 })
  expect(document.getElementById('segment-guarded')?.textContent).toBe('我跟进的99+')
  tap('segment-guarded')
  await wait()
  expect(boxes()).toEqual(['jobs', 'guarded'])
})

test('what is overdue is counted in red, and a tap shows only that', async () => {
  await opens([{ ...wang, role: 'manager' }], [leak], { zone: 7, overdue: 2 })
  expect(document.getElementById('segment-zone')?.textContent).toBe('全部单子7')
  expect(document.getElementById('overdue')?.textContent).toBe('超时 2')
  tap('overdue')
  await wait()
  expect(filters()).toEqual([undefined, { overdue: true }])
  knows([{ ...wang, role: 'manager' }])
  tap('standing-done')
  await wait()
  screen.getByText('没有符合“已完成”的单子')
  tap('clear-finding')
  await wait()
  screen.getByText('这里还没有单子')
})

test('whom to ask how it went is counted, and one tap away', async () => {
  await opens([{ ...wang, role: 'steward', zones: [] }], [leak], { zone: 1, visits: 3 })
  expect(document.getElementById('to-visits')?.textContent).toBe('要回访 3')
  tap('to-visits')
  expect(phone.went).toEqual(['/manager/visits/index'])
})

test('a steward finds the zone, and what fell to them one tap away', async () => {
  await opens([{ ...wang, role: 'steward', zones: [] }], [leak])
  expect(boxes()).toEqual(['zone'])
  tap('segment-jobs')
  await wait()
  expect(boxes()).toEqual(['zone', 'jobs'])
})

test('who could not be recognised for want of a signal may try again', async () => {
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  reloadSession()
  render(<Home />)
  await wait()
  knows([lin])
  tap('retry')
  await wait()
  screen.getByText('3号楼2单元501')
})
