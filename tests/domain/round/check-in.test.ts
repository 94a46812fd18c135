import type { FileId, RequestId, SpotId, StopId } from '@contract/ids'
import type { CheckIn, Round, SpotCode, Stop } from '@contract/round'
import { checkIn, checkInAll } from '@domain/round/check-in'
import type { Walk } from '@domain/round/walk'
import {
  at,
  checkIn as item,
  DAY,
  holder,
  LIFT1,
  LOBBY1,
  LOBBY3,
  round,
  stop,
  withRounds,
  wu,
  xu,
} from '../../rounds'

/** What becomes of a check-in: found by place and time, written down once, never lost. */
const PHOTO = 'cloud://e.bucket/photos/a.jpg' as FileId
const CODE = 'ABCDEF23456789AB' as SpotCode
const walk = (now: number, more: Partial<Walk> = {}): Walk => ({
  by: holder(wu),
  now,
  sentAt: now,
  community: withRounds(),
  environment: 'e',
  readCode: (code) => (code === CODE ? { spot: { id: LOBBY1 }, old: false } : undefined),
  ...more,
})
const morning = (spotId: SpotId, more: Partial<Stop> = {}) => stop(spotId, more)
const afternoon = (spotId: SpotId, more: Partial<Stop> = {}) =>
  stop(spotId, { id: `${spotId}:1500` as StopId, from: at('15:00'), to: at('18:00'), ...more })
const good = (spotId: SpotId, time: string, more: Partial<CheckIn> = {}) =>
  item(spotId, at(time), { photos: [PHOTO], ...more })
const stopOf = ({ stops }: Round, id: string) => stops.find((each) => each.id === id)
const done = (before: Round, check: CheckIn, context = walk(at('20:00'))) => checkIn(before, check, context)

describe('which stop it is for', () => {
  const both = () => round([morning(LOBBY1), afternoon(LOBBY1)])
  test.each([
    ['08:00', '0700', 'onTime'],
    ['06:50', '0700', 'onTime'],
    ['06:49', '0700', 'early'],
    ['10:00', '0700', 'onTime'],
    ['10:01', '0700', 'late'],
    ['12:00', '0700', 'late'],
    ['14:00', '1500', 'early'],
    ['15:30', '1500', 'onTime'],
    ['19:00', '1500', 'late'],
  ])('somebody who is there at %s has done the one of %s: %s', (time, which, timing) => {
    const { round: after, answer } = done(both(), good(LOBBY1, time))
    expect(answer).toMatchObject({ noted: 'stop', timing })
    expect(stopOf(after, `${LOBBY1}:${which}`)).toMatchObject({ state: 'done', log: { at: at(time) } })
    expect(after.stops.filter(({ state }) => state === 'done')).toHaveLength(1)
  })
  test('who is there twice in the morning has not cleaned in the afternoon', () => {
    const { round: after, answers } = checkInAll(
      both(),
      [good(LOBBY1, '08:00'), good(LOBBY1, '10:30')],
      walk(at('20:00')),
    )
    expect(answers.map(({ noted }) => noted)).toEqual(['stop', 'also'])
    expect(stopOf(after, `${LOBBY1}:1500`)?.state).toBe('due')
  })
  test('what was missed in the morning may still be done in the afternoon, once that is done', () => {
    const missed = round([morning(LOBBY1, { state: 'missed', missedAt: at('10:00') }), afternoon(LOBBY1)])
    const { round: after } = checkInAll(
      missed,
      [good(LOBBY1, '15:30'), good(LOBBY1, '18:30')],
      walk(at('20:00')),
    )
    expect(after.stops.map(({ state, log }) => [state, log?.timing])).toEqual([
      ['done', 'late'],
      ['done', 'onTime'],
    ])
  })
  test('a place that is not on this round is said to be unknown to it', () => {
    const before = both()
    expect(done(before, good(LOBBY3, '08:00'))).toEqual({
      round: before,
      answer: expect.objectContaining({ refused: 'PLACE_UNKNOWN' }) as object,
    })
  })
  test('a shift past midnight: what is done at one belongs to the night before', () => {
    const next = '2026-11-21'
    const night = round([stop(LOBBY1, { from: at('22:00'), to: at('02:00', next) })])
    const { answer } = done(
      night,
      item(LOBBY1, at('01:00', next), { photos: [PHOTO] }),
      walk(at('08:00', next)),
    )
    expect(answer).toMatchObject({ noted: 'stop', timing: 'onTime' })
  })
})

describe('when it was', () => {
  test('a phone whose clock is a day off is put right by ours, and looked at', () => {
    const tomorrow = '2026-11-21'
    const check = item(LOBBY1, at('08:00', tomorrow), { photos: [PHOTO], code: CODE })
    const context = walk(at('09:00'), { sentAt: at('09:00', tomorrow) })
    const { round: after, answer } = done(round(), check, context)
    expect(answer).toMatchObject({ noted: 'stop', timing: 'onTime' })
    expect(after.stops[0]?.log).toMatchObject({
      at: at('08:00'),
      saidAt: at('08:00', tomorrow),
      heardAt: at('09:00'),
      doubts: ['clock'],
    })
  })
  test('nothing is done in the future, whatever was set in between', () => {
    const { round: after } = done(round(), good(LOBBY1, '12:00'), walk(at('09:00')))
    expect(after.stops[0]?.log?.at).toBe(at('09:00'))
  })
  test('three days in a basement: the three times are kept apart', () => {
    const later = at('09:00', '2026-11-23')
    const { round: after } = done(round(), good(LOBBY1, '08:00', { code: CODE }), walk(later))
    expect(after.stops[0]?.log).toMatchObject({
      at: at('08:00'),
      heardAt: later,
      timing: 'onTime',
      doubts: [],
    })
  })
  test('of more than sixty days ago nothing is written down any more', () => {
    const { answer } = done(round(), good(LOBBY1, '08:00'), walk(at('08:01', '2027-01-19')))
    expect(answer.refused).toBe('TOO_OLD')
    expect(done(round(), good(LOBBY1, '08:00'), walk(at('07:59', '2027-01-19'))).answer.noted).toBe('stop')
  })
})

describe('what was there before', () => {
  test('the same check-in again: the same answer, and nothing is written', () => {
    const check = good(LOBBY1, '08:00')
    const first = done(round(), check)
    const again = done(first.round, check, walk(at('21:00'), { sentAt: at('07:00') }))
    expect(again.round).toBe(first.round)
    expect(again.answer).toEqual(first.answer)
  })
  test('two at one place at once: the second is kept beside the first, who is named', () => {
    const first = done(round(), good(LOBBY1, '08:00'))
    const second = done(first.round, good(LOBBY1, '08:01'), walk(at('20:00'), { by: holder(xu) }))
    expect(second.answer).toMatchObject({ noted: 'also', before: { name: wu.name, at: at('08:00') } })
    expect(second.round.stops[0]).toMatchObject({
      log: { by: { name: wu.name } },
      also: [{ by: { name: xu.name } }],
    })
  })
  test('blocked, then done: done, and that it was blocked is kept; the first answer stays what it was', () => {
    const blocked = good(LOBBY1, '08:00', { outcome: 'blocked', block: 'flooded' })
    const first = done(round(), blocked)
    expect(first.round.stops[0]?.state).toBe('blocked')
    const second = done(first.round, good(LOBBY1, '09:00'))
    expect(second.answer).toMatchObject({ noted: 'stop' })
    expect(second.round.stops[0]).toMatchObject({ state: 'done', also: [{ block: 'flooded' }] })
    expect(done(second.round, blocked).answer).toEqual(first.answer)
  })
  test('done, then blocked: it stays done', () => {
    const first = done(round(), good(LOBBY1, '08:00'))
    const second = done(first.round, good(LOBBY1, '09:00', { outcome: 'blocked', block: 'works' }))
    expect(second.answer.noted).toBe('also')
    expect(second.round.stops[0]?.state).toBe('done')
  })
  test('missed, and then it comes in: done, by when it was', () => {
    const missed = round([morning(LOBBY1, { state: 'missed', missedAt: at('10:00') })])
    const { round: after } = done(missed, good(LOBBY1, '08:00'))
    expect(after.stops[0]).toMatchObject({ state: 'done', log: { timing: 'onTime' } })
    expect(after.figures).toMatchObject([{ done: 1, onTime: 1, missed: 0 }])
  })
  test('not accepted, and done again; that it could not be done this time changes nothing', () => {
    const first = done(round([morning(LOBBY1)]), good(LOBBY1, '08:00')).round
    const [shown] = first.stops as [Stop]
    const rejected = { ...first, stops: [{ ...shown, state: 'rejected' as const }] }
    const blocked = done(rejected, good(LOBBY1, '08:30', { outcome: 'blocked', block: 'locked' }))
    expect(blocked.round.stops[0]?.state).toBe('rejected')
    const again = done(blocked.round, good(LOBBY1, '09:00'))
    expect(again.round.stops[0]).toMatchObject({ state: 'done', log: { at: at('09:00') } })
    expect(again.round.stops[0]?.also).toHaveLength(2)
  })
  test('a stop that was taken off still takes what was done there, and counts nowhere', () => {
    const off = round([morning(LOBBY1, { state: 'removed' }), morning(LIFT1)])
    const { round: after, answer } = done(off, good(LOBBY1, '08:00'))
    expect(answer.noted).toBe('stop')
    expect(after.stops[0]).toMatchObject({ state: 'removed', log: { outcome: 'done' } })
    expect(after.figures.every((figures) => figures.done === 0)).toBe(true)
    expect(after.completeAt).toBeNull()
  })
  test('more than ten second comers do not fit', () => {
    let current = done(round(), good(LOBBY1, '08:00')).round
    for (let more = 1; more <= 10; more += 1) current = done(current, good(LOBBY1, '08:30')).round
    expect(done(current, good(LOBBY1, '08:31'))).toMatchObject({
      round: current,
      answer: { refused: 'ROUND_FULL' },
    })
  })
  test('whoever has nothing to do with it is not sent away: it is their work that is written down', () => {
    const { round: after } = done(round(), good(LOBBY1, '08:00'), walk(at('20:00'), { by: holder(xu) }))
    expect(after.stops[0]).toMatchObject({ holder: { name: wu.name }, log: { by: { name: xu.name } } })
    expect(after.figures.map(({ name, done: count }) => [name, count]).sort()).toEqual(
      [
        [wu.name, 0],
        [xu.name, 1],
      ].sort(),
    )
  })
})

describe('what cannot be taken', () => {
  const refusalOf = (check: CheckIn) => done(round(), check).answer.refused
  test.each([
    [
      'a photo of somebody else’s storage',
      { photos: ['cloud://other.bucket/photos/a.jpg' as FileId] },
      'PICTURE_UNFIT',
    ],
    ['a file that is no picture', { photos: ['cloud://e.bucket/photos/a.exe' as FileId] }, 'PICTURE_UNFIT'],
    ['blocked by nothing', { outcome: 'blocked' as const }, 'BAD_INPUT'],
    ['a code of another community', { code: '2222222222222222' as SpotCode }, 'CODE_UNKNOWN'],
  ])('%s', (_what, more, code) => {
    expect(refusalOf(good(LOBBY1, '08:00', more))).toBe(code)
  })
  test('the code of another place', () => {
    expect(refusalOf(good(LIFT1, '08:00', { code: CODE }))).toBe('CODE_ELSEWHERE')
  })
  test('a place that nobody knows', () => {
    expect(refusalOf(good('s-nowhere' as SpotId, '08:00'))).toBe('PLACE_UNKNOWN')
  })
})

test('what is not so is kept in words, and new photos are looked at', () => {
  const { round: after } = done(round(), good(LOBBY1, '08:00', { ticks: ['floor'] }))
  expect(after.stops[0]?.log?.unmet).toEqual(['玻璃擦亮', '垃圾清走'])
  expect(after.proveAt).toBe(at('20:00'))
  expect(done(round(), item(LOBBY1, at('08:00'))).round.proveAt).toBeNull()
})

test('a round is complete when every stop of it is, and when the last of them was', () => {
  const two = round([morning(LOBBY1), morning(LIFT1)])
  const first = done(two, good(LOBBY1, '08:00')).round
  expect(first.completeAt).toBeNull()
  expect(done(first, good(LIFT1, '07:30')).round.completeAt).toBe(at('08:00'))
})

test('requests of two people may bear the same id: both are written down', () => {
  const mine = good(LOBBY1, '08:00', { requestId: 'same' as RequestId })
  const theirs = good(LIFT1, '08:00', { requestId: 'same' as RequestId })
  const first = done(round(), mine).round
  const { answer } = done(first, theirs, walk(at('20:00'), { by: holder(xu) }))
  expect(answer.noted).toBe('stop')
  expect(DAY).toBe('2026-11-20')
})
