import fc from 'fast-check'
import type { MemberId, Moment, SpotId } from '@contract/ids'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import type { DutyMap } from '@contract/zone'
import { isOnShift } from '@domain/time/shifts'
import { route, type Call, type Loads } from '@domain/ticket/routing'
import { submit } from '@domain/ticket/submit'
import { community, idOf, leak, lin, NOON, ok, person, staffIds, submitted } from '../given'

const kind = (id: string) => {
  const found = DEFAULT_KINDS.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const [east] = community.zones
if (!east) throw new Error('no zones')
const call = (more: Partial<Call> = {}): Call => ({
  zone: east,
  placeWords: '3号楼属于东区',
  kind: kind('leak'),
  urgency: 'ordinary',
  at: NOON,
  ...more,
})
const routed = (where: DutyMap, loads: Loads, asked: Partial<Call> = {}) =>
  ok(route(where, call(asked), loads))
const without = (...keys: string[]): DutyMap => ({
  ...community,
  staff: community.staff.filter((one) => !keys.some((key) => one.memberId === idOf(key))),
})

describe('who gets it', () => {
  test('a leak in 3号楼 goes to the plumber of its zone, and the ticket says why', () => {
    const { assignee, steward, why } = routed(community, new Map([[idOf('wang'), 2]]))
    expect(assignee.name).toBe('王建国')
    expect(steward.name).toBe('周敏')
    expect(why).toEqual([
      '3号楼属于东区',
      '王建国（水电维修）当班负责漏水，全天待命 00:00–24:00',
      '手上有 2 张未完成的单',
    ])
  })
  test('whose hands are full passes it to the deputy', () => {
    expect(routed(community, new Map([[idOf('wang'), 6]])).assignee.name).toBe('张伟')
  })
  test('in an emergency full hands do not count', () => {
    expect(routed(community, new Map([[idOf('wang'), 60]]), { urgency: 'emergency' }).assignee.name).toBe(
      '王建国',
    )
  })
  test('when both are full the steward of the zone takes it', () => {
    const { assignee, why } = routed(
      community,
      new Map([
        [idOf('wang'), 6],
        [idOf('zhang'), 6],
      ]),
    )
    expect(assignee.name).toBe('周敏')
    expect(why.at(-1)).toBe('由周敏（东区管家）先接下，再安排人')
  })
  test('at night, with nobody on shift for the lift, the steward takes it', () => {
    const threeAtNight: Moment = Date.UTC(2026, 10, 20, 19)
    expect(routed(community, new Map(), { kind: kind('lift'), at: threeAtNight }).assignee.name).toBe('周敏')
  })
  test('without a steward the manager takes it', () => {
    expect(routed(without('wang', 'zhang', 'zhou'), new Map()).assignee.name).toBe('陈静')
  })
  test('of two on the same duty the one with fewer open jobs gets it', () => {
    const two: DutyMap = {
      ...community,
      duties: community.duties.flatMap((duty) =>
        duty.memberId === idOf('wang') ? [duty, { ...duty, memberId: idOf('li') }] : [duty],
      ),
    }
    expect(
      routed(
        two,
        new Map([
          [idOf('wang'), 3],
          [idOf('li'), 1],
        ]),
      ).assignee.name,
    ).toBe('李强')
  })
  test('a community where nobody works refuses in words', () => {
    const deserted: DutyMap = { ...community, staff: [] }
    expect(route(deserted, call(), new Map())).toEqual({ refused: 'NOBODY_ANSWERS' })
  })
})

describe('whatever comes', () => {
  const loads = fc
    .array(fc.nat({ max: 9 }), { minLength: staffIds.length, maxLength: staffIds.length })
    .map(
      (counts): Loads => new Map(staffIds.map((id, index): [MemberId, number] => [id, counts[index] ?? 0])),
    )
  const away = fc.subarray(
    community.staff.map(({ memberId }) => memberId),
    { maxLength: staffIds.length - 1 },
  )
  const anyCall = fc.record({
    zone: fc.constantFrom(...community.zones),
    placeWords: fc.constant('这里'),
    kind: fc.constantFrom(...DEFAULT_KINDS),
    urgency: fc.constantFrom('ordinary' as const, 'emergency' as const),
    at: fc.integer({ min: NOON, max: NOON + 8 * 86_400_000 }),
  })
  const withAway = (gone: MemberId[]): DutyMap => ({
    ...community,
    staff: community.staff.filter((one) => !gone.includes(one.memberId)),
  })

  test('someone who works here today always gets it, with a reason', () => {
    fc.assert(
      fc.property(anyCall, loads, away, (asked, busy, gone) => {
        const found = ok(route(withAway(gone), asked, busy))
        expect(gone).not.toContain(found.assignee.memberId)
        expect(found.why.length).toBeGreaterThan(1)
      }),
      { seed: 7 },
    )
  })
  test('the same question finds the same person, in whatever order the rows lie', () => {
    fc.assert(
      fc.property(anyCall, loads, away, fc.nat(), (asked, busy, gone, turn) => {
        const here = withAway(gone)
        const rotate = <T>(list: T[]) => [
          ...list.slice(turn % list.length),
          ...list.slice(0, turn % list.length),
        ]
        const turned = { ...here, staff: rotate(here.staff), duties: rotate(here.duties) }
        expect(route(turned, asked, busy)).toEqual(route(here, asked, busy))
      }),
      { seed: 7 },
    )
  })
  test('nobody off shift or full gets an ordinary job as the one on duty', () => {
    fc.assert(
      fc.property(anyCall, loads, (asked, busy) => {
        const { assignee, steward } = ok(route(community, asked, busy))
        if (assignee.memberId === steward.memberId) return
        const rows = community.duties.filter(
          ({ zoneId, kinds, shift, memberId, deputyId }) =>
            zoneId === asked.zone.id &&
            kinds.includes(asked.kind.id) &&
            isOnShift(shift, asked.at, []) &&
            [memberId, deputyId].includes(assignee.memberId),
        )
        expect(rows.length).toBeGreaterThan(0)
        if (asked.urgency === 'ordinary')
          expect(rows.some(({ cap }) => (busy.get(assignee.memberId) ?? 0) < cap)).toBe(true)
      }),
      { seed: 7 },
    )
  })
})

describe('where it is', () => {
  test('a resident reports for her own house only', () => {
    const foreign = { ...leak, place: { houseId: 'h-1-1-101' as never } }
    expect(submit(community, new Map(), foreign, lin, NOON)).toEqual({ refused: 'NOT_YOUR_HOUSE' })
  })
  test('anyone reports what is broken in a public place', () => {
    const ticket = submitted({ kind: 'light', place: { spotId: 's-b1-lobby' as SpotId } }, person('wu'))
    expect(ticket.place).toMatchObject({ type: 'spot', label: '1号楼大堂', zoneName: '东区' })
  })
  test('a place that is not there is refused', () => {
    const nowhere = { ...leak, place: { spotId: 's-moon' as SpotId } }
    expect(submit(community, new Map(), nowhere, lin, NOON)).toEqual({ refused: 'PLACE_UNKNOWN' })
  })
  test('a building that no zone holds is still somebody’s', () => {
    const hole = { ...community, zones: community.zones.map((zone) => ({ ...zone, buildingIds: [] })) }
    const ticket = ok(submit(hole, new Map(), leak, lin, NOON))
    expect(ticket.why[0]).toBe('3号楼还没有划入片区，暂由东区负责')
  })
})

test.each(['电梯困人', '水管爆管了', '有燃气味', '楼道起火'])('“%s” is an emergency', (note) => {
  expect(submitted({ note }).urgency).toBe('emergency')
})
test('a dripping tap is not', () => {
  expect(submitted({ note: '水龙头滴水' }).urgency).toBe('ordinary')
})
