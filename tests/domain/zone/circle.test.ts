import type { DutyId, MemberId, ZoneId } from '@contract/ids'
import type { Duty } from '@contract/zone'
import { isCircle } from '@domain/zone/edit-duties'

const duty = (memberId: string, deputyId: string | undefined, more: Partial<Duty> = {}): Duty => ({
  id: `d-${memberId}` as DutyId,
  zoneId: 'z' as ZoneId,
  kinds: ['leak'],
  memberId: memberId as MemberId,
  ...(deputyId === undefined ? {} : { deputyId: deputyId as MemberId }),
  shift: { name: '班', days: [1], from: '08:00', to: '16:00' },
  cap: 5,
  ...more,
})

test.each([
  ['A for A', [], duty('A', 'A'), true],
  ['A for B and B for A', [duty('B', 'A')], duty('A', 'B'), true],
  ['A for B, B for C, C for A', [duty('B', 'C'), duty('C', 'A')], duty('A', 'B'), true],
  ['A for B, B for C', [duty('B', 'C')], duty('A', 'B'), false],
  ['in another zone', [duty('B', 'A', { zoneId: 'y' as ZoneId })], duty('A', 'B'), false],
  ['for other work', [duty('B', 'A', { kinds: ['light'] })], duty('A', 'B'), false],
  [
    'at other hours',
    [duty('B', 'A', { shift: { name: '晚', days: [1], from: '16:00', to: '24:00' } })],
    duty('A', 'B'),
    false,
  ],
  [
    'on other days',
    [duty('B', 'A', { shift: { name: '班', days: [2], from: '08:00', to: '16:00' } })],
    duty('A', 'B'),
    false,
  ],
  ['nobody', [duty('B', 'A')], duty('A', undefined), false],
])('who stands in for whom: %s', (_sentence, others, begun, expected) => {
  expect(isCircle(others, begun)).toBe(expected)
})
