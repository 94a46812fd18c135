import { refuse } from '@contract/errors'
import { tryRoute } from '@domain/zone/try'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'

/** Who would get it, and why; nobody does. */
export const attempt: Handler<'duty.try'> = async ({ input, actor, now, store }) => {
  const { kind, place, at = now } = input
  const house = 'houseId' in place ? await store.houses.get(place.houseId) : undefined
  if ('houseId' in place && house?.communityId !== actor.communityId) return refuse('HOUSE_UNKNOWN')
  const { map, loads } = found(await store.communities.withLoads(actor.communityId))
  return tryRoute(map, loads, { kind, place, house, at })
}
