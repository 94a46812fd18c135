import type { BuildingId, UnitId, ZoneId } from '@contract/ids'
import type { Building, Zone, ZoneMap } from '@contract/zone'

/** The other zone that has a building as a whole, or a unit of it by name. */
export const holderOf = (
  { zones }: ZoneMap,
  me: ZoneId | undefined,
  place: { buildingId: BuildingId } | { unitId: UnitId },
): Zone | undefined =>
  zones.find(
    ({ id, buildingIds, unitIds }) =>
      id !== me &&
      ('unitId' in place ? unitIds.includes(place.unitId) : buildingIds.includes(place.buildingId)),
  )

/** 1号楼、3号楼、5号楼1单元 */
export const placesOf = ({ buildingIds, unitIds }: Zone, buildings: readonly Building[]): string => {
  const whole = buildings.filter(({ id }) => buildingIds.includes(id)).map(({ name }) => name)
  const parts: string[] = []
  for (const { name, units } of buildings)
    for (const unit of units) if (unitIds.includes(unit.id)) parts.push(`${name}${unit.name}`)
  return [...whole, ...parts].join('、')
}
