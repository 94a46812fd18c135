import { mayInvite } from '@domain/people/house'
import type { Handler } from '../../_kit/serve'

/** Only of one's own houses; what is gone or used already stays so. */
export const revoke: Handler<'household.revoke'> = async ({ input, actor, store }) => {
  const mine = actor.houses.filter(({ tie }) => mayInvite(tie)).map(({ id }) => id)
  await store.invitations.revoke(actor.communityId, input.code, mine)
  return { done: true }
}
