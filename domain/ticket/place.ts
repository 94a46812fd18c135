import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { HouseTie } from '@contract/member'
import type { Ticket } from '@contract/ticket'
import type { PlaceInput } from '@contract/ticket-fields'
import type { BuildingId, HouseId } from '@contract/ids'
import type { Community, Zone } from '@contract/zone'

export interface LocatedPlace {
  place: Ticket['place']
  zone: Zone
  /** The house whose owner and family may look on. */
  householdId?: HouseId
  /** Why it is this zone's, in words. */
  words: string
}

/** Finds the place and the zone it lies in: only one's own houses, any public place of one's community. */
export const locate = (
  community: Community,
  houses: readonly HouseTie[],
  input: PlaceInput,
): LocatedPlace | Refusal =>
  'houseId' in input ? locateHouse(community, houses, input.houseId) : locateSpot(community, input.spotId)

const locateHouse = (
  community: Community,
  houses: readonly HouseTie[],
  houseId: HouseTie['id'],
): LocatedPlace | Refusal => {
  const house = houses.find(({ id }) => id === houseId)
  if (!house) return refuse('NOT_YOUR_HOUSE')
  const located = zoneOfHouse(community, house)
  if (isRefusal(located)) return located
  const { zone, words, near } = located
  return {
    place: {
      type: 'house',
      id: house.id,
      label: house.label,
      near,
      nearIds: [house.buildingId],
      zoneId: zone.id,
      zoneName: zone.name,
    },
    ...(house.tie === 'tenant' ? {} : { householdId: house.id }),
    zone,
    words,
  }
}

/** The zone a house lies in, a unit's before its building's, and how that is known. */
export const zoneOfHouse = (
  community: Pick<Community, 'buildings' | 'zones'>,
  house: Pick<HouseTie, 'buildingId' | 'unitId' | 'label'>,
): { zone: Zone; words: string; near: string } | Refusal => {
  const building = community.buildings.find(({ id }) => id === house.buildingId)
  const unit = building?.units.find(({ id }) => id === house.unitId)
  const byUnit = community.zones.find(({ unitIds }) => unitIds.includes(house.unitId))
  const zone = byUnit ?? community.zones.find(({ buildingIds }) => buildingIds.includes(house.buildingId))
  // A building that no zone holds is a hole in the set-up; the first zone's steward must hear of it all the same.
  const answering = zone ?? community.zones[0]
  if (!answering) return refuse('NOBODY_ANSWERS')
  const name = `${building?.name ?? house.label}${byUnit ? (unit?.name ?? '') : ''}`
  return {
    zone: answering,
    near: building?.name ?? '本楼',
    words: zone ? `${name}属于${zone.name}` : `${name}还没有划入片区，暂由${answering.name}负责`,
  }
}

/** A public place and the zone it lies in. */
export const locateSpot = (
  community: Pick<Community, 'spots' | 'zones'>,
  spotId: string,
): LocatedPlace | Refusal => {
  const spot = community.spots.find(({ id }) => id === spotId)
  if (!spot) return refuse('PLACE_UNKNOWN')
  const zone = community.zones.find(({ id }) => id === spot.zoneId)
  const answering = zone ?? community.zones[0]
  if (!answering) return refuse('NOBODY_ANSWERS')
  return {
    place: {
      type: 'spot',
      id: spot.id,
      label: spot.name,
      near: spot.name,
      nearIds: [spot.id],
      zoneId: answering.id,
      zoneName: answering.name,
    },
    zone: answering,
    words: zone ? `${spot.name}属于${zone.name}` : `${spot.name}还没有划入片区，暂由${answering.name}负责`,
  }
}

/** Several buildings at once; who answers for the first of them answers for all. */
export const locateArea = (
  community: Pick<Community, 'buildings' | 'zones'>,
  buildingIds: readonly BuildingId[],
): LocatedPlace | Refusal => {
  const buildings = community.buildings.filter(({ id }) => buildingIds.includes(id))
  const [first] = buildings
  if (!first || buildings.length < new Set(buildingIds).size) return refuse('PLACE_UNKNOWN')
  const zone = community.zones.find((each) => each.buildingIds.includes(first.id)) ?? community.zones[0]
  if (!zone) return refuse('NOBODY_ANSWERS')
  const names = buildings.map(({ name }) => name)
  const label = names.length > 4 ? `${names.slice(0, 3).join('、')}等${names.length}栋` : names.join('、')
  return {
    place: {
      type: 'area',
      id: first.id,
      label,
      near: label,
      nearIds: buildings.map(({ id }) => id),
      zoneId: zone.id,
      zoneName: zone.name,
    },
    zone,
    words: `${first.name}属于${zone.name}`,
  }
}
