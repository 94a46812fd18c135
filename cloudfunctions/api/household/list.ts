import { householdsFor } from '@domain/people/household'
import type { Handler } from '../../_kit/serve'

export const list: Handler<'household.list'> = async ({ actor, now, store }) => {
  const ids = actor.houses.map(({ id }) => id)
  const { people, invitations } = await store.communities.households(actor.communityId, ids, now)
  return { items: householdsFor(actor, people, invitations, now) }
}
