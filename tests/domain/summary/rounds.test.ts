import fc from 'fast-check'
import type { RoundId, StopId, ZoneId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import { hasRounds, roundsIn } from '@domain/summary/rounds'
import { settled } from '@domain/round/settle'
import { log } from '../../logs'
import { at, LIFT1, LIFT3, LOBBY1, LOBBY3, round, stop, wu } from '../../rounds'

const NO_CHECKS = { sum: 0, count: 0 }
let made = 0
const roundOf = (stops: Stop[], more: Partial<Round> = {}): Round =>
  settled({ ...round(stops), stops, _id: `r-${(made += 1)}` as RoundId, ...more }, at('12:00'))
const done = (spotId: Parameters<typeof stop>[0], time = '08:00', more: Partial<Stop> = {}): Stop =>
  stop(spotId, { state: 'done', log: log({ at: at(time) }), ...more })
const blocked = (spotId: Parameters<typeof stop>[0], block: 'flooded' | 'locked'): Stop =>
  stop(spotId, { state: 'blocked', log: log({ outcome: 'blocked', block }) })
const call = { memberId: wu._id, at: at('08:00') }

test('a week in rounds: walked, complete, late, missed, blocked, called and thanked', () => {
  const figures = roundsIn(
    [
      roundOf([
        done(LOBBY1, '07:10'),
        done(LIFT1, '07:40', { log: log({ at: at('07:40'), timing: 'late' }), thanks: [wu._id] }),
      ]),
      roundOf([
        done(LOBBY1),
        stop(LOBBY3, { state: 'missed', calls: [call, call] }),
        blocked(LIFT3, 'flooded'),
      ]),
      roundOf([stop(LOBBY3, { state: 'rejected', log: log() }), stop(LIFT1)], {
        zoneId: 'z-west' as ZoneId,
        zoneName: '西区',
      }),
    ],
    { sum: 9, count: 2 },
    { stops: 7, done: 7, missed: 0, calls: 1, checks: NO_CHECKS },
  )
  expect(figures).toEqual({
    rounds: 3,
    complete: 1,
    stops: 5,
    done: 3,
    late: 1,
    missed: 2,
    blocked: 1,
    plan: 15,
    took: 30,
    zones: [
      { id: 'z-east', name: '东区', stops: 4, done: 3, missed: 1 },
      { id: 'z-west', name: '西区', stops: 1, done: 0, missed: 1 },
    ],
    places: [
      { spotId: LOBBY3, place: '3号楼大堂', missed: 2, blocked: 0 },
      { spotId: LIFT3, place: '3号楼电梯', missed: 0, blocked: 1 },
    ],
    blocks: [{ block: 'flooded', count: 1 }],
    calls: 2,
    thanks: 1,
    checks: { sum: 9, count: 2 },
    before: { stops: 7, done: 7, missed: 0, calls: 1, checks: NO_CHECKS },
  })
})

test('what somebody logged by themselves is in no round, but thanked for it is thanked', () => {
  const own = roundOf([done(LOBBY1, '08:00', { unplanned: true, thanks: [wu._id] })], { type: 'own' })
  expect(roundsIn([own], NO_CHECKS)).toMatchObject({ rounds: 0, stops: 0, done: 0, thanks: 1 })
})
test('what came up on the way is not due, and what was taken off a round is not missed', () => {
  const its = roundOf([
    done(LOBBY1, '08:00', { unplanned: true }),
    stop(LIFT1, { state: 'removed' }),
    done(LIFT3),
  ])
  expect(roundsIn([its], NO_CHECKS)).toMatchObject({ rounds: 1, stops: 1, done: 1, missed: 0 })
})
test('a round of which everything was taken off is none', () => {
  expect(roundsIn([roundOf([stop(LIFT1, { state: 'removed' })])], NO_CHECKS).rounds).toBe(0)
})
test('where nobody walks nothing is said of it; in the first week after, that nobody does any more', () => {
  expect(hasRounds(roundsIn([], NO_CHECKS))).toBe(false)
  const before = { stops: 7, done: 7, missed: 0, calls: 0, checks: NO_CHECKS }
  expect(hasRounds(roundsIn([], NO_CHECKS, before))).toBe(true)
  expect(hasRounds(roundsIn([], NO_CHECKS, { ...before, stops: 0 }))).toBe(false)
})

const anyStop = fc.record({
  spot: fc.constantFrom(LOBBY1, LIFT1, LOBBY3, LIFT3),
  state: fc.constantFrom('due', 'done', 'blocked', 'missed', 'rejected', 'removed'),
  unplanned: fc.boolean(),
  late: fc.boolean(),
})
const anyRounds = fc.array(
  fc.tuple(
    fc.array(anyStop, { maxLength: 8 }),
    fc.constantFrom('planned', 'extra'),
    fc.constantFrom('z-east', 'z-west'),
  ),
  { maxLength: 8 },
)

/** Once more by a program that knows nothing of the other: it goes through everything from the beginning each time. */
test('a slow, obvious program comes to the same, and so do the people’s own figures', () => {
  fc.assert(
    fc.property(anyRounds, (given) => {
      const rounds = given.map(([stops, type, zone]) =>
        roundOf(
          stops.map(({ spot, state, unplanned, late }, nth) =>
            stop(spot, {
              id: `s-${nth}` as StopId,
              state,
              ...(unplanned ? { unplanned: true } : {}),
              ...(state === 'done' || state === 'rejected' || state === 'blocked'
                ? { log: log({ at: at('08:00') + nth, timing: late ? 'late' : 'onTime' }) }
                : {}),
            }),
          ),
          { type, zoneId: zone as ZoneId },
        ),
      )
      const figures = roundsIn(rounds, NO_CHECKS)
      let [due, ok, late, missed, cannot] = [0, 0, 0, 0, 0]
      for (const { stops } of rounds)
        for (const each of stops) {
          if (each.state === 'blocked') cannot += 1
          if (each.unplanned) continue
          if (['done', 'missed', 'rejected'].includes(each.state)) due += 1
          if (each.state === 'done') ok += 1
          if (each.state === 'done' && each.log?.timing === 'late') late += 1
          if (each.state === 'missed' || each.state === 'rejected') missed += 1
        }
      expect(figures).toMatchObject({ stops: due, done: ok, late, missed, blocked: cannot })
      const own = rounds.flatMap((each) => each.figures)
      expect(own.reduce((sum, each) => sum + each.due, 0)).toBe(figures.stops)
      expect(own.reduce((sum, each) => sum + each.done, 0)).toBe(figures.done)
      expect(figures.zones.reduce((sum, each) => sum + each.stops, 0)).toBe(figures.stops)
      expect(figures.complete).toBe(rounds.filter(({ completeAt }) => completeAt !== null).length)
    }),
  )
})
