import { isRefusal } from '@contract/errors'
import type { MemberId, RequestId, TicketId } from '@contract/ids'
import { submit as decideSubmit } from '@domain/ticket/submit'
import { viewFor } from '@domain/ticket/views'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const submit: Handler<'ticket.submit'> = async ({ input, actor, now, store }) => {
  const { map, loads } = found(await store.communities.withLoads(actor.communityId))
  const submission = { ...input, id: idOf(actor._id, input.requestId) }
  const ticket = decideSubmit(map, loads, submission, actor, now)
  if (isRefusal(ticket)) return ticket
  return { ticket: viewFor(await store.tickets.add(ticket), actor) }
}

/** The same tap of the same person is the same ticket; nobody else's tap can be. */
const idOf = (member: MemberId, requestId: RequestId): TicketId => idFrom('t', member, requestId) as TicketId
