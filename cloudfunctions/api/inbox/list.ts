import { inboxItem } from '@domain/notice/inbox'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const list: Handler<'inbox.list'> = async ({ input, actor, store }) => {
  const { items, next } = await store.inbox.page(actor.communityId, actor._id, PAGE, input.cursor)
  return { items: items.map(inboxItem), ...(next === undefined ? {} : { next }) }
}
