import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import type { CommunityId, MemberId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { PointView } from '@contract/round-views'
import { calledInWords, windowInWords } from '@/copy/point-page'
import PointPage from '@/everyone/point/index'
import { codeIn, openedWith } from '@/services/scan'
import { loadSession } from '@/services/session'
import { lin } from './given'
import { freshPhone, phone } from './stubs/taro'
import { at, chen, CODE, LOBBY, NOW, point, ROUND, wu } from './watched'

/** What the cloud holds: who I am, and what each of me sees. */
let mine: Membership[]
let seen: PointView | string
let refusal: string | undefined
const elsewhere = { ...lin, id: 'm-lin-2' as MemberId, communityId: 'c-2' as CommunityId }

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  mine = [lin]
  seen = point()
  refusal = undefined
  phone.params = { scene: `q%3D${CODE}` }
  phone.cloud = async ({ action, input }) => {
    if (action === 'session.me') return { ok: true, data: { memberships: mine } }
    if (action === 'join.waiting') return { ok: true, data: { items: [] } }
    if (input['as'] !== mine[mine.length - 1]?.id) return { ok: false, code: 'CODE_UNKNOWN' }
    if (action !== 'point.get' && refusal) return { ok: false, code: refusal }
    if (action === 'point.call') seen = point({ called: { count: 3, since: NOW, mine: true, who: '吴师傅' } })
    if (action === 'point.thank' && typeof seen === 'object' && seen.last)
      seen = { ...seen, last: { ...seen.last, thanked: true } }
    return typeof seen === 'string' ? { ok: false, code: seen } : { ok: true, data: seen }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const at_ = (id: string) => document.getElementById(id)
const tap = async (id: string) => {
  fireEvent.click(at_(id)!)
  await wait()
}
const asked = (name: string) => phone.calls.filter(({ action }) => action === name).map(({ input }) => input)
const show = async () => {
  await loadSession()
  const page = render(<PointPage />)
  await wait()
  return page
}

test('who scans the code reads when it was cleaned and by whom, and what today still brings', async () => {
  await show()
  screen.getByText('3号楼大堂')
  expect(at_('last')?.textContent).toBe('今天 08:12，吴师傅')
  expect(at_(`window-${at('07:00')}`)?.textContent).toBe('07:00–10:00已打扫')
  expect(at_(`window-${at('15:00')}`)?.textContent).toBe('15:00–18:00到时间就来打扫')
  expect(asked('point.get')).toEqual([{ as: lin.id, code: CODE }])
})

test('it is said with one tap that it wants cleaning, who was told, and how many others said so', async () => {
  await show()
  expect(at_('call')?.textContent).toBe('该打扫了')
  await tap('call')
  expect(asked('point.call')).toMatchObject([{ as: lin.id, code: CODE }])
  expect(at_('called')?.textContent).toBe('14:30 已告诉吴师傅，另有 2 位邻居也叫了')
  expect(at_('call')).toBeNull()
})

test('thanks are given once', async () => {
  await show()
  await tap('thank')
  expect(asked('point.thank')).toMatchObject([{ roundId: ROUND, stopId: 's-b3-lobby:0700' }])
  expect(phone.told).toEqual(['谢意已送到'])
  await tap('thank')
  expect(asked('point.thank')).toHaveLength(1)
  expect(at_('thank')?.textContent).toBe('已谢过')
})

test('with nobody on a round it says so, and a request with this place filled in is one tap away', async () => {
  seen = point({ mayCall: false })
  await show()
  expect(at_('nobody')?.textContent).toBe('现在没有保洁在班。可以报一下，有人来处理。')
  await tap('point-request')
  expect(phone.went).toEqual([`/resident/submit/index?kind=cleaning&spot=${LOBBY}`])
})

test('who went home meanwhile is not called in vain: the page is another at once', async () => {
  await show()
  refusal = 'NO_ROUND_NOW'
  seen = point({ mayCall: false })
  await tap('call')
  expect(phone.told).toEqual(['现在没有保洁在班，可以报个修，有人来处理'])
  expect(at_('point-request')).not.toBeNull()
})

test('a housekeeper whose turn it is checks in from here', async () => {
  mine = [wu]
  seen = point({ mine: { roundId: ROUND, stopId: 's-b3-lobby:1500' as never } })
  await show()
  await tap('check-in')
  expect(phone.went).toEqual([`/housekeeper/stop/index?code=${CODE}&as=${wu.id}`])
  expect(at_('call')).toBeNull()
})

test('who watches the place may check how clean it is', async () => {
  mine = [chen]
  seen = point({ mayCheck: true })
  await show()
  await tap('spot-check')
  expect(phone.went).toEqual([`/rounds/check/index?spot=${LOBBY}`])
})

test('who lives in two places is asked for as the one who lives where the code hangs', async () => {
  mine = [lin, elsewhere]
  await show()
  expect(asked('point.get').map((input) => input['as'])).toEqual([lin.id, elsewhere.id])
  await tap('call')
  expect(asked('point.call')).toMatchObject([{ as: elsewhere.id }])
})

test('only what is unknown here is asked for elsewhere', async () => {
  mine = [lin, elsewhere]
  phone.cloud = async ({ action }) =>
    action === 'session.me' ? { ok: true, data: { memberships: mine } } : { ok: false, code: 'BUSY' }
  await show()
  expect(asked('point.get')).toHaveLength(1)
  expect(at_('retry')).not.toBeNull()
})

test('the code of another community says so, and leads on', async () => {
  seen = 'CODE_UNKNOWN'
  await show()
  expect(at_('code-unknown')?.textContent).toContain('这张码不是本小区的')
  await tap('point-request')
  expect(phone.went).toEqual(['/resident/submit/index?kind=cleaning'])
})

test('a torn code asks nobody; scanned once more it is read', async () => {
  phone.params = { scene: 'q%3DB3LBBY234' }
  await show()
  expect(asked('point.get')).toEqual([])
  phone.scanned = 'https://example.com'
  await tap('scan-again')
  expect(phone.told).toEqual(['这不是点位上的码，请再扫一次'])
  phone.scanned = `everyone/point/index?scene=q%3D${CODE}`
  await tap('scan-again')
  expect(at_('last')).not.toBeNull()
})

test('what was read stays there when the signal goes, and the call can be tapped again', async () => {
  await show()
  phone.cloud = async () => Promise.reject(new Error('no signal'))
  await tap('call')
  await wait(10_000)
  expect(at_('last')).not.toBeNull()
  expect(at_('call')).not.toBeNull()
})

test('a stranger is shown the way in', async () => {
  mine = []
  await show()
  await tap('join')
  expect(phone.went).toEqual(['/everyone/join/index'])
})

test('nobody has been here yet: that is said, and there is nobody to thank', async () => {
  seen = point({ last: undefined, windows: [] })
  await show()
  expect(at_('last')?.textContent).toBe('还没有打扫记录')
  expect(at_('thank')).toBeNull()
  screen.getByText('今天没有安排打扫')
})

test.each([
  ['done', '已打扫', 'done'],
  ['blocked', '这次没法打扫，会再来', 'not'],
  ['missed', '没有按时打扫，管家已经知道', 'not'],
  ['rejected', '没打扫好，会重新做', 'not'],
  ['removed', '今天这一次取消了', 'not'],
] as const)('a window that is %s says %s', (state, words, shape) => {
  expect(windowInWords({ from: at('07:00'), to: at('10:00'), state }, NOW)).toEqual({ words, shape })
})
test.each([
  ['06:00', '到时间就来打扫', 'later'],
  ['08:00', '正在这个时段，马上就到', 'now'],
  ['11:00', '时间过了，还没打扫', 'not'],
])('at %s an open window says %s', (time, words, shape) => {
  const window = { from: at('07:00'), to: at('10:00'), state: 'due' as const }
  expect(windowInWords(window, at(time))).toEqual({ words, shape })
})

test.each([
  [{ count: 1, since: NOW, mine: true }, '14:30 已告诉当班的保洁'],
  [{ count: 2, since: NOW, mine: false, who: '吴师傅' }, '2 位邻居也叫了，吴师傅 14:30 就知道了'],
])('who has called is told as it is', (called, words) => {
  expect(calledInWords(point({ called }), NOW)).toBe(words)
})

test('a code is found in whatever has a whole one, and a torn one is none', () => {
  expect(codeIn(`q=${CODE}`)).toBe(CODE)
  expect(codeIn(`everyone/point/index?scene=q%253D${CODE}`)).toBe(CODE)
  expect(codeIn(`everyone/point/index?code=${CODE}&as=m-1`)).toBe(CODE)
  expect(codeIn(CODE)).toBe(CODE)
  for (const torn of [
    CODE.slice(0, 15),
    `q=${CODE}2`,
    `q=${CODE.slice(0, 15)}O`,
    `seq=${CODE}`,
    '%E0%A4%A',
    '',
  ])
    expect(codeIn(torn)).toBeUndefined()
  expect(openedWith({ code: CODE })).toEqual({ code: CODE })
  expect(openedWith({ scene: `q%3D${CODE}` })).toEqual({ code: CODE })
  fc.assert(fc.property(fc.string(), (text) => (codeIn(text)?.length ?? 16) === 16))
})
