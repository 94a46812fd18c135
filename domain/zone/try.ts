import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { KindId, Moment } from '@contract/ids'
import type { DutyMap, House, TryPlace } from '@contract/zone'
import { offeredKind } from '@domain/catalogue/catalogue'
import { locateSpot, zoneOfHouse } from '@domain/ticket/place'
import { route, type Loads } from '@domain/ticket/routing'
import { postOf } from './staff'

/** Who would get it, and why: the very routing that a request takes, with the jobs that people have now. */
export const tryRoute = (
  map: DutyMap,
  loads: Loads,
  asked: { kind: KindId; place: TryPlace; house?: House | undefined; at: Moment },
): { place: string; assignee: string; post: string; why: string[] } | Refusal => {
  const { at } = asked
  const kind = offeredKind(map, asked.kind)
  if (isRefusal(kind)) return kind
  const found = whereIs(map, asked.place, asked.house)
  if (isRefusal(found)) return found
  const { label, zone, words } = found
  const answer = route(map, { zone, placeWords: words, kind, urgency: 'ordinary', at }, loads)
  if (isRefusal(answer)) return answer
  const { assignee, why } = answer
  return { place: label, assignee: assignee.name, post: postOf(assignee), why }
}

const whereIs = (map: DutyMap, place: TryPlace, house: House | undefined) => {
  if ('spotId' in place) {
    const located = locateSpot(map, place.spotId)
    return isRefusal(located) ? located : { label: located.place.label, ...located }
  }
  const unitId = 'unitId' in place ? place.unitId : house?.unitId
  const building = map.buildings.find(({ units }) => units.some(({ id }) => id === unitId))
  if (!building || unitId === undefined) return refuse('PLACE_UNKNOWN')
  const unit = building.units.find(({ id }) => id === unitId)
  const label = house?.label ?? `${building.name}${unit?.name ?? ''}`
  const found = zoneOfHouse(map, { buildingId: building.id, unitId, label })
  return isRefusal(found) ? found : { label, ...found }
}
