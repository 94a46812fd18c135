import { refuse } from '@contract/errors'
import type { Handler } from '../../_kit/serve'

export const place: Handler<'join.place'> = async ({ input, store }) => {
  const community = await store.communities.get(input.communityId)
  if (community?.kind !== 'community') return refuse('NOT_FOUND')
  return { name: community.name, buildings: community.buildings }
}
