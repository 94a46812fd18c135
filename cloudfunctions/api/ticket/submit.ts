import { createHash } from 'node:crypto'
import { isRefusal } from '@contract/errors'
import type { MemberId, RequestId, TicketId } from '@contract/ids'
import { submit as decideSubmit } from '@domain/ticket/submit'
import { viewFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'

export const submit: Handler<'ticket.submit'> = async ({ input, actor, now, store }) => {
  const found = await store.communities.withLoads(actor.communityId)
  if (!found) throw new Error('a member of a community that is not there')
  const submission = { ...input, id: idOf(actor._id, input.requestId) }
  const ticket = decideSubmit(found.community, found.loads, submission, actor, now)
  if (isRefusal(ticket)) return ticket
  return { ticket: viewFor(await store.tickets.add(ticket), actor) }
}

/** The same tap of the same person is the same ticket; nobody else's tap can be. */
const idOf = (member: MemberId, requestId: RequestId): TicketId =>
  `t${createHash('sha256').update(`${member}:${requestId}`).digest('hex').slice(0, 24)}` as TicketId
