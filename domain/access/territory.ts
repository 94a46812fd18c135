import type { BuildingId, UnitId } from '@contract/ids'
import type { HouseTie, ZoneLink } from '@contract/member'
import type { Zone } from '@contract/zone'

/** Where somebody answers for the houses: their zones' units and buildings, without units that another zone has. */
export interface Territory {
  buildingIds: BuildingId[]
  unitIds: UnitId[]
  exceptUnitIds: UnitId[]
}

export const territoryOf = (zones: readonly Zone[], mine: readonly ZoneLink[]): Territory => {
  const isMine = ({ id }: Zone) => mine.some((link) => link.id === id)
  return {
    buildingIds: zones.filter(isMine).flatMap(({ buildingIds }) => buildingIds),
    unitIds: zones.filter(isMine).flatMap(({ unitIds }) => unitIds),
    exceptUnitIds: zones.filter((zone) => !isMine(zone)).flatMap(({ unitIds }) => unitIds),
  }
}

export const liesIn = (
  { buildingIds, unitIds, exceptUnitIds }: Territory,
  { buildingId, unitId }: Pick<HouseTie, 'buildingId' | 'unitId'>,
): boolean =>
  unitIds.includes(unitId) || (buildingIds.includes(buildingId) && !exceptUnitIds.includes(unitId))
