import type { FileId, SpotId } from '@contract/ids'
import type { CheckIn, Doubt, Round, SpotCode } from '@contract/round'
import { checkInAll } from '@domain/round/check-in'
import type { Walk } from '@domain/round/walk'
import { metresBetween } from '@domain/round/distance'
import { at, checkIn, holder, LIFT1, LOBBY1, LOBBY3, round, withRounds, wu } from '../../rounds'

/** What somebody should look at: a mark, and never a refusal. */
const PHOTO = 'cloud://e.b/photos/a.jpg' as FileId
const CODE = '2'.repeat(16) as SpotCode
/** A degree of latitude is 111 km and 195 m. */
const DEGREE = 111_195
const HOME = { latitude: 31.2, longitude: 121.4 }
const north = (metres: number) => ({ ...HOME, latitude: HOME.latitude + metres / DEGREE })
const community = withRounds({
  spots: withRounds().spots.map((spot) => {
    if (spot.id === LOBBY1 || spot.id === LIFT1) return { ...spot, location: HOME }
    return spot.id === LOBBY3 ? { ...spot, location: north(600) } : spot
  }),
})
const walk = (more: Partial<Walk> = {}): Walk => ({
  by: holder(wu),
  now: at('12:00'),
  sentAt: at('12:00'),
  community,
  environment: 'e',
  readCode: () => ({ spot: { id: LOBBY1 }, old: false }),
  ...more,
})
const there = (spotId: SpotId, time: string, more: Partial<CheckIn> = {}): CheckIn =>
  checkIn(spotId, at('00:00') + seconds(time) * 1000, { photos: [PHOTO], ...more })
const seconds = (time: string): number => {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + rest
}
const doubtsOf = (after: Round, spotId: SpotId): Doubt[] =>
  after.stops.find((stop) => stop.spotId === spotId)?.log?.doubts ?? []
const one = (more: Partial<CheckIn>, context: Partial<Walk> = {}): Round =>
  checkInAll(round(), [there(LOBBY1, '08:00', { code: CODE, ...more })], walk(context)).round

test('metres between two places', () => {
  expect(Math.round(metresBetween(HOME, north(1000)))).toBe(1000)
  // 人民广场 and 外滩.
  const far = metresBetween(
    { latitude: 31.2304, longitude: 121.4737 },
    { latitude: 31.24, longitude: 121.49 },
  )
  expect(far).toBeGreaterThan(1850)
  expect(far).toBeLessThan(1900)
  expect(metresBetween(HOME, HOME)).toBe(0)
  expect(
    metresBetween({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 }),
  ).toBeLessThan(300)
})

describe('far', () => {
  test.each([
    [140, 5, []],
    [154, 5, []],
    [160, 5, ['far']],
    [160, 50, []],
    [900, 500, ['far']],
  ])('%i metres off, by a phone that is sure within %i', (metres, accuracy, doubts) => {
    const after = one({ at: { ...north(metres), accuracy } })
    expect(doubtsOf(after, LOBBY1)).toEqual(doubts)
    expect(after.stops[0]?.log?.metres).toBe(metres)
  })
  test('nobody knows where the phone was, or where the place is: nothing to wonder at', () => {
    expect(doubtsOf(one({}), LOBBY1)).toEqual([])
    const unknown = walk({ community: withRounds() })
    const { round: after } = checkInAll(
      round(),
      [there(LOBBY1, '08:00', { code: CODE, at: { ...north(9000), accuracy: 1 } })],
      unknown,
    )
    expect(doubtsOf(after, LOBBY1)).toEqual([])
  })
})

describe('fast', () => {
  const walked = (...items: CheckIn[]) => checkInAll(round(), items, walk()).round
  const isFast = (after: Round, spotId: SpotId) => doubtsOf(after, spotId).includes('fast')
  test('six hundred metres in three minutes is running', () => {
    expect(isFast(walked(there(LOBBY1, '08:00'), there(LOBBY3, '08:03:59')), LOBBY3)).toBe(true)
    expect(isFast(walked(there(LOBBY1, '08:00'), there(LOBBY3, '08:04:01')), LOBBY3)).toBe(false)
  })
  test('ten minutes’ work in less than two', () => {
    expect(isFast(walked(there(LIFT1, '08:00'), there(LOBBY1, '08:01:59')), LOBBY1)).toBe(true)
    expect(isFast(walked(there(LIFT1, '08:00'), there(LOBBY1, '08:02')), LOBBY1)).toBe(false)
  })
  test('the first of a round is never fast, and what could not be done takes no time but the way', () => {
    expect(isFast(walked(there(LOBBY1, '08:00')), LOBBY1)).toBe(false)
    const blocked = there(LIFT1, '08:00:05', { outcome: 'blocked', block: 'locked' })
    expect(isFast(walked(there(LOBBY1, '08:00'), blocked), LIFT1)).toBe(false)
  })
  test('it is the later that is marked, also when the earlier arrives last', () => {
    const [first, second] = [there(LOBBY1, '08:00'), there(LOBBY3, '08:01')]
    for (const after of [walked(first, second), walked(second, first)]) {
      expect(isFast(after, LOBBY1)).toBe(false)
      expect(isFast(after, LOBBY3)).toBe(true)
    }
  })
  test('what arrives in between takes the mark off, and puts others on', () => {
    const [first, last] = [there(LOBBY1, '08:00'), there(LOBBY3, '08:20')]
    const between = there(LIFT1, '08:19')
    expect(isFast(walked(first, last), LOBBY3)).toBe(false)
    expect(isFast(walked(first, last, between), LOBBY3)).toBe(true)
  })
})

test.each([
  ['a clock six minutes off', {}, { sentAt: at('12:06') }, ['clock']],
  ['a clock four minutes off', {}, { sentAt: at('11:56') }, []],
  ['no code', { code: undefined }, {}, ['noCode']],
  ['an old code', {}, { readCode: () => ({ spot: { id: LOBBY1 }, old: true }) }, ['oldCode']],
  ['no photo', { photos: [] }, {}, ['noPhoto']],
  ['no photo of what could not be done', { photos: [], outcome: 'blocked', block: 'works' }, {}, []],
  ['all at once', { code: undefined, photos: [] }, { sentAt: at('13:00') }, ['clock', 'noCode', 'noPhoto']],
] as [string, Partial<CheckIn>, Partial<Walk>, Doubt[]][])('%s', (_what, more, context, doubts) => {
  const after = one(more, context)
  expect(doubtsOf(after, LOBBY1)).toEqual(doubts)
  // Whatever is doubtful is written down all the same.
  expect(after.stops[0]?.log).toBeDefined()
  expect(after.doubtKey === null).toBe(doubts.length === 0)
})
