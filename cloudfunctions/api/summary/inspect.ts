import { isRefusal, refuse } from '@contract/errors'
import type { TicketId } from '@contract/ids'
import type { Risk } from '@contract/summary'
import { inspect as decideInspect } from '@domain/ticket/submit'
import { viewFor } from '@domain/ticket/views'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

/** Only of what a summary has shown to come back; whoever taps first, and however often, it is one ticket. */
export const inspect: Handler<'summary.inspect'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const { type, period, kind, placeId, requestId } = input
  const summary = await store.summaries.get(communityId, type, period)
  const risk = summary?.came.risks.find((each) => each.kind === kind && each.placeId === placeId)
  if (!risk) return refuse('NOT_FOUND')
  const { map, loads } = found(await store.communities.withLoads(communityId))
  const id = idFrom('t', communityId, 'inspect', type, period, kind, placeId) as TicketId
  const ticket = decideInspect(map, loads, { id, requestId, kind, placeId, note: noteOf(risk) }, actor, now)
  return isRefusal(ticket) ? ticket : { ticket: viewFor(await store.tickets.add(ticket), actor, now) }
}

const noteOf = ({ what, place, reason, running }: Risk): string =>
  `检查：${place}的${what}连续 ${running} ${reason === 'weeks' ? '周' : '个月'}都有，请查明原因`
