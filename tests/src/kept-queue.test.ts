import type { MemberId, RequestId } from '@contract/ids'
import type { Kept } from '@/services/kept-list'
import { createKeptQueue } from '@/services/kept-queue'
import { openShelves } from '@/services/kept-shelves'
import { freshPhone, phone } from './stubs/taro'
import { checkedIn } from './walked'

interface Thing extends Kept {
  words: string
}
const thing = (at: number): Thing => ({ requestId: `tap-${at}` as RequestId, words: `${at}` })
const things = (count: number) => Array.from({ length: count }, (_, at) => thing(at))
const ids = (all: readonly Kept[]) => all.map(({ requestId }) => requestId)

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

let drawers = 0
const open = (carry: () => Promise<void> = async () => undefined, drawer = `drawer ${(drawers += 1)}`) => ({
  drawer,
  queue: createKeptQueue<Thing>({ drawer, waits: () => true, carry }),
})

test('the app killed and opened again finds everything, in the order in which it was done', () => {
  const { drawer, queue } = open()
  things(100).forEach(queue.keep)
  expect(open(undefined, drawer).queue.items.get()).toEqual(things(100))
})

test('what is sent goes, wherever it stood, and the rest stays in order', () => {
  const { drawer, queue } = open()
  things(100).forEach(queue.keep)
  queue.write(queue.items.get().filter((_, at) => at >= 45 && at !== 60))
  queue.keep(thing(200))
  const left = [...things(100).slice(45, 60), ...things(100).slice(61), thing(200)]
  expect(ids(open(undefined, drawer).queue.items.get())).toEqual(ids(left))
  queue.write([])
  expect(open(undefined, drawer).queue.items.get()).toEqual([])
  expect([...phone.storage.keys()].filter((key) => key.includes(drawer) && !key.includes('shelves'))).toEqual(
    [],
  )
})

test('the same tap is kept once', () => {
  const { queue } = open()
  queue.keep(thing(1))
  queue.keep({ ...thing(1), words: 'again' })
  expect(queue.items.get()).toEqual([thing(1)])
})

test('steps of the time before there were shelves are found', () => {
  phone.storage.set('/steps of old', JSON.stringify(things(3)))
  expect(open(undefined, 'steps of old').queue.items.get()).toEqual(things(3))
})

test('whoever calls, it is sent by one at a time', async () => {
  let runs = 0
  let arrive = () => undefined as void
  const { queue } = open(() => {
    runs += 1
    return new Promise((resolve) => (arrive = resolve))
  })
  const first = queue.send()
  await queue.send()
  expect(runs).toBe(1)
  arrive()
  await first
  void queue.send()
  expect(runs).toBe(2)
})

test('it is tried again every twenty seconds while anything waits, though nothing gets through', async () => {
  let tries = 0
  const { queue } = open(async () => {
    tries += 1
    throw new Error('no signal')
  })
  queue.keep(thing(1))
  await jest.advanceTimersByTimeAsync(61_000)
  expect(tries).toBe(3)
  queue.write([])
  await jest.advanceTimersByTimeAsync(61_000)
  expect(tries).toBe(4)
})

test('a phone that can keep no more says so at once, and still knows it until it is closed', () => {
  const { queue } = open()
  phone.full = true
  queue.keep(thing(1))
  expect(phone.told).toEqual(['手机存不下了，请到有信号的地方等它传完'])
  expect(queue.items.get()).toEqual([thing(1)])
})

test('thirty days of forty places fit onto a phone, and one more is written in a moment', () => {
  const as = 'm-0123456789abcdef0123456789abcdef' as MemberId
  const shelves = openShelves<Kept>('a month')
  const month = Array.from({ length: 30 * 40 }, (_, at) =>
    checkedIn(as, {
      requestId: `mhlq3k5x-abcdefgh${String(at).padStart(8, '0')}` as RequestId,
      doneAt: 1_795_000_000_000 + at * 600_000,
      name: '12号楼2单元电梯厅和楼道',
      code: 'ABCDEFGHJKLMNPQR' as never,
      roundId: '0123456789abcdef0123456789abcdef:z-0123456789abcdef:2026-11-20:0700-1500' as never,
      stopId: 's-0123456789abcdef0123456789abcdef:0700' as never,
      spotId: 's-0123456789abcdef0123456789abcdef' as never,
      at: { latitude: 31.230416, longitude: 121.473701, accuracy: 15 },
      ticks: ['floor', 'glass', 'bin', 'wall', 'door', 'smell'],
      paths: [0, 1].map((photo) => `wxfile://store_0123456789abcdef0123456789abcdef${at}${photo}.jpg`),
    }),
  )
  shelves.write(month.slice(0, -1))
  const written = new Map<string, number>()
  const before = new Map(phone.storage)
  shelves.write(month)
  phone.storage.forEach((value, key) => {
    if (before.get(key) !== value) written.set(key, String(value).length)
  })
  const sizes = [...phone.storage.values()].map((value) => String(value).length)
  const KB = 1024
  // WeChat: a megabyte under one name, ten in all. Chinese letters are three bytes of one.
  expect(Math.max(...sizes)).toBeLessThan(64 * KB)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2 * 1024 * KB)
  expect([...written.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(64 * KB)
  expect(openShelves<Kept>('a month').all()).toHaveLength(1200)
})
