import type { BuildingId, HouseId, MemberId, UnitId } from '@contract/ids'
import type { Member } from '@contract/member'
import { livesIn, mayInvite, mayRemove } from '@domain/people/house'
import { peopleKey, searchKeysOf } from '@domain/people/keys'

const house = (label: string, tie: Member['houses'][number]['tie'] = 'owner', until?: number) => ({
  id: `h-${label}` as HouseId,
  label,
  buildingId: 'b' as BuildingId,
  unitId: 'u' as UnitId,
  tie,
  ...(until === undefined ? {} : { until }),
})
const somebody = (role: Member['role'], name: string, label?: string) => ({
  _id: `m-${name}` as MemberId,
  role,
  name,
  phone: '13920000000',
  houses: label === undefined ? [] : [house(label)],
})

test('in a list, managers come first, residents last and by house, 2号楼 before 10号楼', () => {
  const people = [
    somebody('resident', '丁', '10号楼1单元101'),
    somebody('resident', '甲', '2号楼1单元1001'),
    somebody('resident', '乙', '2号楼1单元201'),
    somebody('technician', '丙'),
    somebody('manager', '戊'),
  ]
  const sorted = [...people].sort((a, b) => (peopleKey(a) < peopleKey(b) ? -1 : 1))
  expect(sorted.map(({ name }) => name)).toEqual(['戊', '丙', '乙', '甲', '丁'])
})

test('a person is found by name, by what follows the family name, by four digits, by the house as people type it', () => {
  expect(
    searchKeysOf({ name: '林秀英', phone: '13920001234', houses: [house('3号楼2单元501')] }).sort(),
  ).toEqual(['林秀英', '秀英', '1234', '3号楼2单元501', '3-2-501', '501'].sort())
})

test('a tenancy ends by itself, on the moment', () => {
  const houses = [house('A', 'tenant', 100), house('B')]
  expect([99, 100].map((at) => livesIn(houses, at).map(({ label }) => label))).toEqual([['A', 'B'], ['B']])
})

test('the owner’s word decides who lives there; nobody takes off an owner', () => {
  expect([mayInvite('owner'), mayInvite('family'), mayInvite('tenant'), mayInvite(undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ])
  const ties = ['owner', 'family', 'tenant'] as const
  expect(ties.map((mine) => ties.filter((theirs) => mayRemove(mine, theirs)))).toEqual([
    ['family', 'tenant'],
    [],
    [],
  ])
})
