import { isRefusal, refuse } from '@contract/errors'
import type { TicketId } from '@contract/ids'
import { riskInWords } from '@domain/summary/words'
import { inspect as decideInspect } from '@domain/ticket/submit'
import { viewFor } from '@domain/ticket/views'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

/** Only of what a summary has shown to come back; whoever taps first, and however often, it is one ticket. */
export const inspect: Handler<'summary.inspect'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const { type, period, kind, placeId, requestId } = input
  const id = idFrom('t', communityId, 'inspect', type, period, kind, placeId) as TicketId
  const { risks, inspection } = (await store.summaries.risks(communityId, { type, period }, id)) ?? {}
  const risk = risks?.find((each) => each.kind === kind && each.placeId === placeId)
  if (!risk) return refuse('NOT_FOUND')
  if (inspection) return { ticket: viewFor(inspection, actor, now) }
  const { map, loads } = found(await store.communities.withLoads(communityId))
  const note = `检查：${riskInWords(risk)}，请查明原因`
  const ticket = decideInspect(map, loads, { id, requestId, kind, placeId, note }, actor, now)
  return isRefusal(ticket) ? ticket : { ticket: viewFor(await store.tickets.add(ticket), actor, now) }
}
