import { refuse, type Refusal } from '@contract/errors'
import type { SpotId, ZoneId } from '@contract/ids'
import type { Community, DutyMap, Holiday, Zone } from '@contract/zone'
import { dated, isDone, type Asked } from './changed'

/** A zone as it should be, with the public places in it. */
export type ZoneWish = Zone & { spotIds: SpotId[] }

const namesOf = (map: Community, { buildingIds, unitIds, spotIds }: ZoneWish): string =>
  [
    ...map.buildings.filter(({ id }) => buildingIds.includes(id)).map(({ name }) => name),
    ...map.buildings.flatMap(({ name, units }) =>
      units.filter(({ id }) => unitIds.includes(id)).map((unit) => `${name}${unit.name}`),
    ),
    ...(spotIds.length === 0 ? [] : [`${spotIds.length} 处公共点位`]),
  ].join('、')

/** Puts a zone into the map, new or instead of the one of its id. A building or unit is in one zone only. */
export const saveZone = (map: DutyMap, wish: ZoneWish, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const { spotIds, ...zone } = wish
  const others = map.zones.filter(({ id }) => id !== zone.id)
  const isNew = others.length === map.zones.length
  if (others.some(({ name }) => name === zone.name)) return refuse('NAME_TAKEN')
  const units = map.buildings.flatMap((building) => building.units)
  const known =
    zone.buildingIds.every((id) => map.buildings.some((building) => building.id === id)) &&
    zone.unitIds.every((id) => units.some((unit) => unit.id === id)) &&
    spotIds.every((id) => map.spots.some((spot) => spot.id === id))
  if (!known) return refuse('MAP_CHANGED')
  const steward = map.staff.find(({ memberId }) => memberId === zone.stewardId)
  if (zone.stewardId !== undefined && steward?.role !== 'steward' && steward?.role !== 'manager')
    return refuse('MAP_CHANGED')
  const taken = others.some(
    ({ buildingIds, unitIds }) =>
      buildingIds.some((id) => zone.buildingIds.includes(id)) ||
      unitIds.some((id) => zone.unitIds.includes(id)),
  )
  if (taken) return refuse('IN_TWO_ZONES')
  const words = `${isNew ? '新建' : '修改'}片区「${zone.name}」：${namesOf(map, wish) || '还没有楼栋'}，管家${steward?.name ?? '未定'}`
  return dated(
    {
      ...map,
      zones: isNew ? [...map.zones, zone] : map.zones.map((each) => (each.id === zone.id ? zone : each)),
      spots: map.spots.map((spot) => {
        if (spotIds.includes(spot.id)) return { ...spot, zoneId: zone.id }
        if (spot.zoneId !== zone.id) return spot
        // Its code and where it is stay the place's own.
        const { zoneId: _, ...rest } = spot
        return rest
      }),
    },
    asked,
    words,
  )
}

/** An empty zone may go; what still has places or duties would leave them nobody's. */
export const removeZone = (map: DutyMap, id: ZoneId, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const zone = map.zones.find((each) => each.id === id)
  if (!zone) return refuse('MAP_CHANGED')
  if (map.zones.length === 1) return refuse('LAST_ZONE')
  const inUse =
    zone.buildingIds.length > 0 ||
    zone.unitIds.length > 0 ||
    map.spots.some(({ zoneId }) => zoneId === id) ||
    map.duties.some(({ zoneId }) => zoneId === id)
  if (inUse) return refuse('ZONE_IN_USE')
  return dated(
    { ...map, zones: map.zones.filter((each) => each.id !== id) },
    asked,
    `删除片区「${zone.name}」`,
  )
}

export const saveHolidays = (map: DutyMap, holidays: Holiday[], asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const days = new Set(holidays.map(({ day }) => day))
  if (days.size !== holidays.length) return refuse('WRONG_DATES')
  const sorted = [...holidays].sort((a, b) => (a.day < b.day ? -1 : 1))
  return dated({ ...map, holidays: sorted }, asked, `更新节假日：共 ${sorted.length} 天`)
}
