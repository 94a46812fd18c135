import { act, render, screen } from '@testing-library/react'
import type { PostId } from '@contract/ids'
import type { PostAbout, PostCard } from '@contract/post'
import { countsInWords, factsOf, priceInWords } from '@/copy/board-cards'
import { hoursLine, openNow } from '@/copy/board-hours'
import { REFUSALS } from '@/copy/refusals'
import BoardPage from '@/pages/board/index'
import Me from '@/pages/me/index'
import MinePage from '@/board/mine/index'
import { loadSession } from '@/services/session'
import { lin, NOW } from './given'
import { answers, at, bike, boxes, EVERY_DAY, offline, photo, sent, tap, text, wait, write } from './posted'
import { freshPhone, hidePage, phone, reachBottom, showPage } from './stubs/taro'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const opens = async (said: object = {}, page = <BoardPage />) => {
  answers({ ...said })
  await act(() => loadSession())
  const drawn = render(page)
  await wait(500)
  return drawn
}
const card = (change: Partial<PostCard>): PostCard => ({ ...bike, ...change })
const asked = () => sent('board.list').at(-1)

test('a thing for sale shows its price, how it is, who sells it and from which building', async () => {
  await opens()
  const words = text('post-p-bike')
  for (const part of [
    '二手',
    '儿童自行车，16 寸',
    '¥120',
    '九成新',
    '赵敏',
    '5号楼',
    '已认证',
    '2 感谢 · 1 留言',
  ])
    expect(words).toContain(part)
  await tap('post-p-bike')
  expect(phone.went).toEqual(['/board/post/index?id=p-bike'])
})

test('nothing jumps: every picture has its box before it comes, whatever its shape', async () => {
  const tall = card({ id: 'p-2' as PostId, pictures: [photo('tall', 900, 4000)] })
  const wide = card({ id: 'p-3' as PostId, pictures: [photo('wide', 4000, 300)] })
  const many = card({ id: 'p-4' as PostId, pictures: ['a', 'b', 'c', 'd', 'e'].map((name) => photo(name)) })
  await opens({ 'board.list': { items: [bike, tall, wide, many] } })
  expect(boxes()).toEqual(['66.7%', '75%', '40%', '100%', '100%', '100%'])
  screen.getByText('+2')
})

test('what belongs to a kind is said in words', () => {
  const said = (about: PostAbout) => factsOf(about, NOW).join(' · ')
  expect(said({ kind: 'free', condition: 'used' })).toBe('免费送 · 用过')
  expect(said({ kind: 'lost', found: true, where: '3号楼大堂', day: '2026-11-20' })).toBe(
    '捡到的，找失主 · 3号楼大堂 · 11月20日',
  )
  expect(said({ kind: 'lost', found: false, day: '2025-12-31' })).toBe('丢了，请帮忙留意 · 2025年12月31日')
  expect(said({ kind: 'help', offer: false, until: '2026-11-30' })).toBe('想请人帮忙 · 11月30日前')
  expect(said({ kind: 'shop', place: '东门', hours: [EVERY_DAY] })).toBe('营业中 · 到 21:00 · 东门')
  expect(said({ kind: 'club', when: '周三晚 7 点' })).toBe('周三晚 7 点')
  expect([said({ kind: 'tip' }), said({ kind: 'question' }), said({ kind: 'club' })]).toEqual(['', '', ''])
  expect([priceInWords(12_000), priceInWords(1250), priceInWords(123_456_00)]).toEqual([
    '¥120',
    '¥12.50',
    '¥123,456',
  ])
  expect(countsInWords({ thanks: 0, comments: 0, follows: 0 })).toBe('')
})

test('a shop is open or not by the clock of the community, past midnight too', () => {
  // NOW is a Saturday, 14:30.
  const open = (hours: Parameters<typeof openNow>[0], later = 0) => openNow(hours, NOW + later)?.words
  expect(open([])).toBeUndefined()
  expect(open([EVERY_DAY])).toBe('营业中 · 到 21:00')
  expect(open([EVERY_DAY], 6.5 * HOUR)).toBe('休息中 · 明天 09:00 开门')
  expect(open([EVERY_DAY], 18 * HOUR)).toBe('休息中 · 09:00 开门')
  const bar = { days: [5, 6], from: '18:00', to: '02:00' }
  expect(open([bar])).toBe('休息中 · 18:00 开门')
  expect(open([bar], 5 * HOUR)).toBe('营业中 · 到 次日 02:00')
  expect(open([bar], 11 * HOUR)).toBe('营业中 · 到 02:00')
  expect(open([bar], 2 * DAY)).toBe('休息中 · 周五 18:00 开门')
  // A lunch break, and an evening until midnight.
  const two = [
    { days: [6], from: '09:00', to: '14:30' },
    { days: [6], from: '17:00', to: '00:00' },
  ]
  expect(open(two)).toBe('休息中 · 17:00 开门')
  expect(open(two, 3 * HOUR)).toBe('营业中 · 到 24:00')
  const always = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }
  expect(open([always])).toBe('全天营业')
  // Sunday night runs into Monday, over the end of the week.
  const sunday = { days: [7], from: '22:00', to: '06:00' }
  expect(open([sunday], DAY + 12 * HOUR)).toBe('营业中 · 到 06:00')
  // Two that touch are one.
  const halves = [
    { days: [6], from: '09:00', to: '15:00' },
    { days: [6], from: '15:00', to: '20:00' },
  ]
  expect(open(halves)).toBe('营业中 · 到 20:00')
  expect([EVERY_DAY, bar, always].map(hoursLine)).toEqual([
    '每天 09:00–21:00',
    '周五、周六 18:00–次日 02:00',
    '每天 全天',
  ])
})

test('one kind, one’s own building first, or by words; words are looked for once typing stops', async () => {
  await opens()
  expect(asked()).toEqual({ as: lin.id })
  await tap('shelf-lost')
  expect(asked()).toEqual({ as: lin.id, kind: 'lost' })
  await tap('segment-near')
  expect(asked()).toEqual({ as: lin.id, kind: 'lost', near: true })
  const before = sent('board.list').length
  write('board-search', '钥')
  await wait(100)
  write('board-search', '钥匙')
  await wait(100)
  expect(sent('board.list')).toHaveLength(before)
  await wait(500)
  expect(asked()).toEqual({ as: lin.id, kind: 'lost', near: true, q: '钥匙' })
  expect(sent('board.list')).toHaveLength(before + 1)
})

test('the next page comes at the end of the first, and the end is said; coming back loses neither', async () => {
  const older = card({ id: 'p-old' as PostId, title: '旧书架' })
  await opens({
    'board.list': ({ cursor }: { cursor?: string }) =>
      cursor === undefined ? { items: [bike], next: 'c1' } : { items: [older] },
  })
  screen.getByText('正在加载…')
  reachBottom()
  await wait()
  expect(asked()).toEqual({ as: lin.id, cursor: 'c1' })
  screen.getByText('旧书架')
  screen.getByText('没有更多了')
  act(hidePage)
  act(showPage)
  await wait()
  screen.getByText('旧书架')
  screen.getByText('儿童自行车，16 寸')
})

test('where the next page did not come, a tap asks for it again', async () => {
  await opens({
    'board.list': ({ cursor }: { cursor?: string }) =>
      cursor === undefined ? { items: [bike], next: 'c1' } : offline,
  })
  reachBottom()
  await wait()
  screen.getByText('没加载出来，点一下再试')
  answers({ 'board.list': { items: [card({ id: 'p-old' as PostId, title: '旧书架' })] } })
  await tap('more')
  screen.getByText('旧书架')
  screen.getByText('没有更多了')
})

test('nobody has written, none of a kind, none with these words: each says what to do', async () => {
  await opens({ 'board.list': { items: [] } })
  screen.getByText('邻里圈还是空的')
  await tap('shelf-club')
  screen.getByText('没有人发“兴趣小组”', { exact: false })
  write('board-search', '乒乓球')
  await wait(500)
  screen.getByText('没有找到“乒乓球”')
  await tap('board-all')
  await wait(500)
  screen.getByText('邻里圈还是空的')
})

test('without signal it says so, and one tap asks again', async () => {
  await opens({ 'board.list': offline })
  screen.getByText(REFUSALS.OFFLINE)
  answers({})
  await tap('retry')
  screen.getByText('儿童自行车，16 寸')
})

test('a sold thing says so', async () => {
  await opens({ 'board.list': { items: [card({ ended: { why: 'sold', at: NOW } })] } })
  expect(text('post-p-bike')).toContain('已卖出')
})

test('a private word that is unread is a dot on the board and a number under 我的', async () => {
  const standing = { showsBuilding: true, banned: false, acts: [], unread: 2 }
  const board = await opens({ 'board.standing': standing })
  expect(at('threads-unread')).not.toBeNull()
  await tap('threads')
  board.unmount()
  await opens({ 'board.standing': standing }, <Me />)
  expect(text('my-threads')).toContain('2 条未读')
  await tap('my-threads')
  await tap('my-posts')
  expect(phone.went).toEqual(['/board/threads/index', '/board/threads/index', '/board/mine/index'])
})

test('what I wrote says how it stands; what I keep is beside it', async () => {
  const items = [
    card({ id: 'p-a' as PostId, state: 'checking' }),
    card({ id: 'p-b' as PostId, state: 'refused' }),
  ]
  await opens({ 'board.mine': { items }, 'board.saved': { items: [bike] } }, <MinePage />)
  expect(text('post-p-a')).toContain('审核中')
  expect(text('post-p-b')).toContain('没有发布')
  expect(at('board-standing')).toBeNull()
  await tap('segment-saved')
  expect(at('post-p-bike')).not.toBeNull()
})

test('who was silenced reads until when and why, in kind words', async () => {
  const acts = [
    { act: 'warn', reason: '请不要重复发广告', at: NOW - DAY },
    { act: 'mute', reason: '多次刷屏广告', days: 3, at: NOW - HOUR },
  ]
  const standing = { showsBuilding: true, banned: false, mutedUntil: NOW + 2 * DAY, acts, unread: 0 }
  await opens({ 'board.standing': standing, 'board.mine': { items: [] } }, <MinePage />)
  expect(text('silenced')).toBe('后天 14:30 前暂时不能发言。报修、缴费这些都不受影响。')
  expect(text('board-standing')).toMatch(/暂停发言 3 天：多次刷屏广告.*收到一次提醒：请不要重复发广告/)
})
