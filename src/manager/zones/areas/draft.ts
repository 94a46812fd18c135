import type { Input } from '@contract/api'
import type { BuildingId, MemberId, SpotId, UnitId, ZoneId } from '@contract/ids'
import type { StaffView, Zone, ZoneMap } from '@contract/zone'

/** A zone that is being written. */
export interface ZoneDraft {
  id?: ZoneId
  name: string
  buildingIds: BuildingId[]
  unitIds: UnitId[]
  spotIds: SpotId[]
  stewardId?: MemberId | undefined
}

export const blankZone: ZoneDraft = { name: '', buildingIds: [], unitIds: [], spotIds: [] }

/** Who may answer for a zone. */
export const stewardsOf = ({ staff }: ZoneMap): StaffView[] => staff.filter(({ role }) => role === 'steward')

/** Who has left can answer for nothing any more: the place is open again. */
export const draftOf = ({ stewardId, ...zone }: Zone, map: ZoneMap): ZoneDraft => ({
  ...zone,
  spotIds: map.spots.filter(({ zoneId }) => zoneId === zone.id).map(({ id }) => id),
  stewardId: stewardsOf(map).find(({ id }) => id === stewardId)?.id,
})

export const zoneOf = ({ stewardId, name, ...rest }: ZoneDraft): Input<'zone.save'>['zone'] => ({
  ...rest,
  name: name.trim(),
  ...(stewardId === undefined ? {} : { stewardId }),
})
