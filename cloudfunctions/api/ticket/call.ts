import { refuse } from '@contract/errors'
import { audited } from '@domain/access/audited'
import { mayRing, partsOf } from '@domain/access/policy'
import type { Handler } from '../../_kit/serve'

/** The number of who is at the other end of a running job. Staff who ask for a resident's are written down. */
export const call: Handler<'ticket.call'> = async ({ input, actor, now, store }) => {
  const ticket = await store.tickets.get(input.id)
  if (!ticket || partsOf(ticket, actor).length === 0) return refuse('NOT_FOUND')
  if (!mayRing(ticket, actor, input.whom)) return refuse('NOT_ALLOWED')
  const { memberId, name, phone } = ticket[input.whom]
  if (actor.role !== 'resident' && input.whom === 'requester')
    await store.audit.add(audited('called', actor, { id: memberId, name }, now, ticket._id))
  return { phone }
}
