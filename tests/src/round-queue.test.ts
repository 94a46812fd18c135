import type { CheckIn, CheckInAnswer } from '@contract/round'
import { ON_ROUND } from '@/copy/round'
import { whyStuck } from '@/copy/round-kept'
import { afterCheckIns, heardOf, MOST_MISSES, stuckOf, waits, type KeptDone } from '@/services/kept-check-ins'
import { openRoundQueue } from '@/services/round-queue'
import { askToday, knownRounds } from '@/services/rounds-known'
import { freshPhone, phone } from './stubs/taro'
import {
  at,
  changedStop,
  checkedIn,
  foundBroken,
  heldBy,
  LIFT1,
  LOBBY1,
  LOBBY3,
  somebody,
  todayFor,
  viewed,
} from './walked'

const MINUTE = 60_000
/** A server that writes each down once, in the order in which it hears of them. */
const server = {
  signal: true,
  /** Heard, and the answer got lost on its way. */
  deaf: 0,
  written: [] as string[],
  tickets: [] as string[],
  calls: [] as { action: string; items: CheckIn[]; sentAt: number; requestId: string }[],
  answers: {} as Record<string, Partial<CheckInAnswer>>,
  /** Of a whole call. */
  refuses: (_action: string, _items: CheckIn[]): string | undefined => undefined,
  uploads: [] as string[],
  loses: (_path: string): boolean => false,
}
let me = somebody()
let queue = openRoundQueue()
let sentPaths: string[] = []

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: at('12:00') })
  Object.assign(server, {
    signal: false,
    deaf: 0,
    written: [],
    tickets: [],
    calls: [],
    answers: {},
    refuses: () => undefined,
    uploads: [],
    loses: () => false,
  })
  me = somebody()
  sentPaths = []
  queue = openRoundQueue()
  phone.upload = async (cloudPath) => {
    if (!server.signal) throw new Error('no signal')
    server.uploads.push(cloudPath)
    if (server.loses(cloudPath)) throw new Error('this one never gets through')
    return `cloud://env.bucket/${cloudPath}`
  }
  phone.cloud = async ({ action, input }) => {
    if (!server.signal) throw new Error('no signal')
    const items = (input.items ?? []) as CheckIn[]
    const code = server.refuses(action, items)
    if (code) return { ok: false, code }
    if (action === 'ticket.submit') {
      server.tickets.push(input.requestId as string)
      server.written.push(input.requestId as string)
      return { ok: true, data: { ticket: {} } }
    }
    if (action !== 'round.report') return { ok: true, data: todayFor(me) }
    server.calls.push({ action, items, sentAt: input.sentAt as number, requestId: input.requestId as string })
    const answers = items.map((item): CheckInAnswer => {
      const answer = server.answers[item.requestId] ?? { noted: 'stop' as const }
      if (!answer.refused && !server.written.includes(item.requestId)) server.written.push(item.requestId)
      return { requestId: item.requestId, ...answer }
    })
    if (server.deaf > 0) {
      server.deaf -= 1
      throw new Error('the answer got lost')
    }
    return { ok: true, data: { items: answers, rounds: [] } }
  }
})
afterEach(() => jest.useRealTimers())

const keepAll = async (...all: KeptDone[]) => {
  for (const one of all) await queue.keepDone(one)
  sentPaths = all.flatMap(({ paths }) => paths)
  await jest.advanceTimersByTimeAsync(0)
  return all.map(({ requestId }) => requestId)
}
const comesBack = async () => {
  server.signal = true
  await queue.send()
}
const left = () => queue.items.get().map(({ requestId }) => requestId)

test('no signal all round: then everything arrives, once, in the order in which it was done', async () => {
  const ids = await keepAll(
    checkedIn(me.id, { paths: ['a'] }),
    checkedIn(me.id, { spotId: LIFT1, paths: ['b', 'c'] }),
    foundBroken(me.id, { paths: ['d'] }),
    checkedIn(me.id, { spotId: LOBBY3, paths: ['e'] }),
  )
  expect(server.written).toEqual([])
  await comesBack()
  expect(server.written).toEqual(ids)
  expect(server.uploads).toHaveLength(sentPaths.length)
  expect(server.calls.map(({ items }) => items.map(({ photos }) => photos.length))).toEqual([[1, 2], [1]])
  expect(left()).toEqual([])
  expect(phone.told).toEqual([ON_ROUND.told(4)])
  await queue.send()
  expect(server.written).toEqual(ids)
})

test('the app is killed half way, and opened days later: nothing is lost and nothing comes twice', async () => {
  const ids = await keepAll(checkedIn(me.id, { paths: ['a'] }), checkedIn(me.id, { paths: ['b'] }))
  // The answer to the first call is lost: it was written down, and the phone does not know.
  server.deaf = 1
  await comesBack()
  expect(left()).toEqual(ids)
  jest.setSystemTime(at('12:00') + 5 * 24 * 60 * MINUTE)
  queue = openRoundQueue()
  expect(left()).toEqual(ids)
  await queue.send()
  expect(server.written).toEqual(ids)
  expect(left()).toEqual([])
  // Each photo once, though the call went twice; both times are told, and each try has an id of its own.
  expect(server.uploads).toHaveLength(2)
  const [first, second] = server.calls
  expect(second?.items.map(({ doneAt }) => doneAt)).toEqual(first?.items.map(({ doneAt }) => doneAt))
  expect(second!.sentAt - first!.sentAt).toBe(5 * 24 * 60 * MINUTE)
  expect(second?.requestId).not.toBe(first?.requestId)
})

test('thirty days at once go twenty by twenty', async () => {
  await keepAll(...Array.from({ length: 47 }, () => checkedIn(me.id)))
  await comesBack()
  expect(server.calls.map(({ items }) => items.length)).toEqual([20, 20, 7])
  expect(left()).toEqual([])
})

test('one that is refused stays with its reason, and holds up nobody', async () => {
  const ids = await keepAll(checkedIn(me.id), checkedIn(me.id, { spotId: LIFT1 }), checkedIn(me.id))
  server.answers[ids[1]!] = { refused: 'CODE_ELSEWHERE' }
  await comesBack()
  expect(left()).toEqual([ids[1]])
  const [stuck] = stuckOf(queue.items.get())
  expect(whyStuck(stuck!)).toBe('扫到的码是另一个点位的。请到那里重新扫一次')
  expect(phone.told).toEqual([ON_ROUND.notNoted])
  await queue.send()
  expect(server.calls).toHaveLength(1)
  queue.dismiss(stuck!.items)
  expect(left()).toEqual([])
})

test('what the server was too busy for comes later, under the same id', async () => {
  const ids = await keepAll(checkedIn(me.id), checkedIn(me.id))
  server.answers[ids[0]!] = { refused: 'BUSY' }
  await comesBack()
  expect(left()).toEqual([ids[0]])
  expect(queue.items.get().every(waits)).toBe(true)
  server.answers = {}
  await jest.advanceTimersByTimeAsync(20_000)
  expect(left()).toEqual([])
  expect(server.written).toEqual([ids[1], ids[0]])
})

test('a photo that is gone from the phone holds up nothing: the rest goes without it', async () => {
  phone.gone = ['a']
  await keepAll(checkedIn(me.id, { paths: ['a', 'b'] }), checkedIn(me.id, { paths: ['a'] }))
  await comesBack()
  expect(server.calls[0]?.items.map(({ photos }) => photos.length)).toEqual([1, 0])
  expect(left()).toEqual([])
})

test('a photo that never gets through holds up only its own check-in, and not for ever', async () => {
  const ids = await keepAll(checkedIn(me.id, { paths: ['a'] }), checkedIn(me.id, { paths: ['b'] }))
  let first = true
  server.loses = () => {
    const now = first
    first = false
    return now
  }
  await comesBack()
  expect(left()).toEqual([ids[0]])
  server.loses = () => true
  for (let more = 1; more < MOST_MISSES; more += 1) await queue.send()
  server.loses = () => false
  await queue.send()
  expect(left()).toEqual([])
  expect(server.calls[server.calls.length - 1]?.items[0]?.photos).toEqual([])
})

test('without signal no photo is ever given up', async () => {
  await keepAll(checkedIn(me.id, { paths: ['a'] }))
  for (let more = 0; more < 2 * MOST_MISSES; more += 1) await queue.send()
  await comesBack()
  expect(server.calls[0]?.items[0]?.photos).toHaveLength(1)
})

test('who was there before is said, and the second is noted too', async () => {
  const ids = await keepAll(checkedIn(me.id, { roundId: viewed().id, stopId: viewed().stops[0]!.id }))
  server.answers[ids[0]!] = { noted: 'also', before: { name: '徐梅', at: at('07:40') } }
  await comesBack()
  const [heard] = heardOf(queue.items.get())
  expect(heard?.heard).toEqual({ noted: 'also', before: { name: '徐梅', at: at('07:40') } })
  await queue.send()
  expect(server.calls).toHaveLength(1)
})

test('who is no member any more: nothing of hers gets through, nothing is thrown away, and others’ goes on', async () => {
  const other = somebody()
  const ids = await keepAll(checkedIn(me.id), checkedIn(other.id), foundBroken(me.id))
  server.refuses = (_, items) => (items[0]?.requestId === ids[1] ? undefined : 'NOT_A_MEMBER')
  await comesBack()
  expect(left()).toEqual([ids[0], ids[2]])
  expect(queue.items.get().every(waits)).toBe(true)
  expect(queue.held.get()[me.id]).toBe('NOT_A_MEMBER')
  server.refuses = () => undefined
  await queue.send()
  expect(left()).toEqual([])
  expect(queue.held.get()[me.id]).toBeUndefined()
})

test('one that cannot be read does not keep its twenty from arriving', async () => {
  const ids = await keepAll(...Array.from({ length: 25 }, () => checkedIn(me.id)))
  server.refuses = (_, items) =>
    items.some(({ requestId }) => requestId === ids[7]) ? 'BAD_INPUT' : undefined
  await comesBack()
  expect(left()).toEqual([ids[7]])
  expect(stuckOf(queue.items.get())[0]?.code).toBe('BAD_INPUT')
  expect(server.written).toEqual(ids.filter((_, place) => place !== 7))
})

test('a server that breaks off on everything is left alone until the next time', async () => {
  await keepAll(...Array.from({ length: 40 }, () => checkedIn(me.id)))
  server.refuses = () => 'INTERNAL'
  phone.calls.length = 0
  await comesBack()
  expect(phone.calls).toHaveLength(4)
  server.refuses = () => undefined
  await queue.send()
  expect(left()).toEqual([])
})

test('a broken thing of a kind that is no more is not lost: it stays to be told again', async () => {
  const ids = await keepAll(foundBroken(me.id), checkedIn(me.id))
  server.refuses = (action) => (action === 'ticket.submit' ? 'KIND_UNKNOWN' : undefined)
  await comesBack()
  expect(left()).toEqual([ids[0]])
  expect(whyStuck(stuckOf(queue.items.get())[0]!)).toBe('这一类刚改过，请重新报一次')
})

test('what waits counts as done on the screen, and what was refused does not', () => {
  const rounds = [heldBy(me, viewed())]
  const [first, second] = rounds[0]!.stops
  const done = checkedIn(me.id, { spotId: first!.spotId })
  const blocked = checkedIn(me.id, { spotId: second!.spotId, outcome: 'blocked', block: 'locked' })
  const refused = checkedIn(me.id, { spotId: LOBBY3, refused: 'CODE_UNKNOWN' })
  const [now] = afterCheckIns(rounds, [done, blocked, refused])
  expect(now?.stops.map(({ state }) => state)).toEqual(['done', 'blocked', 'due', 'due'])
  const [byOther] = [changedStop(rounds[0]!, first!.spotId, { state: 'done' })]
  expect(afterCheckIns([byOther], [{ ...done, outcome: 'blocked' }])[0]?.stops[0]?.state).toBe('done')
})

test('what the server answered is on the phone at once, and older news does not come back', async () => {
  server.signal = true
  await askToday(me.id)
  const known = knownRounds(me.id)!.today.rounds[0]!
  const newer = { ...changedStop(known, LOBBY1, { state: 'done' }), updatedAt: known.updatedAt + 1 }
  phone.cloud = async () => ({ ok: true, data: { items: [], rounds: [newer] } })
  await keepAll(checkedIn(me.id))
  expect(knownRounds(me.id)?.today.rounds[0]?.stops[0]?.state).toBe('done')
  phone.cloud = async () => ({ ok: true, data: { items: [], rounds: [known] } })
  await keepAll(checkedIn(me.id))
  expect(knownRounds(me.id)?.today.rounds[0]?.stops[0]?.state).toBe('done')
})
