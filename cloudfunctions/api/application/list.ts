import { applicationView } from '@domain/join/application'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const list: Handler<'application.list'> = async ({ input, actor, store }) => {
  const { communityId, role, zones } = actor
  const box =
    role === 'manager'
      ? { communityId, everyZone: true as const }
      : { communityId, zoneIds: zones.map(({ id }) => id) }
  const { items, next } = await store.applications.page(box, PAGE, input.cursor)
  return { items: items.map(applicationView), ...(next === undefined ? {} : { next }) }
}
