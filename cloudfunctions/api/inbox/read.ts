import type { Handler } from '../../_kit/serve'

export const read: Handler<'inbox.read'> = async ({ input, actor, now, store }) => ({
  read: await store.inbox.read(actor.communityId, actor._id, input.ids, now),
})
