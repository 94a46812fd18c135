import type { Handler } from '../../_kit/serve'

export const list: Handler<'spot.list'> = async ({ actor, store }) => {
  const community = await store.communities.get(actor.communityId)
  if (!community) throw new Error('a member of a community that is not there')
  const zoneNames = new Map(community.zones.map(({ id, name }) => [id, name]))
  return {
    items: community.spots.map(({ id, name, zoneId }) => ({
      id,
      name,
      zoneName: zoneNames.get(zoneId) ?? '',
    })),
  }
}
