import { isRefusal, refuse } from '@contract/errors'
import { forgotten } from '@domain/people/forgotten'
import type { Handler } from '../../_kit/serve'

/** The person is gone with this write; what they left behind follows within minutes, by the clock. */
export const forget: Handler<'mine.forget'> = async ({ input, actor, now, store }) => {
  // Open ones come first in every box.
  const { items } = await store.tickets.page({ communityId: actor.communityId, requesterId: actor._id }, 1)
  if (items[0]?.open) return refuse('OPEN_REQUESTS')
  const person = await store.members.change(actor._id, (current) => forgotten(current, now, input.keepName))
  return isRefusal(person) ? person : { done: true }
}
