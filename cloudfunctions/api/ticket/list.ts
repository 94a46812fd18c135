import { refuse } from '@contract/errors'
import { mayOpenBox } from '@domain/access/policy'
import { cardFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'
import { narrowingOf } from '../../_kit/narrowing'
import { boxOf } from './boxes'

export const PAGE = 20

export const list: Handler<'ticket.list'> = async ({ input, actor, now, store }) => {
  const { box, cursor, filter } = input
  if (!mayOpenBox(actor, box)) return refuse('NOT_ALLOWED')
  const narrowing = narrowingOf(filter, now)
  const { items, next } = await store.tickets.page(boxOf(actor, box), PAGE, cursor, narrowing)
  const follows = box === 'following'
  return {
    items: items.map((ticket) => cardFor(ticket, actor, now, follows)),
    ...(next === undefined ? {} : { next }),
  }
}
