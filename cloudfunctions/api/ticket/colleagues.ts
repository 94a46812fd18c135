import { refuse } from '@contract/errors'
import { partsOf } from '@domain/access/policy'
import { colleaguesFor } from '@domain/ticket/give'
import { choicesFor } from '@domain/ticket/lifecycle'
import { recipientOf } from '@domain/ticket/party'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'

/** To whom the one who has it, or watches it, could give this job; who has least in hand comes first. */
export const colleagues: Handler<'ticket.colleagues'> = async ({ input, actor, now, store }) => {
  const ticket = await store.tickets.get(input.id)
  if (!ticket || partsOf(ticket, actor).length === 0) return refuse('NOT_FOUND')
  const choices = choicesFor(ticket, actor, now)
  if (!choices.includes('transfer') && !choices.includes('entrust')) return refuse('NOT_ALLOWED')
  const { map, loads } = found(await store.communities.withLoads(actor.communityId))
  const items = colleaguesFor(ticket, { map }, now).map((person) => ({
    ...recipientOf(person),
    openJobs: loads.get(person.memberId) ?? 0,
  }))
  return { items: items.sort((a, b) => a.openJobs - b.openJobs) }
}
