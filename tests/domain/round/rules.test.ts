import fc from 'fast-check'
import { isRefusal } from '@contract/errors'
import type { RequestId, SpotId, StandardId, ZoneId } from '@contract/ids'
import type { Community, DutyMap } from '@contract/zone'
import {
  locate,
  orderPoints,
  removePoint,
  removeStandard,
  renewCode,
  savePoint,
  saveStandard,
} from '@domain/round/edit-rules'
import { rulesView } from '@domain/round/rules-view'
import { isDueOn } from '@domain/round/due-windows'
import { windowsFit } from '@domain/round/standard-fault'
import { saveZone } from '@domain/zone/edit-zones'
import { person } from '../../people'
import { at, EAST, GATE, LIFT, LIFT1, LIFT3, LOBBY, LOBBY1, LOBBY3 } from '../../rounds'
import { EARLY, mapWith, rulesOf, standard } from './given'

const chen = person('chen')
const asked = { actor: chen, requestId: 'tap-1' as RequestId, now: at('12:00') }
const map = mapWith()
const changed = (answer: ReturnType<typeof saveStandard>): Community => {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
const after = (answer: ReturnType<typeof saveStandard>): DutyMap => ({ ...map, ...changed(answer) })
const words = (answer: ReturnType<typeof saveStandard>) => changed(answer).changes[0]?.words
const order = (community: Pick<Community, 'rounds'>) => community.rounds?.points.map(({ spotId }) => spotId)

describe('a standard', () => {
  const fresh = { ...LOBBY, id: 'std-gate' as StandardId, name: '门岗' }
  it('is new, or another than it was, and it is written down which', () => {
    expect(words(saveStandard(map, fresh, asked))).toBe('新建标准「门岗」：07:00–10:00、15:00–18:00，10 分钟')
    const renamed = saveStandard(map, { ...LOBBY, name: '大堂' }, asked)
    expect(words(renamed)).toMatch(/^修改标准「大堂」/)
    // Places go by its id.
    expect(rulesView(after(renamed), at('12:00')).points[0]).toMatchObject({
      spotId: LOBBY1,
      standardId: LOBBY.id,
    })
  })
  it('the same tap twice changes it once', () => {
    const once = after(saveStandard(map, fresh, asked))
    expect(saveStandard(once, { ...fresh, minutes: 3 }, asked)).toBe(once)
  })
  it.each([
    ['a name that another has', { name: '电 梯' }],
    ['two ticks of one id', { ticks: [...LOBBY.ticks, { id: 'floor', words: '门擦亮' }] }],
    ['two ticks that say the same', { ticks: [...LOBBY.ticks, { id: 'door', words: '地面拖净' }] }],
    ['a window of no length', { windows: [{ from: '07:00', to: '07:00' }] }],
    [
      'two windows at once',
      {
        windows: [
          { from: '07:00', to: '10:00' },
          { from: '09:00', to: '11:00' },
        ],
      },
    ],
    [
      'one that runs into the morning of another',
      {
        windows: [
          { from: '22:00', to: '08:00' },
          { from: '07:00', to: '09:00' },
        ],
      },
    ],
    ['a day twice', { days: [1, 1] }],
  ])('with %s it cannot be kept', (_, more) => {
    expect(saveStandard(map, { ...fresh, ...more }, asked)).toEqual({ refused: 'STANDARD_FAULTY' })
  })
  it('by which a place goes stays', () => {
    expect(removeStandard(map, LIFT.id, asked)).toEqual({ refused: 'STANDARD_IN_USE' })
    const unused = {
      ...map,
      ...rulesOf(LOBBY, LOBBY1),
      rounds: { standards: [LOBBY, LIFT], points: [], byHand: [] },
    }
    expect(words(removeStandard(unused, LIFT.id, asked))).toBe('删除标准「电梯」')
    expect(removeStandard(unused, 'std-none' as StandardId, asked)).toEqual({ refused: 'MAP_CHANGED' })
  })
  it('windows fit if and only if no minute is in two of them', () => {
    const time = fc.integer({ min: 0, max: 95 })
    const name = (quarter: number) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 3 }), (pairs) => {
        const covered = pairs.flatMap(([from, to]) =>
          Array.from({ length: (to - from + 96) % 96 }, (_, index) => (from + index) % 96),
        )
        const fits = pairs.every(([from, to]) => from !== to) && new Set(covered).size === covered.length
        expect(windowsFit(pairs.map(([from, to]) => ({ from: name(from), to: name(to) })))).toBe(fits)
      }),
    )
  })
  it('every so many days counts from its day on, never before', () => {
    const each = standard(['07:00–10:00'], { every: { days: 2, since: '2026-11-20' } })
    expect(
      ['2026-11-18', '2026-11-20', '2026-11-21', '2026-11-22'].map((day) => isDueOn(each, day, [])),
    ).toEqual([false, true, false, true])
  })
})

describe('a place in rounds', () => {
  const wish = { spotId: 's-new' as SpotId, name: '快递柜', zoneId: EAST, standardId: LOBBY.id }
  it('new on the phone: it is there, and last on the way', () => {
    const made = after(savePoint(map, wish, asked))
    expect(made.spots[made.spots.length - 1]).toEqual({ id: 's-new', name: '快递柜', zoneId: EAST })
    expect(order(made)).toEqual([LOBBY1, LIFT1, LOBBY3, LIFT3, 's-new'])
    expect(words(savePoint(map, wish, asked))).toBe('点位「快递柜」：东区，按「单元大堂」做')
  })
  it('under another name it keeps its code and where it is', () => {
    const located = {
      ...map,
      spots: map.spots.map((spot) =>
        spot.id === GATE ? { ...spot, codeTurn: 2, location: { latitude: 31, longitude: 121 } } : spot,
      ),
    }
    const made = changed(savePoint(located, { ...wish, spotId: GATE, name: '东门' }, asked))
    expect(made.spots.find(({ id }) => id === GATE)).toMatchObject({
      name: '东门',
      codeTurn: 2,
      location: { latitude: 31 },
    })
    expect(made.changes[0]?.words).toBe('点位「东门岗亭」改名「东门」：东区，按「单元大堂」做')
  })
  it('by another standard it keeps its place on the way; in another zone it is last', () => {
    const put = (more: object) =>
      order(changed(savePoint(map, { ...wish, spotId: LIFT1, name: '1号楼电梯', ...more }, asked)))
    expect(put({})).toEqual([LOBBY1, LIFT1, LOBBY3, LIFT3])
    expect(put({ zoneId: 'z-south' })).toEqual([LOBBY1, LOBBY3, LIFT3, LIFT1])
  })
  it('a name that is taken, a zone or a standard that is gone', () => {
    expect(savePoint(map, { ...wish, name: '儿童乐园' }, asked)).toEqual({ refused: 'NAME_TAKEN' })
    expect(savePoint(map, { ...wish, zoneId: 'z-none' as ZoneId }, asked)).toEqual({ refused: 'MAP_CHANGED' })
    expect(savePoint(map, { ...wish, standardId: 'std-none' as StandardId }, asked)).toEqual({
      refused: 'MAP_CHANGED',
    })
  })
  it('out of the rounds the place itself stays', () => {
    const without = after(removePoint(map, LIFT1, asked))
    expect(order(without)).toEqual([LOBBY1, LOBBY3, LIFT3])
    expect(without.spots).toBe(map.spots)
    expect(removePoint(map, GATE, asked)).toEqual({ refused: 'MAP_CHANGED' })
  })
  it('put into order by hand, all of a zone or nothing; an empty order is learnt again', () => {
    const walk = [LIFT3, LOBBY3, LIFT1, LOBBY1]
    const byHand = after(orderPoints(map, EAST, walk, asked))
    expect([order(byHand), byHand.rounds?.byHand]).toEqual([walk, [EAST]])
    const learnt = after(orderPoints(byHand, EAST, [], { ...asked, requestId: 'tap-2' as RequestId }))
    expect([order(learnt), learnt.rounds?.byHand]).toEqual([walk, []])
    expect(orderPoints(map, EAST, [LIFT3], asked)).toEqual({ refused: 'MAP_CHANGED' })
    expect(orderPoints(map, EAST, [...walk, GATE], asked)).toEqual({ refused: 'MAP_CHANGED' })
  })
  it('is where somebody stands who answers for it: a steward only in their own zones', () => {
    const location = { latitude: 31.2, longitude: 121.5 }
    const zhou = { ...asked, actor: person('zhou') }
    expect(changed(locate(map, GATE, location, zhou)).spots.find(({ id }) => id === GATE)?.location).toEqual(
      location,
    )
    expect(locate(map, 's-garage' as SpotId, location, zhou)).toEqual({ refused: 'NOT_ALLOWED' })
    expect(isRefusal(locate(map, 's-garage' as SpotId, location, asked))).toBe(false)
    expect(locate(map, 's-none' as SpotId, location, asked)).toEqual({ refused: 'PLACE_UNKNOWN' })
  })
  it('gets another code, once a tap', () => {
    const once = after(renewCode(map, GATE, asked))
    expect(once.spots.find(({ id }) => id === GATE)?.codeTurn).toBe(1)
    expect(renewCode(once, GATE, asked)).toBe(once)
  })
  it('taken out of its zone it keeps its code', () => {
    const renewed = after(renewCode(map, GATE, asked))
    const [east] = map.zones
    if (!east) throw new Error('no east')
    const answer = saveZone(renewed, { ...east, spotIds: [] }, { ...asked, requestId: 'tap-2' as RequestId })
    expect(changed(answer).spots.find(({ id }) => id === GATE)).toEqual({
      id: GATE,
      name: '东门岗亭',
      codeTurn: 1,
    })
  })
})

describe('what is wrong with the rules is said in sentences', () => {
  const cautions = (more: Partial<DutyMap>) => rulesView(mapWith(more), at('12:00')).cautions
  it('nothing is', () => expect(cautions({})).toEqual([]))
  it('a window with nobody on duty', () => {
    expect(cautions({ duties: [EARLY] })).toEqual(['东区 15:00–18:00 没有人当班：1号楼大堂、3号楼大堂'])
    // Whoever is on leave is no hole in the plan.
    expect(cautions({ absences: [{ memberId: EARLY.memberId, type: 'leave', from: 0 }] })).toEqual([])
  })
  it('a place in no zone, a standard that nobody uses, more than anybody can do', () => {
    const spots = map.spots.map((spot) => (spot.id === GATE ? { id: GATE, name: spot.name } : spot))
    expect(cautions({ spots, ...rulesOf(standard(['07:00–10:00']), GATE) })).toEqual([
      '东门岗亭还没有划入片区，暂由东区负责',
    ])
    expect(
      cautions({
        rounds: { standards: [LOBBY, LIFT], points: [{ spotId: LOBBY1, standardId: LOBBY.id }], byHand: [] },
      }),
    ).toEqual(['标准「电梯」还没有点位在用'])
    expect(cautions(rulesOf(standard(['07:00–10:00'], { minutes: 240 }), LOBBY1, LOBBY3, LIFT1))).toEqual([
      '东区早班排了 720 分钟，吴桂芳一个人做不完',
    ])
  })
  it('places in rounds come first, in walking order', () => {
    const { points, zones } = rulesView(map, at('12:00'))
    expect(points.slice(0, 5).map(({ spotId, standardId }) => [spotId, standardId])).toEqual([
      [LOBBY1, LOBBY.id],
      [LIFT1, LIFT.id],
      [LOBBY3, LOBBY.id],
      [LIFT3, LIFT.id],
      [GATE, undefined],
    ])
    expect(points).toHaveLength(map.spots.length)
    expect(zones[0]).toEqual({ id: EAST, name: '东区', byHand: false })
  })
})
