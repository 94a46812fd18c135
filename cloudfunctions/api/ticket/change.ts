import { isRefusal, type Refusal } from '@contract/errors'
import type { TicketAnswer, TicketCommand } from '@contract/ticket'
import { catalogueOf } from '@domain/catalogue/catalogue'
import type { Desk } from '@domain/ticket/give'
import { pricedLines } from '@domain/ticket/quote'
import { perform } from '@domain/ticket/perform'
import { answerFor } from '@domain/ticket/views'
import type { RequestId, TicketId } from '@contract/ids'
import { found } from '../../_kit/found'
import type { Call, Handler } from '../../_kit/serve'

/** What any command on a ticket has in common. */
interface OnTicket extends Pick<Call<'ticket.accept'>, 'actor' | 'now' | 'store'> {
  input: { id: TicketId; requestId: RequestId }
}

/** Every command on a ticket that exists goes this way; they differ in what they carry. */
const carryOut = async (
  { input, actor, now, store }: OnTicket,
  command: TicketCommand,
  desk?: Desk,
): Promise<TicketAnswer | Refusal> => {
  const ticket = await store.tickets.change(input.id, (current) =>
    perform(current, command, input.requestId, actor, now, desk),
  )
  return isRefusal(ticket) ? ticket : answerFor(ticket, actor, now)
}

/** The same, for what gives the ticket to somebody: who works here is looked up first. */
const carryOutAtDesk = async (call: OnTicket, command: TicketCommand): Promise<TicketAnswer | Refusal> =>
  carryOut(call, command, found(await call.store.communities.withLoads(call.actor.communityId)))

export const transfer: Handler<'ticket.transfer'> = (call) =>
  carryOutAtDesk(call, { type: 'transfer', to: call.input.to, reason: call.input.reason })
export const reclassify: Handler<'ticket.reclassify'> = (call) =>
  carryOutAtDesk(call, { type: 'reclassify', kind: call.input.kind, reason: call.input.reason })
export const decline: Handler<'ticket.decline'> = (call) =>
  carryOutAtDesk(call, { type: 'decline', reason: call.input.reason })
export const entrust: Handler<'ticket.entrust'> = (call) =>
  carryOutAtDesk(call, { type: 'entrust', to: call.input.to, reason: call.input.reason })
export const reopen: Handler<'ticket.reopen'> = (call) =>
  carryOutAtDesk(call, { type: 'reopen', reason: call.input.reason })
export const takeOver: Handler<'ticket.takeOver'> = (call) => carryOut(call, { type: 'takeOver' })
export const answer: Handler<'ticket.answer'> = (call) => {
  const { problem, plan, finishBy } = call.input
  return carryOut(call, { type: 'answer', problem, plan, finishBy })
}
export const wait: Handler<'ticket.wait'> = (call) => {
  const { until, note, doneAt } = call.input
  return carryOut(call, { type: 'wait', for: call.input.for, until, note, doneAt })
}
export const resume: Handler<'ticket.resume'> = (call) =>
  carryOut(call, { type: 'resume', doneAt: call.input.doneAt })
export const comment: Handler<'ticket.comment'> = (call) =>
  carryOut(call, { type: 'comment', words: call.input.words, internal: call.input.internal })
export const urge: Handler<'ticket.urge'> = (call) => carryOut(call, { type: 'urge' })
export const accept: Handler<'ticket.accept'> = (call) =>
  carryOut(call, { type: 'accept', doneAt: call.input.doneAt })
export const depart: Handler<'ticket.depart'> = (call) =>
  carryOut(call, { type: 'depart', etaMinutes: call.input.etaMinutes, doneAt: call.input.doneAt })
export const arrive: Handler<'ticket.arrive'> = (call) =>
  carryOut(call, { type: 'arrive', doneAt: call.input.doneAt })
/** The price list is the server's: a phone names its lines and never a price. */
export const quote: Handler<'ticket.quote'> = async (call) => {
  const community = found(await call.store.communities.get(call.actor.communityId))
  const lines = pricedLines(catalogueOf(community), call.input.lines)
  return isRefusal(lines) ? lines : carryOut(call, { type: 'quote', lines, note: call.input.note })
}
export const agree: Handler<'ticket.agree'> = (call) =>
  carryOut(call, { type: 'agree', total: call.input.total })
export const sign: Handler<'ticket.sign'> = (call) =>
  carryOut(call, { type: 'sign', total: call.input.total, signature: call.input.signature })
export const refuse: Handler<'ticket.refuse'> = (call) =>
  carryOut(call, { type: 'refuse', reason: call.input.reason })
export const finish: Handler<'ticket.finish'> = (call) => {
  const { note, before, photos, bill, cause, doneAt } = call.input
  return carryOut(call, { type: 'finish', note, before, photos, bill, cause, doneAt })
}
export const cancel: Handler<'ticket.cancel'> = (call) =>
  carryOut(call, { type: 'cancel', reason: call.input.reason })
export const confirm: Handler<'ticket.confirm'> = (call) => carryOut(call, { type: 'confirm' })
export const rate: Handler<'ticket.rate'> = (call) => judge(call, 'rate', call.input)
export const rerate: Handler<'ticket.rerate'> = (call) => judge(call, 'rerate', call.input)
export const reply: Handler<'ticket.reply'> = (call) =>
  carryOut(call, { type: 'reply', words: call.input.words })
export const visit: Handler<'ticket.visit'> = (call) =>
  carryOut(call, { type: 'visit', how: call.input.how, answers: call.input.answers })

const judge = (
  call: OnTicket,
  type: 'rate' | 'rerate',
  { stars, tags, words, anonymous }: Call<'ticket.rate'>['input'],
) => carryOut(call, { type, stars, tags, words, anonymous })
