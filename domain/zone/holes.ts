import type { Kind } from '@contract/catalogue'
import type { Moment } from '@contract/ids'
import type { DutyMap, Zone, ZoneMap } from '@contract/zone'
import { dutyKindsOf } from '@domain/catalogue/catalogue'
import { dutiesAt } from '@domain/ticket/routing'
import { covers } from '@domain/time/shifts'
import { absenceOf, standIn } from './absence'

/** Who answers for what at this moment, zone by zone and kind by kind. Nobody is an empty list. */
export const matrixAt = (map: DutyMap, at: Moment): ZoneMap['matrix'] =>
  map.zones.flatMap(({ id }) =>
    dutyKindsOf(map).map((kind) => {
      const duties = dutiesAt(map, id, kind, at)
      const found = duties.flatMap(({ memberId, deputyId }) => {
        const first = standIn(map, memberId, at)
        if (first) return [{ person: first.person, deputy: first.insteadOf !== undefined }]
        const second = standIn(map, deputyId, at)
        return second ? [{ person: second.person, deputy: true }] : []
      })
      const people = found.map(({ person, deputy }) => ({ id: person.memberId, name: person.name, deputy }))
      return {
        zoneId: id,
        kind: kind.id,
        people: people.filter(({ id: own }, at_) => people.findIndex((each) => each.id === own) === at_),
      }
    }),
  )

const DAYS = [1, 2, 3, 4, 5, 6, 7]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Hours of an ordinary week in which nobody has this duty by the plan, whoever is away. */
const emptyHours = (map: DutyMap, zone: Zone, kind: Kind): number => {
  const shifts = map.duties
    .filter(({ zoneId, kinds }) => zoneId === zone.id && kinds.includes(kind.id))
    .map(({ shift }) => shift)
  return DAYS.flatMap((day) => HOURS.map((hour) => ({ day, minute: hour * 60 }))).filter(
    ({ day, minute }) => !shifts.some((shift) => covers(shift, day, day === 1 ? 7 : day - 1, minute)),
  ).length
}

/** What is wrong with the map, in sentences for who can mend it. The work is somebody's all the same: the steward's. */
export const cautionsOf = (map: DutyMap, at: Moment): string[] => {
  const zoned = (id: string, units: readonly { id: string }[]) =>
    map.zones.some(({ buildingIds }) => (buildingIds as string[]).includes(id)) ||
    (units.length > 0 &&
      units.every((unit) => map.zones.some(({ unitIds }) => (unitIds as string[]).includes(unit.id))))
  const homeless = map.buildings.filter(({ id, units }) => !zoned(id, units)).map(({ name }) => name)
  const spots = map.spots
    .filter(({ zoneId }) => !map.zones.some(({ id }) => id === zoneId))
    .map(({ name }) => name)
  return [
    ...(homeless.length === 0 ? [] : [`${homeless.join('、')}还没有划入片区`]),
    ...(spots.length === 0 ? [] : [`${spots.join('、')}还没有划入片区`]),
    ...map.zones.flatMap((zone) => [...stewardCautions(map, zone, at), ...dutyCautions(map, zone)]),
  ]
}

const stewardCautions = (map: DutyMap, zone: Zone, at: Moment): string[] => {
  const steward = map.staff.find(({ memberId }) => memberId === zone.stewardId)
  if (!steward) return [`${zone.name}还没有管家`]
  if (steward.openid === undefined) return [`${zone.name}的管家${steward.name}还没加入`]
  return absenceOf(map.absences, steward.memberId, at) && !standIn(map, steward.memberId, at)
    ? [`${zone.name}的管家${steward.name}不在，没有替班`]
    : []
}

const dutyCautions = (map: DutyMap, zone: Zone): string[] => {
  const all = dutyKindsOf(map)
  const kinds = all.map((kind) => ({ kind, hours: emptyHours(map, zone, kind) }))
  const never = kinds.filter(({ hours }) => hours === 7 * 24).map(({ kind }) => kind.word)
  const sometimes = kinds.filter(({ hours }) => hours > 0 && hours < 7 * 24)
  return [
    ...(never.length === all.length
      ? [`${zone.name}还没有人值班`]
      : never.length === 0
        ? []
        : [`${zone.name}没有人负责${never.join('、')}`]),
    ...(sometimes.length === 0 ? [] : [`${zone.name}有时没人当班：${byHours(sometimes)}`]),
  ]
}

/** 电梯、门禁一周 56 小时，灯一周 8 小时 */
const byHours = (gaps: readonly { kind: Kind; hours: number }[]): string =>
  [...new Set(gaps.map(({ hours }) => hours))]
    .map((hours) => {
      const kinds = gaps.filter((gap) => gap.hours === hours).map(({ kind }) => kind.word)
      return `${kinds.join('、')}一周 ${hours} 小时`
    })
    .join('，')
