import type { ActionName } from '@contract/api'
import type { FileId, RoundId, StopId, ZoneId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import { settled } from '@domain/round/settle'
import { calendarDay } from '@domain/time/calendar'
import { importDocuments } from '../../scripts/seed/import-documents'
import { log } from '../logs'
import { person } from '../people'
import { EAST, holder, HOUR, LIFT1, LIFT3, LOBBY1, LOBBY3, ma, round, stop, wu, xu } from '../rounds'
import { nextMorning, openStand, tap, type Holder, type Stand } from '../stand'

/** Who watches: today, what is doubtful, how clean it is, and everybody's month. */
const MINUTE = 60_000
const DAY = 24 * HOUR
const WEST = 'z-west' as ZoneId
const chen = person('chen')
const zhou = person('zhou')

/** Ten o'clock in the middle of a month. */
const midMonth = (): number => {
  let at = nextMorning()
  while (Number(calendarDay(at).slice(8)) !== 15) at += DAY
  return at
}
let stand: Stand
let now = 0
beforeEach(async () => {
  stand = await openStand({ startAt: midMonth() })
  now = stand.cloud.now()
})
afterEach(() => stand.close())

let made = 0
const before = (minutes: number): number => now - minutes * MINUTE
const done = (
  spotId: Parameters<typeof stop>[0],
  by: typeof wu,
  at: number,
  more: Partial<Stop> = {},
): Stop =>
  stop(spotId, {
    id: `stop-${(made += 1)}` as StopId,
    holder: holder(by),
    state: 'done',
    log: log({ at, by: { memberId: by._id, name: by.name } }),
    ...more,
  })
const roundOf = (stops: Stop[], from: number, more: Partial<Round> = {}): Round =>
  settled(
    {
      ...round(stops, from),
      _id: `round-${(made += 1)}` as RoundId,
      stops,
      from,
      to: from + 8 * HOUR,
      day: calendarDay(from),
      ...more,
    },
    from,
  )
const put = (...rounds: Round[]): Promise<void> => importDocuments(stand.cloud.url, 'rounds', rounds)
const attempt = async (who: Holder, action: ActionName, input: object = {}): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const photos = async (): Promise<FileId[]> => [
  (await stand.upload(`photos/${tap()}.jpg`, 'jpg', chen.openid)) as FileId,
]

describe('today', () => {
  const today = () =>
    put(
      roundOf(
        [done(LOBBY1, wu, before(120)), done(LIFT1, wu, before(60)), stop(LOBBY3, { state: 'missed' })],
        before(180),
      ),
      roundOf([stop(LIFT3, { holder: holder(ma) })], before(100), { zoneId: WEST, zoneName: '西区' }),
      // Last night's, which is over; and tomorrow's.
      roundOf([stop(LIFT3)], before(11 * 60)),
      roundOf([stop(LIFT3)], now + DAY),
    )
  test('by zone: how far each round is, how long it takes, and what nobody did, by name', async () => {
    await today()
    const board = await stand.ask(chen, 'round.board')
    expect(
      board.rounds.map(({ zoneName, stops, done: many, missed, took }) => [
        zoneName,
        stops,
        many,
        missed,
        took,
      ]),
    ).toEqual([
      ['东区', 3, 2, 1, 60],
      ['西区', 1, 0, 0, undefined],
    ])
    expect(board.missed).toMatchObject([{ name: '3号楼大堂', who: '吴桂芳', state: 'missed' }])
  })
  test('of her own zones only for a steward', async () => {
    await today()
    expect(zhou.zones.map(({ id }) => id)).toEqual([EAST])
    const { rounds } = await stand.ask(zhou, 'round.board')
    expect(rounds.map(({ zoneId }) => zoneId)).toEqual([EAST])
  })
  test('another day can be looked at, and a day without rounds is empty', async () => {
    await today()
    const tomorrow = calendarDay(now + DAY)
    expect((await stand.ask(chen, 'round.board', { day: tomorrow })).rounds).toHaveLength(1)
    const empty = await stand.ask(chen, 'round.board', { day: '2020-01-01' })
    expect([empty.rounds, empty.missed]).toEqual([[], []])
  })
  test('last night’s shift is there while it runs', async () => {
    await put(roundOf([stop(LIFT3)], before(11 * 60), { to: now + HOUR }))
    expect((await stand.ask(chen, 'round.board')).rounds).toHaveLength(1)
  })
})

test('marks of thirty days are counted, and where residents called most', async () => {
  const called = (times: number) =>
    Array.from({ length: times }, (_, nth) => ({ memberId: person('3-2-501')._id, at: before(nth) }))
  const doubtful = (at: number): Stop => done(LOBBY1, wu, at, { log: log({ at, doubts: ['far'] }) })
  const long = now - 40 * DAY
  await put(
    roundOf([doubtful(before(60)), stop(LIFT1, { calls: called(3) })], before(180)),
    roundOf(
      [doubtful(before(2000)), stop(LIFT1, { calls: called(2) }), stop(LOBBY3, { calls: called(1) })],
      before(2100),
    ),
    roundOf(
      [doubtful(long), stop(LOBBY3, { calls: called(9).map((call) => ({ ...call, at: long })) })],
      long,
    ),
    roundOf([doubtful(before(60)), stop(LIFT3, { calls: called(4) })], before(170), { zoneId: WEST }),
  )
  const all = await stand.ask(chen, 'round.board')
  expect(all.doubtful).toBe(3)
  expect(all.heat.map(({ name, calls }) => `${name} ${calls}`)).toEqual([
    '1号楼电梯 5',
    '3号楼电梯 4',
    '3号楼大堂 1',
  ])
  const hers = await stand.ask(zhou, 'round.board')
  expect([hers.doubtful, hers.heat.length]).toEqual([2, 2])
})

test('what is doubtful comes page by page, the newest first, with why; of her own zones for a steward', async () => {
  const marked = (nth: number): Round =>
    roundOf(
      [done(LOBBY1, wu, before(nth), { log: log({ at: before(nth), doubts: ['samePhoto'] }) })],
      before(nth * 60),
    )
  await put(...Array.from({ length: 23 }, (_, nth) => marked(nth + 1)))
  await put(roundOf([done(LIFT1, wu, before(5))], before(30)))
  await put({ ...marked(30), zoneId: WEST })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await stand.ask(chen, 'round.doubts', cursor === undefined ? {} : { cursor })
    expect(page.items.every(({ stops }) => stops[0]?.log?.doubts?.[0] === 'samePhoto')).toBe(true)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== undefined)
  expect([seen.length, new Set(seen).size]).toEqual([24, 24])
  const froms = (await stand.ask(chen, 'round.doubts')).items.map(({ from }) => from)
  expect(froms).toEqual([...froms].sort((a, b) => b - a))
  expect((await stand.ask(zhou, 'round.doubts')).items.map(({ zoneId }) => zoneId)).not.toContain(WEST)
})

describe('somebody looks how clean it is', () => {
  test('it counts for who was there last, once however often the tap arrives', async () => {
    await put(roundOf([done(LOBBY1, wu, before(120)), done(LOBBY1, xu, before(60))], before(180)))
    const requestId = tap()
    const asked = { requestId, spotId: LOBBY1, score: 3, unmet: [], photos: await photos() }
    const answers = [
      await stand.ask(zhou, 'round.check', asked),
      ...(await Promise.all([1, 2, 3].map(() => stand.ask(zhou, 'round.check', asked)))),
    ]
    expect(answers).toEqual(answers.map(() => ({ of: '徐梅' })))
    const { items } = await stand.ask(chen, 'round.month')
    expect(items.find(({ id }) => id === xu._id)?.checks).toEqual({ sum: 3, count: 1 })
    expect(items.find(({ id }) => id === wu._id)?.checks).toEqual({ sum: 0, count: 0 })
  })
  test('where nobody was for days, it is about nobody', async () => {
    await put(roundOf([done(LOBBY1, wu, now - 4 * DAY)], now - 4 * DAY - HOUR))
    const asked = { spotId: LOBBY1, score: 2, unmet: [], photos: await photos() }
    expect(await stand.ask(chen, 'round.check', asked)).toEqual({})
  })
  test('a steward not in other zones, nobody with a picture that is not ours, nobody their own work', async () => {
    await put(roundOf([done(LOBBY1, chen, before(60))], before(180)))
    const asked = { spotId: LOBBY1, score: 5, unmet: [], photos: await photos() }
    expect(await attempt(person('he'), 'round.check', asked)).toBe('NOT_ALLOWED')
    expect(await attempt(chen, 'round.check', asked)).toBe('NOT_ALLOWED')
    expect(await attempt(zhou, 'round.check', { ...asked, photos: ['cloud://other.b/photos/a.jpg'] })).toBe(
      'PICTURE_UNFIT',
    )
    expect(await attempt(zhou, 'round.check', { ...asked, spotId: 's-none' })).toBe('PLACE_UNKNOWN')
    expect(await attempt(zhou, 'round.check', { ...asked, score: 6 })).toBe('BAD_INPUT')
    expect(await attempt(zhou, 'round.check', { ...asked, photos: [] })).toBe('BAD_INPUT')
    expect(await attempt(zhou, 'round.check', asked)).toBe('ok')
  })
})

describe('a month', () => {
  const filled = () => {
    const many = Array.from({ length: 24 }, (_, nth) => done(LOBBY1, wu, before(600 - nth)))
    return put(
      roundOf([...many, stop(LIFT1, { state: 'missed' })], before(600)),
      roundOf([done(LOBBY1, xu, before(60))], before(180), { zoneId: WEST }),
      // Of last month.
      roundOf([done(LOBBY1, ma, now - 20 * DAY)], now - 20 * DAY),
    )
  }
  test('is everybody’s for a manager, with a score where there is enough to say', async () => {
    await filled()
    const { month, items } = await stand.ask(chen, 'round.month')
    expect(month).toBe(calendarDay(now).slice(0, 7))
    expect(items).toMatchObject([
      { name: '吴桂芳', due: 25, done: 24, missed: 1, score: 92 },
      { name: '徐梅', due: 1, done: 1 },
    ])
    expect(items[1]).not.toHaveProperty('score')
    const last = await stand.ask(chen, 'round.month', { month: calendarDay(now - 20 * DAY).slice(0, 7) })
    expect(last.items.map(({ name }) => name)).toEqual([ma.name])
  })
  test('is one’s own for a housekeeper, and of who walked in her zones for a steward', async () => {
    await filled()
    expect((await stand.ask(xu, 'round.month')).items.map(({ name }) => name)).toEqual(['徐梅'])
    expect((await stand.ask(zhou, 'round.month')).items.map(({ name }) => name)).toEqual(['吴桂芳'])
    expect((await stand.ask(ma, 'round.month')).items).toEqual([])
    expect(await attempt(wu, 'round.board')).toBe('NOT_ALLOWED')
    expect(await attempt(wu, 'round.doubts')).toBe('NOT_ALLOWED')
  })
})
