import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'

export const list: Handler<'spot.list'> = async ({ actor, store }) => {
  const community = found(await store.communities.get(actor.communityId))
  const zoneNames = new Map(community.zones.map(({ id, name }) => [id, name]))
  return {
    items: community.spots.map(({ id, name, zoneId }) => ({
      id,
      name,
      zoneName: (zoneId && zoneNames.get(zoneId)) ?? '',
    })),
  }
}
