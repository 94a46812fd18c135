import fc from 'fast-check'
import type { DutyId, SpotId } from '@contract/ids'
import type { DutyMap } from '@contract/zone'
import { windowsOn } from '@domain/round/due-windows'
import { MOST_STOPS, plannedRounds } from '@domain/round/plan'
import { at, DAY, EAST, GATE, LIFT1, LIFT3, LOBBY1, LOBBY3, ma, wu, xu } from '../../rounds'
import { person } from '../../people'
import {
  duty,
  EARLY,
  EVENING_BEFORE,
  EVERY_DAY,
  hours,
  leave,
  mapWith,
  off,
  planned,
  rulesOf,
  standard,
  told,
} from './given'
import { dayAfter } from '@domain/time/days'

const whyOf = (map: DutyMap, day = DAY, now = EVENING_BEFORE) => planned(map, day, now)[0]?.why

describe('which rounds there are on a day', () => {
  it('each window goes to the shift in which it lies, and one walks in order', () => {
    expect(told(planned(mapWith()))).toEqual([
      '早班 吴桂芳: b1-lobby:0700 b1-lift:0700 b3-lobby:0700 b3-lift:0700',
      '晚班 徐梅: b1-lobby:1500 b3-lobby:1500',
    ])
  })
  it('they are named by community, zone, day and shift, and say who answers for the zone', () => {
    expect(planned(mapWith())[0]).toMatchObject({
      id: `c-green-lake:z-east:${DAY}:0700-1500`,
      day: DAY,
      from: at('07:00'),
      to: at('15:00'),
      steward: { memberId: 'm-zhou' },
      why: ['吴桂芳（保洁）当班负责保洁，早班 07:00–15:00'],
    })
  })
  it('a window between two shifts is of the one in which more of it lies', () => {
    const map = mapWith(rulesOf(standard(['14:00–17:00', '12:00–15:30']), LOBBY1))
    expect(told(planned(map))).toEqual(['早班 吴桂芳: b1-lobby:1200', '晚班 徐梅: b1-lobby:1400'])
  })
  it('where no shift runs, the steward has it, and nobody says otherwise', () => {
    const map = mapWith(rulesOf(standard(['02:00–04:00', '07:00–10:00']), LOBBY1))
    const [early, nobodys] = planned(map)
    expect(early?.nobodys).toEqual([])
    expect(nobodys).toMatchObject({ shift: '无人当班', nobodys: ['s-b1-lobby:0200'] })
    expect(nobodys && hours(nobodys)).toBe('02:00–04:00')
    expect(nobodys?.stops[0]?.holder.name).toBe('周敏')
    expect(nobodys?.why).toEqual(['这个时段没有人当班负责保洁', '由周敏（东区管家）先接下，再安排人'])
  })
  it('a steward who answers requests about cleaning does not walk rounds for it', () => {
    const zhou = person('zhou')
    const [first] = planned(mapWith({ duties: [duty(zhou, '00:00–24:00')] }))
    expect(first?.shift).toBe('无人当班')
    expect(first?.nobodys).toHaveLength(6)
  })
  it('a place in no zone is of the first zone, and the round says so', () => {
    const map = mapWith(rulesOf(standard(['07:00–10:00']), GATE))
    const spots = map.spots.map((spot) => (spot.id === GATE ? { id: spot.id, name: spot.name } : spot))
    const [first] = planned({ ...map, spots })
    expect(first?.stops.map(({ spotId }) => spotId)).toEqual([GATE])
    expect(first?.why[0]).toBe('东门岗亭还没有划入片区，暂由东区负责')
  })
  it('a place that is gone, or by a standard that is gone, is in none', () => {
    const map = mapWith()
    expect(planned({ ...map, spots: [] })).toEqual([])
    expect(
      planned({ ...map, rounds: { standards: [], points: map.rounds?.points ?? [], byHand: [] } }),
    ).toEqual([])
  })
  it('nobody of the staff has come in: there is nobody to hold anything', () => {
    const staff = mapWith().staff.map(({ openid: _, ...rest }) => rest)
    expect(planned(mapWith({ staff }))).toEqual([])
  })
  it('more stops than fit into one round are another one', () => {
    const spotIds = Array.from({ length: 150 }, (_, index) => `s-${String(index).padStart(3, '0')}` as SpotId)
    const map = mapWith({
      ...rulesOf(standard(['07:00–09:00', '10:00–12:00']), ...spotIds),
      spots: spotIds.map((id) => ({ id, name: id, zoneId: EAST })),
    })
    const rounds = planned(map)
    expect(rounds.map(({ stops }) => stops.length)).toEqual([MOST_STOPS, 100])
    expect(rounds.map(({ id }) => id.split(':').slice(3).join(':'))).toEqual(['0700-1500', '0700-1500:2'])
  })
})

describe('on which days', () => {
  const on = (days: number[], ...asked: string[]) => {
    const map = mapWith(rulesOf(standard(['07:00–10:00'], { days }), LOBBY1))
    return asked.filter((day) => planned(map, day).length > 0)
  }
  it('on its weekdays', () => {
    // Friday and Saturday.
    expect(on([1, 2, 3, 4, 5], '2026-11-20', '2026-11-21')).toEqual(['2026-11-20'])
  })
  it('a public holiday is a day of its own, whatever weekday it is', () => {
    expect(on([4], '2026-10-01', '2026-10-08')).toEqual(['2026-10-08'])
    expect(on([8], '2026-10-01', '2026-10-08')).toEqual(['2026-10-01'])
  })
  it('a make-up workday is a Monday', () => {
    // A Saturday on which one works.
    expect(on([1], '2026-10-10')).toEqual(['2026-10-10'])
    expect(on([6], '2026-10-10')).toEqual([])
  })
  it('every three days, counted from one, where the weekday fits', () => {
    const each = standard(['07:00–10:00'], { days: [1, 2, 3, 4, 5], every: { days: 3, since: '2026-11-18' } })
    const map = mapWith(rulesOf(each, LOBBY1))
    const week = Array.from({ length: 9 }, (_, index) => dayAfter('2026-11-15', index))
    // The 21st is a Saturday.
    expect(week.filter((day) => planned(map, day).length > 0)).toEqual(['2026-11-18'])
    const always = mapWith(rulesOf({ ...each, days: EVERY_DAY }, LOBBY1))
    expect(week.filter((day) => planned(always, day).length > 0)).toEqual(['2026-11-18', '2026-11-21'])
  })
})

describe('past midnight', () => {
  const night = duty(ma, '22:00–06:00')
  it('what is due in the small hours belongs to the shift of the evening before', () => {
    const map = mapWith({ ...rulesOf(standard(['00:30–02:00', '23:00–01:00']), LOBBY1), duties: [night] })
    const [round] = planned(map)
    expect(round?.stops.map(({ id, from }) => [id, from])).toEqual([
      ['s-b1-lobby:2300', at('23:00')],
      ['s-b1-lobby:0030', at('24:30')],
    ])
    expect(round).toMatchObject({ day: DAY, from: at('22:00'), to: at('30:00') })
  })
  it('a window that begins before midnight may be of a shift that begins at midnight', () => {
    const map = mapWith({
      ...rulesOf(standard(['23:30–02:00']), LOBBY1),
      duties: [duty(ma, '00:00–08:00')],
    })
    expect(planned(map).map(({ day, stops }) => [day, stops[0]?.from])).toEqual([
      [DAY, at('23:30', '2026-11-19')],
    ])
  })
})

describe('whose', () => {
  it('on leave: who stands in for it; without one, the deputy of the duty', () => {
    const away = (deputy?: typeof ma) => mapWith({ absences: [leave(wu, at('00:00'), at('24:00'), deputy)] })
    expect(told(planned(away(ma)))[0]).toMatch(/^早班 马秀兰/)
    expect(whyOf(away(ma))).toEqual(['吴桂芳请假，马秀兰（保洁）替班负责保洁，早班 07:00–15:00'])
    expect(told(planned(away()))[0]).toMatch(/^早班 徐梅/)
    expect(whyOf(away())).toEqual(['吴桂芳请假，由替班徐梅（保洁）接手，早班 07:00–15:00'])
  })
  it('nobody left: the steward, who learns why', () => {
    const map = mapWith({
      absences: [leave(wu, at('00:00'), at('24:00')), leave(xu, at('00:00'), at('24:00'))],
    })
    expect(planned(map)[0]?.nobodys).toHaveLength(4)
    expect(whyOf(map)).toEqual(['负责保洁的吴桂芳请假，没有替班的人', '由周敏（东区管家）先接下，再安排人'])
  })
  it('a leave from noon on: what begins before is still theirs', () => {
    const map = mapWith({
      ...rulesOf(standard(['07:00–09:00', '13:00–15:00']), LOBBY1),
      absences: [leave(wu, at('12:00'), at('24:00'))],
    })
    expect(told(planned(map))).toEqual(['早班 吴桂芳: b1-lobby:0700, 徐梅: b1-lobby:1300'])
  })
  it('who went home yesterday evening is expected in the morning', () => {
    expect(told(planned(mapWith({ absences: [off(wu, at('15:00', '2026-11-19'))] })))[0]).toMatch(/吴桂芳/)
  })
  it('who goes home during the shift leaves what is open to the deputy', () => {
    const map = mapWith({ absences: [off(wu, at('08:00'))] })
    expect(told(planned(map, DAY, at('08:01')))[0]).toMatch(/^早班 徐梅/)
    expect(whyOf(map, DAY, at('08:01'))).toEqual(['吴桂芳下班，由替班徐梅（保洁）接手，早班 07:00–15:00'])
  })
  it('who has not come in yet holds nothing', () => {
    const staff = mapWith().staff.map((each) => {
      const { openid: _, ...rest } = each
      return each.memberId === wu._id ? rest : each
    })
    expect(whyOf(mapWith({ staff }))).toEqual(['吴桂芳还没加入，由替班徐梅（保洁）接手，早班 07:00–15:00'])
  })
  it('two on one shift each have a stretch of the way, by minutes', () => {
    const map = mapWith({ duties: [EARLY, duty(ma, '07:00–15:00', { id: 'd-second' as DutyId })] })
    // 10, 5, 10 and 5 minutes.
    expect(told(planned(map))[0]).toBe(
      '早班 吴桂芳: b1-lobby:0700 b1-lift:0700, 马秀兰: b3-lobby:0700 b3-lift:0700',
    )
    expect(whyOf(map)).toContain('2人同班，按走的顺序各做一段')
  })
})

describe('whatever the rules, every window is somebody’s, once', () => {
  const SPOTS = [LOBBY1, LIFT1, LOBBY3, LIFT3, GATE]
  const time = fc.integer({ min: 0, max: 47 }).map((half) => {
    const words = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
    return words
  })
  const stretch = fc
    .tuple(time, time)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from, to }))
  /** As a standard may have them: none overlaps another, and one may run past midnight. */
  const windows = fc
    .record({
      cuts: fc.uniqueArray(time, { minLength: 2, maxLength: 6 }),
      pastMidnight: fc.boolean(),
    })
    .map(({ cuts, pastMidnight }) => {
      const inOrder = cuts.sort()
      const turned = pastMidnight ? [...inOrder.slice(1), ...inOrder.slice(0, 1)] : inOrder
      return Array.from({ length: Math.floor(turned.length / 2) }, (_, index) => ({
        from: turned[index * 2] ?? '',
        to: turned[index * 2 + 1] ?? '',
      }))
    })
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 })
  const maps = fc
    .record({
      windows,
      more: windows,
      days,
      duties: fc.array(
        fc.record({
          who: fc.constantFrom(wu, xu, ma),
          deputy: fc.option(fc.constantFrom(wu, xu, ma)),
          stretch,
          days,
        }),
        { maxLength: 4 },
      ),
      away: fc.array(fc.constantFrom(wu, xu, ma), { maxLength: 2 }),
    })
    .map(({ windows: first, more, days: due, duties, away }): DutyMap => {
      const one = standard([], { windows: first, days: due })
      const two = { ...one, id: 'std-two' as typeof one.id, windows: more }
      return mapWith({
        rounds: {
          standards: [one, two],
          points: SPOTS.map((spotId, at_) => ({ spotId, standardId: at_ % 2 === 0 ? one.id : two.id })),
          byHand: [],
        },
        duties: duties.map(({ who, deputy, stretch: hour, days: on }, index) =>
          duty(who, `${hour.from}–${hour.to}`, {
            id: `d-${index}` as DutyId,
            shift: { name: '班', days: on, ...hour },
            ...(deputy ? { deputyId: deputy._id } : {}),
          }),
        ),
        absences: away.map((who) => leave(who, at('00:00'), at('24:00'))),
      })
    })
  const DAYS = Array.from({ length: 7 }, (_, index) => dayAfter(DAY, index - 3))

  it('every due window of every place is in exactly one round and has exactly one holder', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const rounds = plannedRounds(map, DAYS, [], EVENING_BEFORE)
        const found = rounds.flatMap(({ stops }) =>
          stops.map(({ spotId, from, to }) => `${spotId} ${from} ${to}`),
        )
        expect(new Set(rounds.map(({ id }) => id)).size).toBe(rounds.length)
        for (const { stops } of rounds) {
          expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length)
          for (const { holder } of stops)
            expect(map.staff.some(({ memberId }) => memberId === holder.memberId)).toBe(true)
        }
        const due = DAYS.slice(2, 5).flatMap((day) =>
          (map.rounds?.points ?? []).flatMap(({ spotId, standardId }) => {
            const each = map.rounds?.standards.find(({ id }) => id === standardId)
            return each
              ? windowsOn(each, day, map.holidays).map(({ from, to }) => `${spotId} ${from} ${to}`)
              : []
          }),
        )
        for (const window of new Set(due))
          expect(found.filter((each) => each === window)).toHaveLength(
            due.filter((each) => each === window).length,
          )
      }),
      { numRuns: 150 },
    )
  })
  it('planned twice it is the same, and each day by itself the same as all together', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const together = plannedRounds(map, DAYS, [], EVENING_BEFORE)
        expect(plannedRounds(map, DAYS, [], EVENING_BEFORE)).toEqual(together)
        expect(DAYS.flatMap((day) => plannedRounds(map, [day], [], EVENING_BEFORE))).toEqual(together)
      }),
      { numRuns: 50 },
    )
  })
})
