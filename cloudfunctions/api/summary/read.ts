import { refuse } from '@contract/errors'
import { cardFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const list: Handler<'summary.list'> = ({ input, actor, store }) =>
  store.summaries.page(actor.communityId, input.type, PAGE, input.cursor)

export const get: Handler<'summary.get'> = async ({ input, actor, store }) => {
  const { type, period } = input
  const summary = await store.summaries.get(actor.communityId, type, period)
  if (summary) return { summary }
  return period === undefined ? {} : refuse('NOT_FOUND')
}

/** The cursor is a place in the list that was written down with the summary. */
export const behind: Handler<'summary.behind'> = async ({ input, actor, now, store }) => {
  const { figure, cursor = '0', ...of } = input
  const from = /^\d{1,3}$/.test(cursor) ? Number(cursor) : undefined
  if (from === undefined) return refuse('BAD_INPUT')
  const found = await store.summaries.behind(actor.communityId, of, [figure], from, PAGE)
  if (!found) return { items: [] }
  const next = from + PAGE
  return {
    items: found.tickets.map((ticket) => cardFor(ticket, actor, now)),
    ...(next < found.count ? { next: String(next) } : {}),
  }
}
