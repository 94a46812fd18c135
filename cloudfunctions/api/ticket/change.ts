import { isRefusal, type Refusal } from '@contract/errors'
import type { TicketAnswer, TicketCommand } from '@contract/ticket'
import { perform } from '@domain/ticket/perform'
import { answerFor } from '@domain/ticket/views'
import type { RequestId, TicketId } from '@contract/ids'
import type { Call, Handler } from '../../_kit/serve'

/** What any command on a ticket has in common. */
interface OnTicket extends Pick<Call<'ticket.accept'>, 'actor' | 'now' | 'store'> {
  input: { id: TicketId; requestId: RequestId }
}

/** Every command on a ticket that exists goes this way; they differ in what they carry. */
const carryOut = async (
  { input, actor, now, store }: OnTicket,
  command: TicketCommand,
): Promise<TicketAnswer | Refusal> => {
  const ticket = await store.tickets.change(input.id, (current) =>
    perform(current, command, input.requestId, actor, now),
  )
  return isRefusal(ticket) ? ticket : answerFor(ticket, actor)
}

export const accept: Handler<'ticket.accept'> = (call) => carryOut(call, { type: 'accept' })
export const depart: Handler<'ticket.depart'> = (call) =>
  carryOut(call, { type: 'depart', etaMinutes: call.input.etaMinutes })
export const arrive: Handler<'ticket.arrive'> = (call) => carryOut(call, { type: 'arrive' })
export const finish: Handler<'ticket.finish'> = (call) =>
  carryOut(call, { type: 'finish', note: call.input.note, photos: call.input.photos })
export const cancel: Handler<'ticket.cancel'> = (call) =>
  carryOut(call, { type: 'cancel', reason: call.input.reason })
export const rate: Handler<'ticket.rate'> = (call) =>
  carryOut(call, { type: 'rate', stars: call.input.stars, words: call.input.words })
