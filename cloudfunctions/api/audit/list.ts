import { auditRow } from '@domain/people/views'
import type { Handler } from '../../_kit/serve'

const PAGE = 30

export const list: Handler<'audit.list'> = async ({ input, actor, store }) => {
  const { items, next } = await store.audit.page(actor.communityId, PAGE, input.cursor)
  return { items: items.map(auditRow), ...(next === undefined ? {} : { next }) }
}
