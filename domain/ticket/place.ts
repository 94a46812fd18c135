import { refuse, type Refusal } from '@contract/errors'
import type { HouseLink } from '@contract/member'
import type { PlaceInput, Ticket } from '@contract/ticket'
import type { Community, Zone } from '@contract/zone'

export interface LocatedPlace {
  place: Ticket['place']
  zone: Zone
  /** Why it is this zone's, in words. */
  words: string
}

/** Finds the place and the zone it lies in: only one's own houses, any public place of one's community. */
export const locate = (
  community: Community,
  houses: readonly HouseLink[],
  input: PlaceInput,
): LocatedPlace | Refusal =>
  'houseId' in input ? locateHouse(community, houses, input.houseId) : locateSpot(community, input.spotId)

const locateHouse = (
  community: Community,
  houses: readonly HouseLink[],
  houseId: HouseLink['id'],
): LocatedPlace | Refusal => {
  const house = houses.find(({ id }) => id === houseId)
  if (!house) return refuse('NOT_YOUR_HOUSE')
  const building = community.buildings.find(({ id }) => id === house.buildingId)
  const zone = community.zones.find(({ buildingIds }) => buildingIds.includes(house.buildingId))
  // A building that no zone holds is a hole in the set-up; the first zone's steward must hear of it all the same.
  const answering = zone ?? community.zones[0]
  if (!answering) return refuse('NOBODY_ANSWERS')
  const name = building?.name ?? house.label
  return {
    place: {
      type: 'house',
      id: house.id,
      label: house.label,
      zoneId: answering.id,
      zoneName: answering.name,
    },
    zone: answering,
    words: zone ? `${name}属于${zone.name}` : `${name}还没有划入片区，暂由${answering.name}负责`,
  }
}

const locateSpot = (community: Community, spotId: string): LocatedPlace | Refusal => {
  const spot = community.spots.find(({ id }) => id === spotId)
  const zone = community.zones.find(({ id }) => id === spot?.zoneId)
  if (!spot || !zone) return refuse('PLACE_UNKNOWN')
  return {
    place: { type: 'spot', id: spot.id, label: spot.name, zoneId: zone.id, zoneName: zone.name },
    zone,
    words: `${spot.name}属于${zone.name}`,
  }
}
