import type { MemberId, RequestId, StopId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import type { Spot } from '@contract/zone'
import { isRefusal } from '@contract/errors'
import { callFor, roundForCall } from '@domain/round/call'
import { settled } from '@domain/round/settle'
import { thank } from '@domain/round/thank'
import { at, EAST, GATE, holder, LIFT1, LOBBY1, LOBBY3, round, stop, withRounds, wu, xu } from '../../rounds'

/** A resident wants a place cleaned now. */
const MINUTE = 60_000
const community = withRounds()
const spot = (id: string): Spot => {
  const found = community.spots.find((each) => each.id === id)
  if (!found) throw new Error(`no place ${id}`)
  return found
}
let taps = 0
const call = (before: Round, spotId: string, who: string, now = at('08:00'), tap?: string) => {
  const requestId = (tap ?? `call-${(taps += 1)}`) as RequestId
  const calling = { spot: spot(spotId), memberId: who as MemberId, requestId, before: [] }
  return callFor(before, calling, community, now)
}
const called = (...asked: Parameters<typeof call>): Round => {
  const after = call(...asked)
  if (isRefusal(after)) throw new Error(after.refused)
  return after
}
const stopsOf = ({ stops }: Round, spotId: string): Stop[] => stops.filter((each) => each.spotId === spotId)
const dead = (spotId: typeof LOBBY1): Stop => stop(spotId, { state: 'missed' })

test('what is due there anyway takes the call up, and who has it is told once', () => {
  const one = called(round(), LOBBY1, 'm-1')
  const two = called(one, LOBBY1, 'm-2')
  expect(stopsOf(two, LOBBY1).map(({ calls }) => calls.length)).toEqual([2])
  expect(two.outbox.map(({ memberId, title }) => [memberId, title])).toEqual([
    [wu._id, '住户请打扫：1号楼大堂'],
  ])
})
test('what opens within a quarter of an hour is what is asked for', () => {
  expect(stopsOf(called(round([stop(LOBBY1, { from: at('08:14') })]), LOBBY1, 'm-1'), LOBBY1)).toHaveLength(1)
  expect(stopsOf(called(round([stop(LOBBY1, { from: at('08:16') })]), LOBBY1, 'm-1'), LOBBY1)).toHaveLength(2)
})
test('else it becomes a stop of the round, until its end, in its place on the way', () => {
  const before = round([dead(LOBBY1), stop(LIFT1), stop(LOBBY3)])
  const after = called(before, LOBBY1, 'm-1')
  expect(after.stops.map(({ spotId }) => spotId)).toEqual([LOBBY1, LOBBY1, LIFT1, LOBBY3])
  expect(after.stops[1]).toMatchObject({ from: at('08:00'), to: before.to, unplanned: true, minutes: 10 })
})
test('it goes to who has the nearest stop that is open; where none is, to who has most', () => {
  const later = { from: at('12:00'), to: at('14:00') }
  const mixed = round([
    stop(LIFT1, later),
    stop(LOBBY3, { holder: holder(xu) }),
    stop(LOBBY3, { ...later, id: 'x' as StopId }),
  ])
  expect(stopsOf(called(mixed, GATE, 'm-1'), GATE)[0]?.holder.name).toBe(xu.name)
  const over = round([dead(LIFT1), dead(LOBBY1), { ...dead(LOBBY3), holder: holder(xu) }])
  expect(stopsOf(called(over, GATE, 'm-1'), GATE)[0]?.holder.name).toBe(wu.name)
})
test('a place in no standard may be called for as well', () => {
  expect(stopsOf(called(round(), GATE, 'm-1'), GATE)[0]).toMatchObject({ standardId: 'none', minutes: 0 })
})
test('one person is counted once, and asks again within half an hour in vain', () => {
  const first = called(round(), LOBBY1, 'm-1')
  expect(call(first, LOBBY1, 'm-1', at('08:29'))).toEqual({ refused: 'CALLED_JUST_NOW' })
  const later = called(first, LOBBY1, 'm-1', at('08:31'))
  expect(stopsOf(later, LOBBY1)[0]?.calls).toHaveLength(1)
  expect(called(first, LOBBY1, 'm-1', at('08:01'), first.taps[0])).toBe(first)
})
test('five calls of a person in a day and a zone; the next day is another', () => {
  let current = round()
  const places = [LOBBY1, LIFT1, LOBBY3, GATE, 's-b3-lift']
  for (const [nth, place] of places.entries())
    current = called(current, place, 'm-1', at('07:00') + nth * MINUTE)
  expect(call(current, LOBBY1, 'm-1', at('08:00'))).toEqual({ refused: 'TOO_OFTEN' })
  expect(isRefusal(call(current, LOBBY1, 'm-2', at('08:00')))).toBe(false)
  const before = places.map((spotId, nth) => ({ spotId, at: at('20:00', '2026-11-19') + nth * MINUTE }))
  const calling = { spot: spot(LOBBY1), memberId: 'm-3' as MemberId, requestId: 'r' as RequestId, before }
  expect(isRefusal(callFor(round(), calling, community, at('08:00')))).toBe(false)
})
test('a crowd fits: a hundred are counted, none is sent away', () => {
  let current = round()
  for (let nth = 0; nth < 130; nth += 1) current = called(current, LOBBY1, `m-${nth}`)
  expect(stopsOf(current, LOBBY1)[0]?.calls).toHaveLength(100)
  expect(current.outbox).toHaveLength(1)
})
test('of two rounds that run, the one where it is due; none before, none after, none in another zone', () => {
  const due = { ...round(), _id: 'r-b' as Round['_id'] }
  const other = settled({ ...round([stop(LIFT1), stop(LOBBY3)]), _id: 'r-a' as Round['_id'] }, at('06:00'))
  expect(roundForCall([other, due], EAST, LOBBY1, at('08:00'))?._id).toBe('r-b')
  for (const time of ['06:59', '15:00']) expect(roundForCall([due], EAST, LOBBY1, at(time))).toBeUndefined()
  expect(roundForCall([{ ...due, zoneId: 'z-west' as never }], EAST, LOBBY1, at('08:00'))).toBeUndefined()
  expect(roundForCall([{ ...due, type: 'own' }], EAST, LOBBY1, at('08:00'))).toBeUndefined()
})

test('two hundred thanks are kept, and nobody is told that theirs was one too many', () => {
  const log = { by: holder(wu), outcome: 'done', at: at('08:00'), doubts: [] } as unknown as Stop['log']
  let current = round([stop(LOBBY1, { state: 'done', ...(log ? { log } : {}) })])
  for (let nth = 0; nth < 230; nth += 1) {
    const thanking = {
      spotId: LOBBY1,
      stopId: `${LOBBY1}:0700` as StopId,
      memberId: `m-${nth}` as MemberId,
      requestId: `t-${nth}` as RequestId,
    }
    const after = thank(current, thanking, at('09:00'))
    if (isRefusal(after)) throw new Error(after.refused)
    current = after
  }
  expect(current.stops[0]?.thanks).toHaveLength(200)
  expect(current.outbox).toHaveLength(1)
})
