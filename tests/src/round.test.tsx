import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Membership } from '@contract/member'
import type { RoundView, Today } from '@contract/round-views'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { repeated as repeatedOn } from '@domain/round/repeated'
import { calendarDay } from '@domain/time/calendar'
import { Round } from '@/housekeeper/round/Round'
import { MyRound } from '@/pages/home/MyRound'
import { keepDone } from '@/services/round-queue'
import { openInboxPage } from '@/services/routes'
import { nextStop, walkOf, walksOf } from '@/services/round-walk'
import { stop } from '../rounds'
import { freshPhone, phone } from './stubs/taro'
import {
  afternoon,
  at,
  changedStop,
  checkedIn,
  codeOf,
  DAY,
  heldBy,
  LIFT1,
  LOBBY1,
  LOBBY3,
  somebody,
  stuckTo,
  todayFor,
  viewed,
} from './walked'

let me: Membership
let signal = true
let today: Partial<Today> = {}

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: at('08:00') })
  me = somebody()
  signal = true
  today = {}
  phone.cloud = async ({ action }) => {
    if (!signal) throw new Error('no signal')
    if (action === 'round.today') return { ok: true, data: todayFor(me, { now: Date.now(), ...today }) }
    if (action === 'catalogue.get') return { ok: true, data: { kinds: DEFAULT_KINDS, prices: [], rev: 0 } }
    if (action === 'spot.list') return { ok: true, data: { items: [] } }
    if (action === 'round.report') return { ok: false, code: 'BUSY' }
    return { ok: true, data: { ticket: {} } }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = async (id: string) => {
  fireEvent.click(document.getElementById(id)!)
  await wait()
}
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent
const opens = async () => {
  const page = render(<Round me={me} />)
  await wait()
  return page
}
const mine = (view: RoundView) => heldBy(me, view)

test('the next place is the largest thing on the page, with its window and how far one is', async () => {
  today = { rounds: [changedStop(mine(viewed()), LOBBY1, { state: 'done' })] }
  await opens()
  expect(text('next-stop')).toBe('1/4下一个1号楼电梯07:00–10:00')
  expect(text('scan')).toBe('扫码打卡')
})

test('one tap scans, and what was scanned opens', async () => {
  await opens()
  phone.scanned = stuckTo(LIFT1)
  await tap('scan')
  expect(phone.went).toEqual([`/housekeeper/stop/index?code=${codeOf(LIFT1)}`])
})

test('a code that is none of ours is said, and nothing opens', async () => {
  await opens()
  phone.scanned = 'https://example.com/?q=buy-now'
  await tap('scan')
  expect(phone.told).toEqual(['这张码不是点位的码，请再扫一次'])
  expect(phone.went).toEqual([])
})

test('the other places stand behind a tap, in walking order, each with its state in words', async () => {
  today = {
    rounds: [
      changedStop(changedStop(mine(viewed()), LOBBY1, { state: 'missed' }), LIFT1, { state: 'blocked' }),
    ],
  }
  await opens()
  expect(has(`stop-${LOBBY1}:0700`)).toBe(false)
  await tap('all-stops')
  expect([...document.querySelectorAll('.round__stop')].map(({ textContent }) => textContent)).toEqual([
    '1号楼大堂还没做，可以补',
    '1号楼电梯做不了',
    '3号楼大堂10:00 前做',
    '3号楼电梯10:00 前做',
  ])
  await tap(`stop-${LOBBY3}:0700`)
  expect(phone.went).toEqual([`/housekeeper/stop/index?spot=${LOBBY3}`])
})

test('where a resident waits is next, and is called so', async () => {
  today = {
    rounds: [changedStop(mine(viewed()), LOBBY3, { called: { count: 2, since: at('07:50') } })],
  }
  await opens()
  expect(text('next-stop')).toBe('0/4住户叫的3号楼大堂07:00–10:00')
})

test('all done: what comes next, and when', async () => {
  const done = { ...mine(viewed([stop(LOBBY1)])) }
  today = { rounds: [changedStop(done, LOBBY1, { state: 'done' }), mine(afternoon())] }
  await opens()
  expect(text('all-done')).toBe('都做完了，下午 15:00 还有一轮')
  expect(text('other-0')).toBe('下午 15:00 · 东区 · 1 处0/1')
})

test('no round today says so, and one may still scan and report', async () => {
  today = { rounds: [] }
  await opens()
  screen.getByText('今天没有轮次')
  expect(has('scan')).toBe(true)
  expect(has('broken')).toBe(true)
})

test('no round today, but one tomorrow: when and where it is', async () => {
  const tomorrow = mine(afternoon())
  const later = (moment: number) => moment + 24 * 3_600_000
  today = { rounds: [{ ...tomorrow, day: '2026-11-21', from: later(tomorrow.from), to: later(tomorrow.to) }] }
  await opens()
  screen.getByText('今天没有轮次')
  screen.getByText('下一轮：明天 15:00 · 东区')
})

test('nothing known and no signal: tried again with one tap, and work can still be logged', async () => {
  signal = false
  await opens()
  expect(has('scan')).toBe(true)
  signal = true
  await tap('retry')
  expect(text('next-name')).toBe('1号楼大堂')
})

test('what waits is counted and stands as done; a tap tries at once', async () => {
  await opens()
  const view = mine(viewed())
  await act(() => keepDone(checkedIn(me.id, { roundId: view.id, stopId: view.stops[0]!.id })))
  await wait()
  expect(text('round-queue')).toBe('1 待上传点一下马上传')
  expect(text('next-name')).toBe('1号楼电梯')
  await tap('all-stops')
  expect(text(`stop-${LOBBY1}:0700`)).toBe('1号楼大堂已做，待上传')
  const tries = () => phone.calls.filter(({ action }) => action === 'round.report').length
  const before = tries()
  await tap('round-queue')
  expect(tries()).toBe(before + 1)
})

test('opened again without signal, the round is as it was last known', async () => {
  const page = await opens()
  page.unmount()
  signal = false
  await opens()
  expect(text('next-name')).toBe('1号楼大堂')
  expect(text('round-offline')).toBe('没信号也能打卡，有信号自动上传')
})

test('what one reported, and how much of it is mended, leads to it', async () => {
  today = { reported: { count: 5, fixed: 4 } }
  await opens()
  expect(text('reported')).toBe('近 30 天报了 5 处，修好 4 处')
  await tap('reported')
  expect(phone.went).toEqual(['/pages/requests/index'])
})

test('a broken thing on the way: a tile and a photo, kept without signal, with the place of the next stop', async () => {
  const page = await opens()
  await tap('broken')
  await wait()
  signal = false
  await tap('tile-light')
  await wait()
  expect(phone.told).toContain('报上去了')
  expect(text('round-queue')).toContain('1 待上传')
  signal = true
  await tap('round-queue')
  const told = phone.calls.filter(({ action }) => action === 'ticket.submit').pop()
  expect(told?.input).toMatchObject({ as: me.id, kind: 'light', place: { spotId: LOBBY1 } })
  expect(told?.input.photos).toHaveLength(1)
  page.unmount()
})

test('who turns back from the camera may report without a photo, and nothing is sent by itself', async () => {
  await opens()
  await tap('broken')
  await wait()
  phone.camera = undefined
  await tap('tile-light')
  expect(phone.calls.some(({ action }) => action === 'ticket.submit')).toBe(false)
  await tap('broken-no-photo')
  await wait()
  expect(phone.calls.filter(({ action }) => action === 'ticket.submit')).toHaveLength(1)
})

test('the voice is a switch, and stays as it was left', async () => {
  await opens()
  const was = document.querySelector('#voice .switch__knob--on') !== null
  await tap('voice')
  expect(document.querySelector('#voice .switch__knob--on') !== null).toBe(!was)
  expect([...phone.storage.entries()].find(([key]) => key.includes('voice on'))?.[1]).toBe(String(!was))
  await tap('voice')
  await tap('say-next')
  expect(phone.felt).toBe(1)
})

test('offline since yesterday: the last route again, said plainly', async () => {
  const page = await opens()
  page.unmount()
  signal = false
  jest.setSystemTime(at('07:30', '2026-11-21'))
  await opens()
  expect(text('round-again')).toBe('今天的任务还没收到，先按上次的路线走')
  expect(text('next-stop')).toBe('0/4下一个1号楼大堂07:00–10:00')
})

test('the home page shows the round first, and its one button scans', async () => {
  render(<MyRound me={me} />)
  await wait()
  expect(text('next-stop')).toBe('0/4下一个1号楼大堂07:00–10:00')
  phone.scanned = stuckTo(LOBBY1)
  await tap('scan')
  expect(phone.went).toEqual([`/housekeeper/stop/index?code=${codeOf(LOBBY1)}`])
  await tap('my-round')
  expect(phone.went[1]).toBe('/housekeeper/round/index')
})

test('a message about a round opens it', () => {
  openInboxPage('round')
  expect(phone.went).toEqual(['/housekeeper/round/index'])
})

const NEXT_DAY = '2026-11-21'
const repeated = (rounds: RoundView[], heardAt: number, now: number) =>
  repeatedOn(rounds, { heard: calendarDay(heardAt), today: calendarDay(now) }, now)

test('a repeated route is what was planned, a day later, and nothing of it is done yet', () => {
  const done = changedStop(changedStop(viewed(), LOBBY1, { state: 'done' }), LIFT1, { state: 'removed' })
  const [again, ...others] = repeated([done], at('20:00'), at('07:00', NEXT_DAY))
  expect(others).toEqual([])
  expect(again?.id).toBe(done.id.replace(DAY, NEXT_DAY))
  expect(again?.from).toBe(at('07:00', NEXT_DAY))
  expect(again?.stops.map(({ name, state, from }) => [name, state, from])).toEqual(
    ['1号楼大堂', '3号楼大堂', '3号楼电梯'].map((name) => [name, 'due', at('07:00', NEXT_DAY)]),
  )
})

test('days later it is still the last one that is known, of each zone and shift', () => {
  const older = {
    ...viewed([stop(LOBBY3)]),
    day: '2026-11-19',
    id: viewed().id.replace(DAY, '2026-11-19') as never,
  }
  const again = repeated([older, viewed(), afternoon()], at('20:00'), at('07:00', '2026-11-25'))
  expect(again.map(({ day, shift, stops }) => [day, shift, stops.length])).toEqual([
    ['2026-11-25', '早班', 4],
    ['2026-11-25', '晚班', 1],
  ])
})

test('who has heard anything today walks by that; a day off is a day off', () => {
  expect(repeated([viewed()], at('06:00', NEXT_DAY), at('07:00', NEXT_DAY))).toEqual([])
  const tomorrow = { ...viewed(), day: NEXT_DAY }
  expect(repeated([viewed(), tomorrow], at('20:00'), at('07:00', NEXT_DAY))).toEqual([])
})

test('an extra round was for once', () => {
  expect(repeated([{ ...viewed(), type: 'extra' }], at('20:00'), at('07:00', NEXT_DAY))).toEqual([])
})

test('a night that began yesterday still runs after midnight', () => {
  const night = (day: string): RoundView => ({
    ...viewed([stop(LOBBY1, { from: at('23:00', day), to: at('23:00', day) + 4 * 3_600_000 })]),
    id: `c:z:${day}:2300-0700` as never,
    day,
    shift: '夜班',
    from: at('23:00', day),
    to: at('23:00', day) + 8 * 3_600_000,
  })
  const again = repeated([night('2026-11-19')], at('08:00', DAY), at('02:00', NEXT_DAY))
  expect(again.map(({ day }) => day)).toEqual([DAY, NEXT_DAY])
  expect(walksOf(again.map(mine), me.id, at('02:00', NEXT_DAY))[0]?.round.day).toBe(DAY)
})

test('one goes where the window is open, then where it is over, then where it will open', () => {
  const view = mine(
    viewed([
      stop(LOBBY1, { from: at('15:00'), to: at('18:00') }),
      stop(LOBBY3, { from: at('06:00'), to: at('07:30') }),
      stop(LIFT1),
    ]),
  )
  const walked: string[] = []
  let walk = walkOf(view, me.id)
  for (let next = nextStop(walk, at('08:00')); next; next = nextStop(walk, at('08:00'))) {
    const { id } = next
    walked.push(next.name)
    walk = { ...walk, stops: walk.stops.map((one) => (one.id === id ? { ...one, state: 'done' } : one)) }
  }
  expect(walked).toEqual(['1号楼电梯', '3号楼大堂', '1号楼大堂'])
})
