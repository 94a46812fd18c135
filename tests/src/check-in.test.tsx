import { act, fireEvent, render, screen } from '@testing-library/react'
import type { FileId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { CheckIn } from '@contract/round'
import type { Today } from '@contract/round-views'
import { askedFor } from '@/housekeeper/stop/here'
import { Stop } from '@/housekeeper/stop/Stop'
import { askToday } from '@/services/rounds-known'
import { sendRound } from '@/services/round-queue'
import { codeIn, typedCode } from '@/services/scan'
import { LOBBY } from '../rounds'
import { freshPhone, phone } from './stubs/taro'
import {
  at,
  changedStop,
  codeOf,
  GATE,
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
const reported: CheckIn[] = []
let sentFrom: string[] = []

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: at('08:00') })
  me = somebody()
  signal = true
  today = {}
  reported.length = 0
  sentFrom = []
  phone.cloud = async ({ action, input }) => {
    if (!signal) throw new Error('no signal')
    if (action === 'round.today') return { ok: true, data: todayFor(me, { now: Date.now(), ...today }) }
    if (action === 'point.get')
      return input.code === codeOf(GATE)
        ? { ok: true, data: { spotId: GATE, name: '小区大门' } }
        : { ok: false, code: 'CODE_UNKNOWN' }
    if (action === 'spot.list')
      return { ok: true, data: { items: [{ id: GATE, name: '小区大门', zoneName: '东区' }] } }
    if (action === 'round.report') {
      const items = input.items as CheckIn[]
      reported.push(...items)
      sentFrom.push(input.as as string)
      return {
        ok: true,
        data: { items: items.map(({ requestId }) => ({ requestId, noted: 'stop' })), rounds: [] },
      }
    }
    return { ok: true, data: { items: [] } }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = async (id: string) => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`there is no #${id}: ${document.body.textContent}`)
  fireEvent.click(found)
  await wait()
}
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent
const write = (id: string, value: string) =>
  void fireEvent.change(document.getElementById(id)!, { target: { value } })
/** The page, as it is opened by a code or a place. The round is known already, as it is on the way. */
const opens = async (params: Parameters<typeof askedFor>[0], known = true) => {
  if (known) await askToday(me.id)
  const page = render(<Stop me={me} asked={askedFor(params)} />)
  await wait()
  return page
}
const scans = (spotId: string) => opens({ code: codeOf(spotId) })

test('scan, one tap, a photo, done: three taps, and the next place is said', async () => {
  phone.here = { latitude: 31.2304161234, longitude: 121.4737, accuracy: 15 }
  await scans(LOBBY1)
  expect(text('stop-name')).toBe('1号楼大堂')
  await tap('all-met')
  await tap('noted')
  expect(text('stop-noted')).toBe('记好了')
  expect(text('next-name')).toBe('1号楼电梯')
  expect(reported).toHaveLength(1)
  const [done] = reported
  expect(done).toMatchObject({
    spotId: LOBBY1,
    roundId: viewed().id,
    code: codeOf(LOBBY1),
    doneAt: at('08:00'),
    outcome: 'done',
    ticks: ['floor', 'glass', 'bin'],
    at: { latitude: 31.230416, longitude: 121.4737, accuracy: 15 },
  })
  expect(done?.photos).toHaveLength(1)
  // What only the phone needs to know stays there.
  expect(Object.keys(done ?? {}).sort()).toEqual(
    ['at', 'code', 'doneAt', 'outcome', 'photos', 'requestId', 'roundId', 'spotId', 'ticks'].sort(),
  )
  expect(sentFrom).toEqual([me.id])
})

test('what is not so is left unticked, and that is no reason not to be done', async () => {
  await scans(LOBBY1)
  await tap('tick-floor')
  await tap('tick-bin')
  await tap('tick-bin')
  await tap('photo')
  await tap('noted')
  expect(reported[0]?.ticks).toEqual(['floor'])
})

test('in the basement it is done all the same, and waits', async () => {
  await scans(LOBBY1)
  signal = false
  await tap('all-met')
  await tap('noted')
  expect(text('stop-noted')).toBe('记好了')
  expect(text('round-queue')).toContain('1 待上传')
  expect(reported).toEqual([])
  signal = true
  await act(() => sendRound())
  expect(reported).toHaveLength(1)
  expect(has('round-queue')).toBe(false)
})

test('two quick taps are one check-in', async () => {
  await scans(LOBBY1)
  await tap('all-met')
  const noted = document.getElementById('noted')!
  fireEvent.click(noted)
  fireEvent.click(noted)
  await wait()
  expect(reported).toHaveLength(1)
})

test('WeChat threw the page away while the camera was open: ticks and photo are still there', async () => {
  const page = await scans(LOBBY1)
  await tap('all-met')
  page.unmount()
  await scans(LOBBY1)
  expect(has('noted')).toBe(true)
  await tap('noted')
  expect(reported[0]?.ticks).toHaveLength(3)
  expect(reported[0]?.photos).toHaveLength(1)
})

test('who cannot take a photo is not kept from going on', async () => {
  phone.camera = undefined
  await scans(LOBBY1)
  await tap('all-met')
  await tap('no-photo')
  expect(reported[0]?.photos).toEqual([])
})

test('not possible: a tile says why, and a photo is for who likes', async () => {
  await scans(LOBBY1)
  await tap('cannot')
  await tap('block-flooded')
  await tap('block-photo')
  await tap('block-noted')
  expect(reported[0]).toMatchObject({ outcome: 'blocked', block: 'flooded', ticks: [] })
  expect(reported[0]?.photos).toHaveLength(1)
  expect(reported[0]?.words).toBeUndefined()
})

test('none of these reasons: only then words are asked for', async () => {
  await scans(LOBBY1)
  await tap('cannot')
  expect(has('block-words')).toBe(false)
  await tap('block-other')
  await tap('block-noted')
  expect(reported).toEqual([])
  write('block-words', '有人在办婚礼')
  await tap('block-noted')
  expect(reported[0]).toMatchObject({ block: 'other', words: '有人在办婚礼' })
})

test('a code that is torn off: the place is known by the tap, and a photo has to do', async () => {
  await opens({ spot: LIFT1 })
  await tap('no-code')
  screen.getByText('没有码，请拍张照片')
  expect(has('no-photo')).toBe(false)
  await tap('all-met')
  await tap('noted')
  expect(reported[0]).toMatchObject({ spotId: LIFT1 })
  expect(reported[0]?.code).toBeUndefined()
  expect(reported[0]?.photos).toHaveLength(1)
})

test('tapped in the list, the code is still to be scanned; the code of another place is where one stands', async () => {
  await opens({ spot: LIFT1 })
  expect(text('stop-name')).toBe('1号楼电梯')
  phone.scanned = stuckTo(LOBBY3)
  await tap('scan')
  expect(phone.told).toContain('这里是3号楼大堂')
  expect(text('stop-name')).toBe('3号楼大堂')
  await tap('all-met')
  await tap('noted')
  expect(reported[0]).toMatchObject({ spotId: LOBBY3, code: codeOf(LOBBY3) })
})

test('what stands below the code can be typed', async () => {
  await opens({ spot: LIFT1 })
  await tap('type-code')
  write('typed-code', 'aaaaa3')
  await tap('typed-ok')
  expect(phone.told).toEqual(['编号是 16 位，请看一眼再输'])
  write('typed-code', 'aaaa a3bc-defg hjkl')
  await tap('typed-ok')
  expect(has('all-met')).toBe(true)
})

test('a colleague’s place: said, and work that was done is noted all the same', async () => {
  const view = heldBy(me, viewed())
  today = { rounds: [changedStop(view, LIFT1, { holder: { id: 'm-xu' as never, name: '徐梅' } })] }
  await scans(LIFT1)
  screen.getByText('这里不在你的轮次里')
  await tap('log-anyway')
  await tap('all-met')
  await tap('noted')
  expect(reported[0]).toMatchObject({ spotId: LIFT1, code: codeOf(LIFT1) })
})

test('a place of no round of mine is asked for where there is signal', async () => {
  await scans(GATE)
  await wait()
  expect(text('stop-name')).toBe('小区大门')
  await tap('log-anyway')
  await tap('photo')
  await tap('noted')
  expect(reported[0]).toMatchObject({ spotId: GATE, ticks: [] })
  expect(reported[0]?.roundId).toBeUndefined()
})

test('where there is none, one says where one is, and the code goes along', async () => {
  phone.storage.set(
    `/spots ${me.id}`,
    JSON.stringify({ items: [{ id: GATE, name: '小区大门', zoneName: '' }] }),
  )
  await askToday(me.id)
  signal = false
  await opens({ code: codeOf(GATE) }, false)
  screen.getByText('这张码手机不认识')
  await tap('pick-place')
  await tap('spot-0')
  await tap('log-anyway')
  await tap('photo')
  await tap('noted')
  signal = true
  await act(() => sendRound())
  expect(reported[0]).toMatchObject({ spotId: GATE, code: codeOf(GATE) })
})

test('the code of another community is told, and scanned again', async () => {
  await opens({ code: 'QQQQQQBCDEFGHJKL' })
  await wait()
  screen.getByText('这张码不是本小区的，或者已经损坏，请看看旁边有没有别的码')
  expect(has('pick-place')).toBe(false)
  phone.scanned = stuckTo(LOBBY1)
  await tap('scan-again')
  expect(text('stop-name')).toBe('1号楼大堂')
})

test('somebody was there before: said at once, and one may have done it too', async () => {
  const view = heldBy(me, viewed())
  const log = {
    requestId: 'r' as never,
    by: { id: 'm-xu' as never, name: '徐梅' },
    outcome: 'done' as const,
    at: at('07:40'),
    saidAt: at('07:40'),
    heardAt: at('07:40'),
    timing: 'onTime' as const,
    unmet: [],
    photos: [],
  }
  today = { rounds: [changedStop(view, LOBBY1, { state: 'done', log })] }
  await scans(LOBBY1)
  expect(text('stop-before')).toBe('徐梅 07:40 做过了')
  await tap('all-met')
  await tap('noted')
  expect(reported).toHaveLength(1)
})

test('how it should look is there for who wants to see it', async () => {
  const photo = 'cloud://env.bucket/example.jpg' as FileId
  today = {
    standards: [{ ...LOBBY, ticks: LOBBY.ticks.map((tick) => ({ ...tick, photo })) }],
  }
  await scans(LOBBY1)
  const shown = () => document.querySelectorAll('.stop__shown').length
  expect(shown()).toBe(0)
  await tap('example-glass')
  expect(shown()).toBe(1)
})

test('who does not let the phone say where it is, is asked once and never held up', async () => {
  const page = await scans(LOBBY1)
  await tap('all-met')
  await tap('noted')
  page.unmount()
  await scans(LIFT1)
  expect(phone.asksWhere).toBe(1)
  expect(reported[0]?.at).toBeUndefined()
})

test('after the last place it is said that all is done', async () => {
  today = { rounds: [{ ...heldBy(me, viewed()), stops: heldBy(me, viewed()).stops.slice(0, 1) }] }
  await scans(LOBBY1)
  await tap('all-met')
  await tap('noted')
  expect(text('all-done')).toBe('都做完了，辛苦了')
  expect(has('scan')).toBe(false)
  await tap('to-round')
  expect(phone.went).toEqual(['back'])
})

test.each([
  ['https://jinlin.example/p?q=AAAAA2BCDEFGHJKL', 'AAAAA2BCDEFGHJKL'],
  ['everyone/point/index?scene=q%3DAAAAA2BCDEFGHJKL', 'AAAAA2BCDEFGHJKL'],
  ['everyone/point/index?scene=q%253DAAAAA2BCDEFGHJKL', 'AAAAA2BCDEFGHJKL'],
])('%s is a code', (scanned, code) => {
  expect(codeIn(scanned)).toBe(code)
})
test.each(['q=AAAAA2', 'q=AAAAA2BCDEFGHJKI', 'seq=AAAAA2BCDEFGHJKL', 'spot=s-gate', ''])(
  '%s is none',
  (scanned) => {
    expect(codeIn(scanned)).toBeUndefined()
    expect(typedCode(scanned)).toBeUndefined()
  },
)
