import { refuse } from '@contract/errors'
import type { Input } from '@contract/api'
import { householdsOf, mayOpenBox, type Actor } from '@domain/access/policy'
import { cardFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'
import type { TicketBox } from '../../_store/store'

const PAGE = 20

export const list: Handler<'ticket.list'> = async ({ input, actor, store }) => {
  if (!mayOpenBox(actor, input.box)) return refuse('NOT_ALLOWED')
  const { items, next } = await store.tickets.page(boxOf(actor, input.box), PAGE, input.cursor)
  return { items: items.map((ticket) => cardFor(ticket, actor)), ...(next === undefined ? {} : { next }) }
}

const boxOf = (actor: Actor, box: Input<'ticket.list'>['box']): TicketBox => {
  const { communityId } = actor
  switch (box) {
    case 'mine':
      return { communityId, requesterId: actor._id }
    case 'household':
      return { communityId, householdIds: householdsOf(actor) }
    case 'jobs':
      return { communityId, assigneeId: actor._id }
    case 'zone':
      return actor.role === 'manager'
        ? { communityId, everyZone: true }
        : { communityId, zoneIds: actor.zones.map(({ id }) => id) }
  }
  return box satisfies never
}
