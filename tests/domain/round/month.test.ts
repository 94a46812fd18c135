import type { MemberId, ZoneId } from '@contract/ids'
import { monthOf, type FoundMonth } from '@domain/round/month'
import { person } from '../../people'
import { EAST, ma, wu, xu } from '../../rounds'

const figures = (who: { _id: MemberId; name: string }, zoneIds: ZoneId[]): FoundMonth['people'][number] => ({
  _id: who._id,
  name: who.name,
  zoneIds,
  due: 60,
  done: 58,
  onTime: 50,
  missed: 2,
  blocked: 1,
  called: 3,
  thanks: 4,
})
const [SOUTH] = ['z-south' as ZoneId]
const found: FoundMonth = {
  people: [figures(wu, [EAST]), figures(xu, [EAST, SOUTH]), figures(ma, [SOUTH])],
  checks: [
    { _id: wu._id, sum: 9, count: 2 },
    { _id: ma._id, sum: 3, count: 1 },
  ],
}
const names = (who: Parameters<typeof monthOf>[1]): string[] =>
  monthOf(found, who)
    .map(({ name }) => name)
    .sort()

test('a manager reads everybody’s month, a steward theirs who walked in her zones, a housekeeper her own', () => {
  expect(names(person('chen'))).toHaveLength(3)
  const zhou = person('zhou')
  expect(zhou.zones.map(({ id }) => id)).toContain(EAST)
  expect(names({ ...zhou, zones: [{ id: EAST, name: '东区' }] })).toEqual([wu.name, xu.name].sort())
  expect(names(ma)).toEqual([ma.name])
})
test('a score is the same for whoever reads it', () => {
  const of = (who: Parameters<typeof monthOf>[1]) => monthOf(found, who).find(({ id }) => id === wu._id)
  expect(of(wu)).toEqual(of(person('chen')))
  // 58 + 16.67, and seven checks worth 29: 74.67 + 20 × 29 ÷ 7 ÷ 5.
  expect(of(wu)?.score).toBe(91)
})
