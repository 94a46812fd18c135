import { act, fireEvent, render, screen } from '@testing-library/react'
import type { RoundId, StopId } from '@contract/ids'
import { boardDay, hasDayAfter, missedWhy, roundName, roundStanding, tookInWords } from '@/copy/rounds-today'
import { ManagerLinks } from '@/pages/home/ManagerLinks'
import { Manage } from '@/pages/me/Manage'
import RoundsTodayPage from '@/rounds/today/index'
import { RoundsToday } from '@/rounds/today/RoundsToday'
import { openInboxPage } from '@/services/routes'
import { loadSession } from '@/services/session'
import { lin } from './given'
import { freshPhone, phone } from './stubs/taro'
import { at, board, chen, GATE, LOBBY, NOW, ROUND, row, WEST, zhou } from './watched'
import { dayBefore } from '@domain/time/days'

let told: ReturnType<typeof board>
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  told = board()
  phone.cloud = async ({ action, input }) => {
    if (action === 'session.me') return { ok: true, data: { memberships: [chen, zhou, lin] } }
    if (action === 'application.list') return { ok: true, data: { items: [] } }
    return { ok: true, data: { ...told, day: input['day'] ?? told.day } }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const find = (id: string) => document.getElementById(id)
const tap = async (id: string) => {
  fireEvent.click(find(id)!)
  await wait()
}
const asked = () => phone.calls.filter(({ action }) => action === 'round.board').map(({ input }) => input)
const show = async () => {
  const page = render(<RoundsToday me={chen} />)
  await wait()
  return page
}

test('the day stands there zone by zone: whose round, how far, and how long against the plan', async () => {
  told = board({
    rounds: [
      row(),
      row({ id: 'c-1:z-west' as RoundId, zoneId: WEST, zoneName: '西区', completeAt: NOW, done: 15 }),
    ],
  })
  await show()
  expect(find('day')?.textContent).toBe('今天 11月21日 周六')
  expect(find(`round-${ROUND}`)?.textContent).toBe(
    '早班 07:00–15:00正在做做了 12 处，共 15 处吴桂芳、徐梅预计 1 小时 30 分钟，用了 1 小时 5 分钟',
  )
  expect(find('zone-z-west')?.textContent).toContain('都做完了')
  await tap(`round-${ROUND}`)
  expect(phone.went).toEqual([`/rounds/round/index?id=${encodeURIComponent(ROUND)}`])
})

test('who was missed is named, with why; the round is one tap away and the place is meant', async () => {
  const missed = {
    roundId: ROUND,
    stopId: 's-b3-lobby:0700' as StopId,
    name: '3号楼大堂',
    zoneName: '东区',
    who: '吴桂芳',
    from: at('07:00'),
    to: at('10:00'),
    state: 'missed' as const,
  }
  told = board({
    missed: [
      missed,
      { ...missed, stopId: 's-gate:0700' as StopId, state: 'blocked', block: 'flooded', words: '水管爆了' },
    ],
  })
  await show()
  expect(find('missed-s-b3-lobby:0700')?.textContent).toBe('3号楼大堂 · 东区07:00–10:00，吴桂芳没有打卡')
  expect(find('missed-s-gate:0700')?.textContent).toContain('做不了：积水，水管爆了')
  await tap('missed-s-b3-lobby:0700')
  expect(phone.went[0]).toContain('&stop=s-b3-lobby%3A0700')
})

test('where residents call most is seen, and gone to', async () => {
  told = board({
    doubtful: 3,
    heat: [
      { spotId: LOBBY, name: '3号楼大堂', calls: 8 },
      { spotId: GATE, name: '东门', calls: 2 },
    ],
  })
  await show()
  expect(find(`heat-${LOBBY}`)?.textContent).toBe('3号楼大堂8 次')
  expect(find(`heat-${GATE}`)?.querySelector<HTMLElement>('.bar__filled')?.style.width).toBe('25%')
  await tap(`heat-${LOBBY}`)
  expect(find('to-doubts')?.textContent).toBe('要看一看的3 处')
  for (const id of ['to-doubts', 'to-month', 'to-plan', 'order']) await tap(id)
  expect(phone.went).toEqual([
    `/rounds/check/index?spot=${LOBBY}`,
    '/rounds/doubts/index',
    '/rounds/month/index',
    '/rounds/plan/index',
    '/rounds/order/index',
  ])
})

test('it is asked for again as long as it is looked at', async () => {
  await show()
  await wait(15_000)
  expect(asked()).toEqual([{ as: chen.id }, { as: chen.id }])
})

test('the day before is one tap away, and tomorrow; further nobody has planned', async () => {
  await show()
  await tap('day-before')
  expect(find('day')?.textContent).toBe('昨天 11月20日 周五')
  await tap('day-after')
  await tap('day-after')
  await tap('day-after')
  expect(find('day')?.textContent).toBe('明天 11月22日 周日')
  expect(asked()).toEqual([
    { as: chen.id },
    { as: chen.id, day: '2026-11-20' },
    { as: chen.id },
    { as: chen.id, day: '2026-11-22' },
  ])
})

test('a day without rounds says how they come about', async () => {
  told = board({ rounds: [] })
  await show()
  screen.getByText('这一天没有轮次')
})

test('what cannot be asked says so, and can be asked again', async () => {
  const { cloud } = phone
  phone.cloud = () => Promise.reject(new Error('no signal'))
  await show()
  phone.cloud = cloud
  await tap('retry')
  expect(find(`round-${ROUND}`)).not.toBeNull()
})

test('it is a page of who watches: a resident is told whose it is', async () => {
  await loadSession()
  phone.params = { as: lin.id }
  render(<RoundsTodayPage />)
  await wait()
  screen.getByText('这一页由管家和项目经理来看')
  expect(asked()).toEqual([])
})

test('it is one tap from home, from 我的 and from the letter that tells what was missed', async () => {
  const home = render(<ManagerLinks me={zhou} overdue={0} visits={0} />)
  await wait()
  await tap('to-rounds')
  home.unmount()
  render(<Manage me={zhou} />)
  await tap('manage-rounds')
  openInboxPage('rounds')
  openInboxPage('round')
  expect(phone.went).toEqual([
    '/rounds/today/index',
    '/rounds/today/index',
    '/rounds/today/index',
    '/housekeeper/round/index',
  ])
})

test.each([
  [row({ completeAt: NOW }), '都做完了', 'brand'],
  [row({ missed: 2 }), '漏了 2 处', 'alarm'],
  [row({ from: NOW + 1 }), '还没开始', 'quiet'],
  [row({ blocked: 1 }), '1 处做不了', 'wait'],
  [row(), '正在做', 'brand'],
  [row({ to: NOW }), '没做完', 'wait'],
])('a round stands as %#', (one, word, tone) => {
  expect(roundStanding(one, NOW)).toEqual({ word, tone })
})

test('rounds are called as people call them', () => {
  expect(roundName(row({ type: 'extra' }))).toBe('加做 07:00–15:00')
  expect(roundName(row({ type: 'own' }))).toBe('自己记的 07:00–15:00')
  expect(tookInWords({ plan: 90, took: undefined })).toBe('预计 1 小时 30 分钟')
  expect(
    missedWhy({
      ...board().rounds[0]!,
      state: 'rejected',
      words: '没擦',
      name: '',
      zoneName: '',
      who: '',
      roundId: ROUND,
      stopId: '' as StopId,
    }),
  ).toBe('没通过：没擦')
})

test('days are counted over the ends of months and years', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28')
  expect(dayBefore('2027-01-01')).toBe('2026-12-31')
  expect(boardDay('2026-11-01', NOW)).toBe('11月1日 周日')
  expect(hasDayAfter('2026-11-21', NOW)).toBe(true)
  expect(hasDayAfter('2026-11-22', NOW)).toBe(false)
})
