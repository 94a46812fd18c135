import { isRefusal, refuse } from '@contract/errors'
import type { TicketId } from '@contract/ids'
import { kindsOf } from '@domain/catalogue/catalogue'
import { isOpen } from '@domain/billing/owed'
import { dispute } from '@domain/billing/reverse'
import { maySee } from '@domain/billing/views'
import { submit } from '@domain/ticket/submit'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

/**
 * A question like any other, with a clock of its own; and until it is answered nobody is reminded. The question first: if
 * this dies in between, somebody answers it all the same.
 */
export const ask: Handler<'bill.ask'> = async ({ input, actor, now, store }) => {
  const { houseId, id, line, words, requestId } = input
  const { map, loads, account } = found(await store.communities.withLoads(actor.communityId, houseId))
  const owed = account?.bills.find((each) => each.id === id)
  if (!account || !owed) return refuse('NOT_FOUND')
  if (!maySee(actor, houseId, { issuedAt: owed.issuedAt, open: isOpen(owed) })) return refuse('NOT_FOUND')
  const kind = kindsOf(map).find(({ nature, hidden }) => nature === 'question' && !hidden)
  if (!kind) return refuse('KIND_UNKNOWN')
  const about = `关于账单「${owed.name}」${line ? `的${line}` : ''}`
  const ticket = submit(
    map,
    loads,
    {
      id: idFrom('t', actor._id, requestId) as TicketId,
      requestId,
      kind: kind.id,
      place: { houseId },
      note: `${about}：${words}`.slice(0, 500),
    },
    actor,
    now,
  )
  if (isRefusal(ticket)) return ticket
  const { _id: ticketId } = await store.tickets.add(ticket)
  const after = await store.accounts.change(houseId, (each) => dispute(each, id, ticketId, now), account)
  return isRefusal(after) ? after : { ticketId }
}
