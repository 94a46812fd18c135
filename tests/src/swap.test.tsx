import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Membership } from '@contract/member'
import type { RoundView } from '@contract/round-views'
import { MyMonth } from '@/housekeeper/month/MyMonth'
import { Swap } from '@/housekeeper/swap/Swap'
import { knownRounds } from '@/services/rounds-known'
import { xu } from '../rounds'
import { freshPhone, phone } from './stubs/taro'
import { at, changedStop, heldBy, LIFT1, LOBBY1, LOBBY3, somebody, todayFor, viewed } from './walked'

let me: Membership
let signal = true
let view: RoundView
const mei = { id: xu._id, name: xu.name }

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: at('08:00') })
  me = somebody()
  signal = true
  view = heldBy(me, viewed())
  phone.cloud = async ({ action, input }) => {
    if (!signal) throw new Error('no signal')
    const ids = (input.stopIds ?? []) as string[]
    const moved = (holder: RoundView['stops'][number]['holder']) => ({
      ...view,
      updatedAt: view.updatedAt + 1,
      stops: view.stops.map((stop) => (ids.includes(stop.id) ? { ...stop, holder } : stop)),
    })
    switch (action) {
      case 'round.today':
        return { ok: true, data: todayFor(me, { now: Date.now(), rounds: [view] }) }
      case 'round.colleagues':
        return { ok: true, data: { items: [{ ...mei, post: '保洁', stops: 6 }] } }
      case 'round.others':
        return { ok: true, data: { items: [view] } }
      case 'round.hand':
        return { ok: true, data: { round: moved(mei) } }
      case 'round.take':
        return { ok: true, data: { round: moved({ id: me.id, name: me.name }) } }
    }
    return { ok: false, code: 'INTERNAL' }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = async (id: string) => {
  fireEvent.click(document.getElementById(id)!)
  await wait()
}
const text = (id: string) => document.getElementById(id)?.textContent
const sent = (action: string) => phone.calls.filter((call) => call.action === action)
const opens = async () => {
  render(<Swap me={me.id} />)
  await wait()
}

test('two places go to a colleague, who is shown with how much she has already', async () => {
  await opens()
  await tap(`choose-${LOBBY1}:0700`)
  await tap(`choose-${LIFT1}:0700`)
  await tap(`choose-${LOBBY3}:0700`)
  await tap(`choose-${LOBBY3}:0700`)
  expect(text('give')).toBe('选好了（2）')
  await tap('give')
  expect(text(`whom-${mei.id}`)).toBe(`${mei.name}保洁 · 有 6 处`)
  await tap(`whom-${mei.id}`)
  expect(sent('round.hand')[0]?.input).toMatchObject({
    as: me.id,
    id: view.id,
    toId: mei.id,
    stopIds: [`${LOBBY1}:0700`, `${LIFT1}:0700`],
  })
  expect(phone.told).toEqual([`2 处已交给${mei.name}`])
  // They are hers on this phone at once.
  expect(document.getElementById(`choose-${LOBBY1}:0700`)).toBeNull()
  expect(text('give')).toBe('选好了（0）')
})

test('what is done already is nobody’s to give', async () => {
  view = changedStop(view, LOBBY1, { state: 'done' })
  await opens()
  expect(document.getElementById(`choose-${LOBBY1}:0700`)).toBeNull()
})

test('a colleague’s places are taken over, each with whose it is', async () => {
  view = changedStop(view, LIFT1, { holder: mei })
  await opens()
  await tap('segment-take')
  expect(text(`choose-${LIFT1}:0700`)).toBe(`1号楼电梯${mei.name} · 07:00–10:00`)
  expect(document.getElementById(`choose-${LOBBY1}:0700`)).toBeNull()
  await tap(`all-${view.id}`)
  await tap('take')
  expect(sent('round.take')[0]?.input).toMatchObject({ id: view.id, stopIds: [`${LIFT1}:0700`] })
  expect(phone.told).toEqual(['1 处归你了'])
  const mine = knownRounds(me.id)?.today.rounds[0]?.stops.filter(({ holder }) => holder.id === me.id)
  expect(mine).toHaveLength(4)
})

test('without signal nothing changes hands, and why is said', async () => {
  await opens()
  await tap(`choose-${LOBBY1}:0700`)
  signal = false
  await tap('give')
  screen.getByText('现在没有信号，内容都还在，等有网再点一次')
  await tap('sheet-close')
  await tap('segment-take')
  await wait()
  expect(sent('round.hand')).toEqual([])
})

test('my month stands with the formula by which it is counted', async () => {
  const figures = {
    id: me.id,
    name: me.name,
    due: 60,
    done: 57,
    onTime: 55,
    missed: 3,
    blocked: 2,
    called: 4,
    thanks: 3,
    checks: { sum: 13, count: 3 },
    score: 92,
  }
  phone.cloud = async () => ({
    ok: true,
    data: { month: '2026-11', items: [{ ...figures, id: 'm-x' }, figures] },
  })
  render(<MyMonth me={me.id} />)
  await wait()
  expect(text('month-score')).toBe('92分')
  screen.getByText('57 / 60')
  screen.getByText('4.3 分（3 次）')
  expect(text('month-formula')).toContain('60 × 做到的 ÷ 应做的')
})

test('too little to say is said, and no number is made up', async () => {
  phone.cloud = async () => ({ ok: true, data: { month: '2026-11', items: [] } })
  render(<MyMonth me={me.id} />)
  await wait()
  screen.getByText('这个月还没有记录')
})
