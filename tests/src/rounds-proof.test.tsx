import { act, fireEvent, render, screen } from '@testing-library/react'
import type { RequestId, RoundId, StopId } from '@contract/ids'
import type { RoundView } from '@contract/round-views'
import {
  blockInWords,
  lookedInWords,
  metresInWords,
  residentsInWords,
  stopWord,
  timesInWords,
} from '@/copy/rounds-proof'
import { Doubts } from '@/rounds/doubts/Doubts'
import RoundPage from '@/rounds/round/index'
import { OneRound } from '@/rounds/round/OneRound'
import { loadSession } from '@/services/session'
import { MINUTE } from './given'
import { freshPhone, phone, reachBottom } from './stubs/taro'
import { at, chen, log, NOW, ROUND, round, stop, wu, xu, zhou } from './watched'

const STOP = 's-b3-lobby:0700' as StopId
let held: RoundView
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  held = round()
  refusal = undefined
  phone.cloud = async ({ action, input }) => {
    switch (action) {
      case 'session.me':
        return { ok: true, data: { memberships: [chen, wu] } }
      case 'round.colleagues':
        return { ok: true, data: { items: [{ id: xu.id, name: '徐梅', post: '保洁', stops: 3 }] } }
      case 'round.look':
        if (refusal) return { ok: false, code: refusal }
        held = {
          ...held,
          stops: held.stops.map((one) =>
            one.id === input['stopId'] && one.log
              ? {
                  ...one,
                  log: {
                    ...one.log,
                    looked: {
                      by: '陈静',
                      at: NOW,
                      verdict: input['verdict'] as 'fine',
                      words: input['words'] as string,
                    },
                  },
                }
              : one,
          ),
        }
    }
    return { ok: true, data: { round: held } }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const find = (id: string) => document.getElementById(id)
const text = (id: string) => find(id)?.textContent
const tap = async (id: string) => {
  fireEvent.click(find(id)!)
  await wait()
}
const asked = (name: string) => phone.calls.filter(({ action }) => action === name).map(({ input }) => input)
const show = async (me = chen, meant?: StopId) => {
  const page = render(<OneRound me={me} id={ROUND} meant={meant} />)
  await wait()
  return page
}
const marked = log({
  doubts: ['fast', 'samePhoto'],
  like: { roundId: 'c-1:older' as RoundId, stopId: STOP, at: at('07:00') - 24 * 60 * MINUTE },
})

test('what somebody did at a place stands there with all that speaks for it', async () => {
  await show()
  expect(text('round-head')).toBe('今天 11月21日 周六早班 07:00–15:00 · 东区做了 1 处，共 2 处')
  expect(text(`stop-${STOP}`)).toBe(
    '3号楼大堂按时07:00–10:00 · 吴桂芳吴桂芳 08:12 打卡08:12 · 3号楼大堂，离点位 12 米',
  )
  expect(text('stop-s-b3-lift:0700')).toBe('3号楼电梯待做07:00–10:00 · 吴桂芳')
  screen.getByText('吴桂芳早班当班')
})

test('a photo is big on a tap', async () => {
  await show()
  await tap('photo-r-log-0')
  expect(phone.lookedAt).toEqual([
    { urls: ['cloud://env.bucket/lobby.jpg'], current: 'cloud://env.bucket/lobby.jpg' },
  ])
})

test('what a phone said and what we heard is said only where it differs', () => {
  expect(timesInWords(log(), NOW)).toBeUndefined()
  expect(timesInWords(log({ saidAt: at('09:12') }), NOW)).toBe('手机时间 09:12')
  expect(timesInWords(log({ heardAt: at('10:40') }), NOW)).toBe('10:40 收到')
  expect(timesInWords(log({ saidAt: at('09:12'), heardAt: at('10:40') }), NOW)).toBe(
    '手机时间 09:12，10:40 收到',
  )
})

test('what is doubtful is a mark to look at, and never an accusation', async () => {
  held = round({ stops: [stop({ state: 'done', log: marked })] })
  await show()
  screen.getByText('看一看：间隔太短、照片和以前的一样')
  await tap('like-r-log')
  expect(phone.went).toEqual(['/rounds/round/index?id=c-1%3Aolder&stop=s-b3-lobby%3A0700'])
  await tap(`fine-${STOP}`)
  expect(asked('round.look')).toMatchObject([{ as: chen.id, id: ROUND, stopId: STOP, verdict: 'fine' }])
  expect(phone.told).toEqual(['已看过'])
  screen.getByText('陈静看过，没问题')
  expect(find(`fine-${STOP}`)).toBeNull()
})

test('what is not accepted says why, for who did it reads it', async () => {
  held = round({ stops: [stop({ state: 'done', log: marked })] })
  await show()
  await tap(`not-${STOP}`)
  await tap('not-done-sure')
  expect(asked('round.look')).toEqual([])
  await tap('not-done-phrase-0')
  await tap('not-done-sure')
  expect(asked('round.look')).toMatchObject([{ stopId: STOP, verdict: 'notDone', words: '地面还是脏的' }])
  screen.getByText('陈静看过，不算：地面还是脏的')
  expect(find('not-done-sure')).toBeNull()
})

test('somebody else has looked meanwhile: it is said, and the round is asked for anew', async () => {
  held = round({ stops: [stop({ state: 'done', log: marked })] })
  await show()
  refusal = 'STOP_SETTLED'
  await tap(`fine-${STOP}`)
  expect(phone.told).toEqual(['这个点位已经有结果了，已为您刷新'])
  expect(asked('round.get')).toHaveLength(2)
})

test('who does rounds looks at one, and judges nobody', async () => {
  held = round({ stops: [stop({ state: 'done', log: marked })] })
  await show(wu)
  expect(find(`fine-${STOP}`)).toBeNull()
})

test('who came second is kept beside the first', async () => {
  const second = log({
    requestId: 'r-2' as RequestId,
    by: { id: xu.id, name: '徐梅' },
    at: at('09:20'),
    photos: [],
  })
  held = round({ stops: [stop({ state: 'done', log: log(), also: [second] })] })
  await show()
  screen.getByText('徐梅 09:20 也打了卡')
})

test('open stops are handed to a colleague, and one sees how much they have', async () => {
  await show()
  await tap('hand')
  expect(text(`to-${xu.id}`)).toBe('徐梅保洁 · 手上 3 处')
  expect(find(`hand-${STOP}`)).toBeNull()
  await tap('hand-sure')
  expect(asked('round.hand')).toEqual([])
  await tap(`to-${xu.id}`)
  await tap('hand-sure')
  expect(asked('round.hand')).toMatchObject([
    { as: chen.id, id: ROUND, stopIds: ['s-b3-lift:0700'], toId: xu.id },
  ])
  expect(phone.told).toEqual(['已交过去，会通知他'])
})

test('a round without anything open has nothing to hand', async () => {
  held = round({ stops: [stop({ state: 'done', log: log() })] })
  await show()
  expect(find('hand')).toBeNull()
})

test('the stop that somebody came for is marked', async () => {
  await loadSession()
  phone.params = { id: encodeURIComponent(ROUND), stop: encodeURIComponent(STOP), as: chen.id }
  render(<RoundPage />)
  await wait()
  expect(asked('round.get')).toEqual([{ as: chen.id, id: ROUND }])
  expect(find(`stop-${STOP}`)?.className).toContain('round__stop--meant')
})

test.each([
  [{ state: 'done' as const, log: log({ timing: 'late' }) }, '晚了', 'wait'],
  [{ state: 'done' as const }, '已做', 'brand'],
  [{ state: 'blocked' as const }, '做不了', 'wait'],
  [{ state: 'missed' as const }, '没打卡', 'alarm'],
  [{ state: 'rejected' as const }, '未通过', 'alarm'],
  [{ state: 'removed' as const }, '已取消', 'quiet'],
])('a stop stands as %#', (one, word, tone) => {
  expect(stopWord(stop(one))).toEqual({ word, tone })
})

test('the rest of a check-in in words', () => {
  expect(metresInWords(1_240)).toBe('离点位 1.2 公里')
  expect(blockInWords(log({ outcome: 'blocked', block: 'locked', words: '没钥匙' }))).toBe(
    '做不了：门锁着，没钥匙',
  )
  expect(blockInWords(log({ words: '补了一遍' }))).toBe('补了一遍')
  expect(lookedInWords(log())).toBeUndefined()
  expect(residentsInWords(stop({ called: { count: 3, since: at('12:00') }, thanks: 2 }), NOW)).toBe(
    '3 位住户 12:00 起在叫，2 位住户道谢',
  )
})

test('all that should be looked at is a list, and each leads to its stop', async () => {
  const first = round({
    stops: [stop({ state: 'done', log: marked }), stop({ id: 'fine' as StopId, log: log() })],
  })
  phone.cloud = async ({ input }) => ({
    ok: true,
    data: input['cursor'] ? { items: [round({ id: 'r-2' as RoundId })] } : { items: [first], next: 'c' },
  })
  render(<Doubts me={zhou} />)
  await wait()
  expect(text(`round-${ROUND}`)).toBe(
    '今天 11月21日 周六早班 07:00–15:00 · 东区3号楼大堂：间隔太短、照片和以前的一样',
  )
  await act(async () => reachBottom())
  await wait()
  screen.getByText('没有更多了')
  await tap(`round-${ROUND}`)
  expect(phone.went[0]).toContain('&stop=s-b3-lobby%3A0700')
})

test('nothing to look at says what would be here', async () => {
  phone.cloud = async () => ({ ok: true, data: { items: [] } })
  render(<Doubts me={zhou} />)
  await wait()
  screen.getByText('没有要看的')
})
