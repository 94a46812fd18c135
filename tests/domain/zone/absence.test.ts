import fc from 'fast-check'
import { isRefusal } from '@contract/errors'
import type { MemberId } from '@contract/ids'
import type { DutyMap } from '@contract/zone'
import { absenceOf, comeBack, standIn, switchDuty, takeLeave } from '@domain/zone/absence'
import { zonesOf } from '@domain/zone/staff'
import { community, idOf, NOON, staffIds } from '../given'

const DAY = 24 * 60 * 60_000
const with_ = (changed: object): DutyMap => ({ ...community, ...changed })

test('who switches off is away until they switch on, and the map is left as it was', () => {
  const off = with_(switchDuty(community, idOf('wang'), false, NOON))
  expect(absenceOf(off.absences, idOf('wang'), NOON + 100 * DAY)?.type).toBe('off')
  expect(switchDuty(off, idOf('wang'), false, NOON)).toBe(off)
  expect(switchDuty(off, idOf('wang'), true, NOON).absences).toEqual(community.absences)
})

test('who holds two posts goes home with both', () => {
  const wang = community.staff.find(({ memberId }) => memberId === idOf('wang'))
  if (!wang) throw new Error('nobody')
  const second = { ...wang, memberId: 'm-wang-too' as MemberId, role: 'housekeeper' as const }
  const map = with_({ staff: [...community.staff, second] })
  const off = switchDuty(map, second.memberId, false, NOON)
  expect(off.absences.map(({ memberId }) => memberId).sort()).toEqual([wang.memberId, second.memberId].sort())
})

test('leave begins and ends by itself, and coming back early ends it', () => {
  const leave = { from: NOON + DAY, until: NOON + 3 * DAY, deputyId: idOf('li') }
  const taken = takeLeave(community, idOf('wang'), leave, NOON)
  if (isRefusal(taken)) throw new Error(taken.refused)
  const map = with_(taken)
  const who = (at: number) => standIn(map, idOf('wang'), at)?.person.name
  expect([NOON, NOON + DAY, NOON + 3 * DAY - 1, NOON + 3 * DAY].map(who)).toEqual([
    '王建国',
    '李强',
    '李强',
    '王建国',
  ])
  expect(comeBack(map, idOf('wang'), NOON + 2 * DAY).absences).toEqual([])
})

test('a steward’s zones are also those of a steward on leave whom they stand in for', () => {
  const taken = takeLeave(
    community,
    idOf('zhou'),
    { from: NOON, until: NOON + DAY, deputyId: idOf('he') },
    NOON,
  )
  if (isRefusal(taken)) throw new Error(taken.refused)
  const zones = (at: number) =>
    zonesOf(taken, { _id: idOf('he'), role: 'steward' }, at).map(({ name }) => name)
  expect([zones(NOON), zones(NOON + DAY)]).toEqual([['东区', '南区'], ['南区']])
})

test('however leaves are taken, nobody stands in for who stands in for them', () => {
  const wish = fc.record({
    who: fc.constantFrom(...staffIds),
    deputyId: fc.constantFrom(...staffIds),
    from: fc.integer({ min: 0, max: 10 }),
    days: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), fc.integer({ min: 0, max: 15 }), (wishes, day) => {
      let map = community
      for (const { who, deputyId, from, days } of wishes) {
        const leave = { from: NOON + from * DAY, until: NOON + (from + days) * DAY, deputyId }
        const next = takeLeave(map, who, leave, NOON)
        if (!isRefusal(next)) map = with_(next)
      }
      const at = NOON + day * DAY
      for (const { memberId, deputyId } of map.absences) {
        if (absenceOf(map.absences, memberId, at)?.deputyId !== deputyId || deputyId === undefined) continue
        expect(absenceOf(map.absences, deputyId, at)?.deputyId).not.toBe(memberId)
      }
    }),
    { seed: 7 },
  )
})
