import fc from 'fast-check'
import type { DutyId, RequestId } from '@contract/ids'
import type { Log, Round, Stop } from '@contract/round'
import type { DutyMap } from '@contract/zone'
import { lapse } from '@domain/round/lapse'
import { made, mend, stopKey } from '@domain/round/mend'
import { daysToPlan, nextMaking, withRoundsAt } from '@domain/round/when-to-make'
import { at, DAY, GATE, LIFT1, LOBBY1, LOBBY3, ma, wu, xu, holder } from '../../rounds'
import { duty, EARLY, EVENING_BEFORE, leave, madeOf, mapWith, off, planned, rulesOf, standard } from './given'

const NOWHERE: ReadonlySet<string> = new Set()
const mendBy = (round: Round, map: DutyMap, now: number, elsewhere = NOWHERE): Round =>
  mend(round, { map, planned: planned(map, DAY, now).find(({ id }) => id === round._id), elsewhere, now })
const states = (round: Round): string[] =>
  round.stops.map(({ id, state, holder: { name } }) => `${id.slice(2)} ${state} ${name}`)
const withStop = (round: Round, id: string, more: Partial<Stop>): Round => ({
  ...round,
  stops: round.stops.map((stop) => (stop.id === `s-${id}` ? { ...stop, ...more } : stop)),
})
const log: Log = {
  requestId: 'check-1' as RequestId,
  by: { memberId: wu._id, name: wu.name },
  outcome: 'done',
  at: at('07:30'),
  saidAt: at('07:30'),
  heardAt: at('07:31'),
  timing: 'onTime',
  unmet: [],
  photos: [],
  doubts: [],
}
const NOW = at('08:00')
const wuAway = () => mapWith({ absences: [leave(wu, at('00:00'), at('24:00'), ma)] })

describe('a round is made', () => {
  it('with what there is time for, and is its steward’s to hear of where nobody is on duty', () => {
    const round = madeOf(mapWith())
    expect(states(round)).toEqual([
      'b1-lobby:0700 due 吴桂芳',
      'b1-lift:0700 due 吴桂芳',
      'b3-lobby:0700 due 吴桂芳',
      'b3-lift:0700 due 吴桂芳',
    ])
    expect(round.outbox).toEqual([])
    const nobodys = madeOf(mapWith({ duties: [] }))
    expect(nobodys.outbox).toMatchObject([
      {
        id: `${nobodys._id}:nobody:m-zhou`,
        topic: 'watch',
        opens: 'rounds',
        title: '东区明天没人当班：6 处',
      },
    ])
  })
  it('after an outage: only what is not over yet', () => {
    const late = madeOf(mapWith(), at('10:30'))
    expect(states(late)).toEqual(['b1-lift:0700 due 吴桂芳', 'b3-lift:0700 due 吴桂芳'])
    const [first] = planned(mapWith(), DAY, at('13:00'))
    expect(first && made(first, NOWHERE, at('13:00'))).toBeUndefined()
  })
})

describe('a round is mended', () => {
  it('nothing is different: it is the very same', () => {
    const round = madeOf(mapWith())
    expect(mendBy(round, mapWith(), NOW)).toBe(round)
    // As the database gives it back, with its keys in another order.
    const stored: Round = {
      ...round,
      stops: round.stops.map((stop) => Object.fromEntries(Object.entries(stop).reverse()) as unknown as Stop),
    }
    expect(mendBy(stored, mapWith(), NOW)).toBe(stored)
  })
  it('open stops go to who stands in; what was done, blocked, handed on or asked for stays', () => {
    const before = withStop(
      withStop(withStop(madeOf(mapWith()), 'b1-lobby:0700', { state: 'done', log }), 'b1-lift:0700', {
        handed: true,
        holder: holder(xu),
      }),
      'b3-lobby:0700',
      { state: 'blocked', log: { ...log, outcome: 'blocked', block: 'flooded' } },
    )
    const after = mendBy(before, wuAway(), NOW)
    expect(states(after)).toEqual([
      'b1-lobby:0700 done 吴桂芳',
      'b1-lift:0700 due 徐梅',
      'b3-lobby:0700 blocked 吴桂芳',
      'b3-lift:0700 due 马秀兰',
    ])
    expect(after.why).toEqual(['吴桂芳请假，马秀兰（保洁）替班负责保洁，早班 07:00–15:00'])
    expect(after.holderIds).toEqual(['m-ma', 'm-wu', 'm-xu'])
    expect(after.outbox).toMatchObject([
      { id: `${before._id}:given-1:m-ma`, topic: 'job', opens: 'round', title: '有 1 处转给你：东区早班' },
    ])
    expect(mendBy(after, wuAway(), NOW)).toBe(after)
  })
  it('who gets tomorrow’s is not told today', () => {
    expect(mendBy(madeOf(mapWith()), wuAway(), EVENING_BEFORE).outbox).toEqual([])
  })
  it('whoever went home during the shift: the deputy has what is open', () => {
    const after = mendBy(madeOf(mapWith()), mapWith({ absences: [off(wu, at('07:50'))] }), NOW)
    expect(after.stops.every((stop) => stop.holder.name === '徐梅')).toBe(true)
  })
  it('what is in the plan no more is taken off, and comes back when it is wanted again', () => {
    const round = madeOf(mapWith())
    const fewer = mapWith(rulesOf(standard(['07:00–10:00']), LOBBY1))
    const after = mendBy(round, fewer, NOW)
    expect(states(after).map((words) => words.split(' ').slice(0, 2).join(' '))).toEqual([
      'b1-lobby:0700 due',
      'b1-lift:0700 removed',
      'b3-lobby:0700 removed',
      'b3-lift:0700 removed',
    ])
    expect(states(mendBy(after, mapWith(), NOW))).toEqual(states(round))
  })
  it('a place that is removed while somebody is there: what is done stays done', () => {
    const round = withStop(madeOf(mapWith()), 'b3-lobby:0700', { state: 'done', log })
    const after = mendBy(round, mapWith(rulesOf(standard(['07:00–10:00']), LOBBY1)), NOW)
    expect(after.stops.find(({ spotId }) => spotId === LOBBY3)?.state).toBe('done')
  })
  it('somebody waits for it: it is not taken off', () => {
    const calls = [{ memberId: wu._id, at: NOW }]
    const round = withStop(madeOf(mapWith()), 'b1-lift:0700', { calls })
    const after = mendBy(round, mapWith(rulesOf(standard(['07:00–10:00']), LOBBY1)), NOW)
    expect(after.stops.find(({ spotId }) => spotId === LIFT1)?.state).toBe('due')
  })
  it('another place, another name, a longer window: the round follows', () => {
    const map = mapWith(rulesOf(standard(['07:00–11:00']), GATE, LOBBY1))
    const spots = map.spots.map((spot) => (spot.id === LOBBY1 ? { ...spot, name: '一号大堂' } : spot))
    const after = mendBy(madeOf(mapWith()), { ...map, spots }, NOW)
    expect(states(after).slice(0, 2)).toEqual(['gate:0700 due 吴桂芳', 'b1-lobby:0700 due 吴桂芳'])
    expect(after.stops[1]).toMatchObject({ name: '一号大堂', to: at('11:00') })
  })
  it('a window that was over when it was thought of is nobody’s to have missed', () => {
    const map = mapWith(rulesOf(standard(['07:00–08:00', '09:00–10:00']), LOBBY1, GATE))
    expect(
      mendBy(madeOf(mapWith()), map, at('08:30')).stops.filter(({ spotId }) => spotId === GATE),
    ).toMatchObject([{ id: 's-gate:0900' }])
  })
  it('what is over is left alone', () => {
    const round = madeOf(mapWith())
    expect(mendBy(round, wuAway(), at('12:00'))).toBe(round)
  })
  it('what another round has and keeps is not here as well', () => {
    const round = madeOf(mapWith())
    const [first] = round.stops
    const elsewhere = new Set(first ? [stopKey('cleaning', first)] : [])
    expect(states(mendBy(round, mapWith(), NOW, elsewhere))[0]).toMatch(/removed/)
    const [plan] = planned(mapWith())
    expect(plan && made(plan, elsewhere, NOW)?.stops.map(({ id }) => id)).toEqual(
      round.stops.slice(1).map(({ id }) => id),
    )
  })
  it('who works here no more holds nothing that is open, whoever gave it to them', () => {
    const handed = withStop(madeOf(mapWith()), 'b1-lift:0700', { handed: true, holder: holder(ma) })
    const map = mapWith()
    const without = {
      ...map,
      staff: map.staff.filter(({ memberId }) => memberId !== ma._id && memberId !== wu._id),
    }
    const after = mendBy(handed, without, NOW)
    expect(after.stops.map((stop) => stop.holder.name)).toEqual(['徐梅', '徐梅', '徐梅', '徐梅'])
    // A round ordered by hand is in no plan.
    const extra: Round = { ...handed, type: 'extra' }
    const theirs = mend(extra, { map: without, planned: undefined, elsewhere: NOWHERE, now: NOW })
    expect(theirs.stops.map((stop) => `${stop.state} ${stop.holder.name}`)).toEqual(Array(4).fill('due 周敏'))
    expect(theirs.outbox).toMatchObject([{ memberId: 'm-zhou', topic: 'job' }])
  })
  it('the last of the plan’s duties is gone: the steward hears of what is nobody’s', () => {
    const away = mapWith({ absences: [wu, xu].map((who) => leave(who, at('00:00'), at('24:00'))) })
    const after = mendBy(madeOf(mapWith()), away, NOW)
    expect(after.stops.every((stop) => stop.holder.name === '周敏')).toBe(true)
    expect(after.outbox.map(({ id }) => id)).toEqual([`${after._id}:nobody:m-zhou`])
  })

  it('mended once it needs no more mending, and nothing that people did is ever lost', () => {
    const people = [wu, xu, ma]
    const maps = fc
      .record({
        spots: fc.uniqueArray(fc.constantFrom(LOBBY1, LIFT1, LOBBY3, GATE), { minLength: 1 }),
        windows: fc.constantFrom(['07:00–10:00'], ['07:00–12:00', '13:00–15:00'], ['09:00–14:00']),
        away: fc.uniqueArray(fc.constantFrom(...people)),
        second: fc.boolean(),
      })
      .map(({ spots, windows, away, second }) =>
        mapWith({
          ...rulesOf(standard(windows), ...spots),
          absences: away.map((who) => leave(who, at('00:00'), at('24:00'))),
          duties: second ? [EARLY, duty(ma, '07:00–15:00', { id: 'd-2' as DutyId })] : [EARLY],
        }),
      )
    const touch = fc.constantFrom<Partial<Stop>[]>(
      [],
      [{ state: 'done', log }],
      [{ state: 'blocked', log }],
      [{ handed: true, holder: holder(ma) }],
      [{ state: 'missed', missedAt: NOW }],
      [{ unplanned: true }],
    )
    fc.assert(
      fc.property(maps, maps, fc.array(touch, { maxLength: 6 }), (before, after, touches) => {
        const fresh = madeOf(before)
        expect(mendBy(fresh, before, EVENING_BEFORE)).toBe(fresh)
        const lived: Round = {
          ...fresh,
          stops: fresh.stops.map((stop, index) => Object.assign({}, stop, ...(touches[index] ?? [])) as Stop),
        }
        const mended = mendBy(lived, after, NOW)
        expect(mendBy(mended, after, NOW)).toBe(mended)
        for (const stop of lived.stops) {
          const now = mended.stops.find(({ id }) => id === stop.id)
          if (stop.state !== 'due' || stop.handed || stop.unplanned) expect(now).toEqual(stop)
          else expect(now).toBeDefined()
        }
        const ids = mended.stops.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a window closes', () => {
  const map = mapWith()
  it('what nobody has done is missed, and the steward hears of it by name, once', () => {
    const round = withStop(madeOf(map), 'b1-lobby:0700', { state: 'done', log })
    const after = lapse(round, map, at('10:00'))
    expect(states(after)).toEqual([
      'b1-lobby:0700 done 吴桂芳',
      'b1-lift:0700 due 吴桂芳',
      'b3-lobby:0700 missed 吴桂芳',
      'b3-lift:0700 due 吴桂芳',
    ])
    expect(after.outbox).toMatchObject([
      {
        id: `${round._id}:missed-${at('10:00')}:m-zhou`,
        topic: 'watch',
        opens: 'rounds',
        title: '东区10:00前有 1 处没打卡',
        body: '3号楼大堂（吴桂芳）。也可能做了还没信号，手机有网后会补上。',
      },
    ])
    expect(after.dueAt).toBe(at('12:00'))
    expect(lapse(after, map, at('10:01')).outbox).toHaveLength(1)
    expect(lapse(after, map, at('12:00'))).toMatchObject({
      dueAt: null,
      figures: [{ due: 4, done: 1, missed: 3 }],
    })
  })
  it('the steward is here no more: whoever answers now', () => {
    const staff = map.staff.filter(({ memberId }) => memberId !== 'm-zhou')
    expect(lapse(madeOf(map), { ...map, staff }, at('10:00')).outbox).toMatchObject([{ memberId: 'm-chen' }])
  })
})

describe('when the clock looks', () => {
  const map = mapWith()
  it('when a shift begins, in the evening, at midnight', () => {
    const from = (time: string) => nextMaking(map, at(time))
    expect(['00:00', '07:00', '15:00', '20:00'].map(from)).toEqual(
      ['07:00', '15:00', '20:00', '24:00'].map((time) => at(time)),
    )
  })
  it('when a leave begins or ends, and soon where somebody has still to come in', () => {
    expect(nextMaking({ ...map, absences: [leave(wu, at('09:00'), at('11:00'))] }, at('08:00'))).toBe(
      at('09:00'),
    )
    const staff = map.staff.map((each) => {
      const { openid: _, ...rest } = each
      return each.memberId === wu._id ? rest : each
    })
    expect(nextMaking({ ...map, staff }, at('08:00'))).toBe(at('08:30'))
  })
  it('never, where there are no rounds', () => {
    expect(nextMaking({ ...map, rounds: { standards: [], points: [], byHand: [] } }, at('08:00'))).toBeNull()
  })
  it('today and what may run from yesterday; from eight in the evening tomorrow too', () => {
    expect(daysToPlan(at('19:59'))).toEqual(['2026-11-19', DAY])
    expect(daysToPlan(at('20:00'))).toEqual(['2026-11-19', DAY, '2026-11-21'])
  })
  it('at once when something of which rounds are made is changed, and only then', () => {
    expect(withRoundsAt(map, { ...map, absences: [] }).roundsAt).toBe(0)
    expect(withRoundsAt(map, { ...map, reportedAt: 1 }).roundsAt).toBeUndefined()
    const { rounds: _, ...without } = map
    expect(withRoundsAt(without, { ...without, absences: [] }).roundsAt).toBeUndefined()
    expect(withRoundsAt(map, { ...map, roundsAt: 5, absences: [] }).roundsAt).toBe(5)
  })
})
