import { refuse } from '@contract/errors'
import { partsOf } from '@domain/access/policy'
import { answerFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'

export const get: Handler<'ticket.get'> = async ({ input, actor, now, store }) => {
  const seen = await store.tickets.seen(actor.communityId, input.id, actor._id)
  if (!seen || partsOf(seen.ticket, actor, seen.following.follows).length === 0) return refuse('NOT_FOUND')
  return answerFor(seen.ticket, actor, now, seen.following)
}
