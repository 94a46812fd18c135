import { act, render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import { MODERATION_ACTS } from '@contract/glossary'
import type { ModerationAct, QueueItem } from '@contract/post'
import QueuePage from '@/board/queue/index'
import { ACT_REASONS, choicesAbout, choicesOf, isSilenced, saidTo } from '@/copy/board-queue'
import { REFUSALS } from '@/copy/refusals'
import Me from '@/pages/me/index'
import { loadSession } from '@/services/session'
import { lin, NOW } from './given'
import {
  answers,
  at,
  bike,
  boxes,
  offline,
  photo,
  sent,
  tap,
  tapsOf,
  text,
  wait,
  waiting,
  write,
} from './posted'
import { freshPhone, phone } from './stubs/taro'

const chen = { ...lin, id: 'm-chen' as MemberId, role: 'manager' as const, name: '陈静' }

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const opens = async (items: QueueItem[], said: Record<string, unknown> = {}, me: object = chen) => {
  let done = false
  answers({
    'session.me': { memberships: [me] },
    'moderation.queue': () => ({ items: done ? [] : items }),
    'moderation.act': () => {
      done = true
      return { done: true }
    },
    ...said,
  })
  await act(() => loadSession())
  const page = render(<QueuePage />)
  await wait()
  return page
}
const acts = () => sent('moderation.act')
const did = (act: ModerationAct, at: number, days?: number) => ({
  act,
  reason: '提醒后没有改',
  at,
  ...(days === undefined ? {} : { days }),
})

test('a manager finds the queue under 我的', async () => {
  answers({ 'session.me': { memberships: [chen] } })
  await act(() => loadSession())
  render(<Me />)
  await wait()
  await tap('manage-queue')
  expect(phone.went).toEqual(['/board/queue/index'])
})

test('what waits stands with its words, its pictures in boxes, and who wrote it', async () => {
  await opens([waiting()])
  for (const words of ['待审核', '低价装修', '全屋装修，加我详谈', '赵敏 · 5号楼', '以前没有处理过'])
    screen.getByText(words)
  expect(boxes()).toEqual(['66.7%'])
})

test('what is fine is let through in two taps', async () => {
  await opens([waiting()])
  await tap('publish-p-ad')
  await tap('act-submit')
  expect(acts()).toMatchObject([
    { as: chen.id, type: 'post', id: 'p-ad', act: 'publish', reason: '内容没有问题' },
  ])
  expect(phone.told).toEqual(['已处理，会告诉对方'])
  screen.getByText('都处理完了')
})

test('what is not let through says why, in ready words or in one’s own', async () => {
  await opens([waiting()])
  await tap('refuse-p-ad')
  await tap('act-submit')
  expect(acts()).toEqual([])
  await tap('reason-0')
  write('reason-words', '广告刷屏，请到公告栏登记')
  await tap('act-submit')
  expect(acts()).toMatchObject([{ act: 'refuse', reason: '广告刷屏，请到公告栏登记' }])
})

test('what was reported shows by how many and why; the reporters have no names', async () => {
  const reports = [
    { reason: 'fraud' as const, words: '要先转账', at: NOW - 1000 },
    { reason: 'spam' as const, at: NOW - 2000 },
  ]
  await opens([waiting({ why: 'reports', state: 'hidden', reports })])
  screen.getByText('举报 2 次')
  screen.getByText(/诈骗：要先转账/)
  await tap('restore-p-ad')
  await tap('act-submit')
  expect(acts()).toMatchObject([{ act: 'restore' }])
})

test('an edited post stands beside what everybody sees now', async () => {
  const edited = { about: bike.about, title: '装修，先付定金', words: '加我', pictures: [photo('new')] }
  await opens([waiting({ state: 'public', edited })])
  screen.getByText('现在大家看到的')
  expect(text('edited-p-ad')).toContain('装修，先付定金')
  expect(boxes()).toEqual(['66.7%', '66.7%'])
})

test('a word under a post is judged with what it was said to', async () => {
  await opens([waiting({ type: 'comment', id: 'k-7', title: '儿童自行车', words: '骗子', pictures: [] })])
  screen.getByText('留言，说的是“儿童自行车”')
  await tap('context-k-7')
  expect(phone.went).toEqual(['/board/post/index?id=p-ad'])
  await tap('refuse-k-7')
  await tap('reason-3')
  await tap('act-submit')
  expect(acts()).toMatchObject([{ type: 'comment', id: 'k-7', act: 'refuse', reason: '用语不友善' }])
})

test('an appeal is read, and granted or not; one’s own judgement is another’s to look at', async () => {
  const appeal = { words: '这是我自己的旧沙发', at: NOW }
  await opens([waiting({ why: 'appeal', state: 'removed', appeal })], {
    'moderation.act': 'NOT_YOUR_JUDGEMENT',
  })
  screen.getByText('这是我自己的旧沙发')
  expect(text('restore-p-ad')).toBe('同意，恢复')
  await tap('remove-p-ad')
  await tap('reason-0')
  await tap('act-submit')
  expect(phone.told).toEqual([REFUSALS.NOT_YOUR_JUDGEMENT])
  expect(at('act-submit')).toBeNull()
})

test('who has been warned before is silenced for some days, with a reason', async () => {
  await opens([waiting({ before: [did('warn', NOW - 5000)] })])
  screen.getByText('以前的处理 1 次')
  expect(at('mute-p-ad')).toBeNull()
  await tap('person-p-ad')
  screen.getByText(/收到一次提醒：提醒后没有改/)
  await tap('mute-p-ad')
  await tap('days-2')
  await tap('reason-0')
  await tap('act-submit')
  expect(acts()).toMatchObject([{ act: 'mute', days: 7, reason: '多次刷屏广告' }])
})

test('only who is silenced now can be given their voice back', () => {
  const names = (before: QueueItem['before']) => choicesAbout(before).map(({ act }) => act)
  expect(names([])).toEqual(['warn', 'mute', 'ban'])
  expect(names([did('ban', 2), did('warn', 3)])).toContain('unmute')
  expect(isSilenced([did('mute', 1, 3), did('unmute', 2)])).toBe(false)
})

test('every act has reasons to choose from, and every reason for looking two ways', () => {
  for (const act of Object.keys(MODERATION_ACTS) as ModerationAct[])
    expect(ACT_REASONS[act].length).toBeGreaterThan(0)
  for (const why of ['check', 'reports', 'appeal'] as const)
    for (const state of ['queued', 'hidden', 'public', 'removed', 'refused'] as const)
      expect(choicesOf({ type: 'post', why, state })).toHaveLength(2)
})

test('of what two say to each other only people are judged', () => {
  const talk = choicesOf({ type: 'thread', why: 'reports', state: 'public' })
  expect(talk).toEqual([{ act: 'restore', label: '没问题' }])
  expect(saidTo({ type: 'thread', title: '儿童自行车' })).toBe('私信，说的是“儿童自行车”')
})

test('an answer that was lost leaves the question open, and pressed again it is the same tap', async () => {
  await opens([waiting()], { 'moderation.act': offline })
  await tap('publish-p-ad')
  await tap('act-submit')
  await wait(10_000)
  expect(at('act-submit')).not.toBeNull()
  await tap('act-submit')
  await wait(10_000)
  expect(tapsOf('moderation.act')).toHaveLength(1)
})

test('who is no manager is told whose it is', async () => {
  await opens([waiting()], {}, lin)
  screen.getByText('邻里圈由项目经理来管')
  expect(sent('moderation.queue')).toEqual([])
})
