import { isRefusal } from '@contract/errors'
import { cardFor } from '@domain/ticket/views'
import { saveVisits, visitRulesOf } from '@domain/visit/rules'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'
import { zonesOf } from '../ticket/boxes'

const PAGE = 20

/** A manager's are everybody's, a steward's those of their zones. */
export const list: Handler<'visit.list'> = async ({ input, actor, now, store }) => {
  const { items, next } = await store.tickets.visits(actor.communityId, zonesOf(actor), PAGE, input.cursor)
  return {
    items: items.map((ticket) => cardFor(ticket, actor, now)),
    ...(next === undefined ? {} : { next }),
  }
}

export const rules: Handler<'visit.rules'> = async ({ actor, store }) =>
  visitRulesOf(found(await store.communities.get(actor.communityId)))

export const save: Handler<'visit.save'> = async ({ input, actor, now, store }) => {
  const { requestId, rules: draft } = input
  const saved = await store.communities.change(actor.communityId, (map) =>
    saveVisits(map, draft, { actor, requestId, now }),
  )
  return isRefusal(saved) ? saved : visitRulesOf(saved)
}
