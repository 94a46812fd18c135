import { refuse } from '@contract/errors'
import { partsOf } from '@domain/access/policy'
import { answerFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'

export const get: Handler<'ticket.get'> = async ({ input, actor, store }) => {
  const ticket = await store.tickets.get(input.id)
  if (!ticket || partsOf(ticket, actor).length === 0) return refuse('NOT_FOUND')
  return answerFor(ticket, actor)
}
