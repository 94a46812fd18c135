import type { Fen } from '@contract/fee'
import type { BillId, OrderId } from '@contract/ids'
import { call, command, isUnsettled, type PhoneErrorCode } from './cloud'
import { forgetPayment, keepPayment, keptPayment, newTap, sameTap, type Payer } from './kept-payment'
import { newRequestId } from './request-id'
import { openPaySheet } from './wechat-pay'

/** What has become of a payment. `unsure`: nobody knows yet; it stays remembered and is asked about again. */
export type Outcome =
  | { state: 'paid'; orderId: OrderId; total: Fen }
  | { state: 'unsure' }
  | { state: 'notPaid'; why: 'cancelled' | 'failed' | 'closed' }
  | { state: 'refused'; code: PhoneErrorCode }

/** Before each question whether it has arrived. Milliseconds. */
const PAUSES = [0, 1_000, 2_000, 3_000, 5_000, 8_000]
/** Nobody stands before a closed door for longer, however slow the answers are. */
const LONGEST = 20_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The server's word, which alone counts; it asks WeChat. */
const judged = (
  payer: Payer,
  orderId: OrderId,
  { state, total }: { state: 'paid' | 'open' | 'closed'; total: Fen },
  why: 'cancelled' | 'failed' | 'closed' = 'closed',
): Outcome => {
  switch (state) {
    case 'paid':
      forgetPayment(payer)
      return { state: 'paid', orderId, total }
    case 'closed':
      forgetPayment(payer)
      return { state: 'notPaid', why }
    case 'open':
      return { state: 'unsure' }
  }
  return state satisfies never
}

/** Asks once. */
export const askAbout = async (payer: Payer, orderId: OrderId): Promise<Outcome> => {
  const answer = await call('pay.check', { as: payer.as, orderId })
  if (answer.ok) return judged(payer, orderId, answer.data)
  // There is no such order: nothing to wait for.
  if (answer.code === 'NOT_FOUND') forgetPayment(payer)
  return answer.code === 'NOT_FOUND' ? { state: 'notPaid', why: 'closed' } : { state: 'unsure' }
}

/** Asks until it is known, with growing pauses. */
const waitFor = async (payer: Payer, orderId: OrderId): Promise<Outcome> => {
  const began = Date.now()
  for (const ms of PAUSES) {
    await pause(ms)
    const outcome = await askAbout(payer, orderId)
    if (outcome.state !== 'unsure') return outcome
    if (Date.now() - began > LONGEST) break
  }
  return { state: 'unsure' }
}

/** Puts it off, so that the others of the house need not wait. It may have been paid all the same. */
export const putOff = async (
  payer: Payer,
  orderId: OrderId,
  why: 'cancelled' | 'failed' = 'cancelled',
): Promise<Outcome> => {
  const answer = await command('pay.drop', { as: payer.as, requestId: newRequestId(), orderId })
  return answer.ok ? judged(payer, orderId, answer.data, why) : { state: 'unsure' }
}

/**
 * Pays these bills of one house. Whatever breaks off in between is found again: the tap is remembered before it is sent,
 * the order as soon as there is one. `consent`: another sheet of WeChat's, after which this one opens.
 * `onAsking`: the sheet is closed, and the server is asked.
 */
export const pay = async (
  payer: Payer,
  billIds: BillId[],
  consent: Promise<unknown>,
  onAsking: () => void,
): Promise<Outcome> => {
  const kept = keptPayment(payer)
  const again = sameTap(kept, billIds)
  if (kept?.orderId && !again) {
    const before = await putOff(payer, kept.orderId)
    if (before.state !== 'notPaid') return before
  }
  const tap = again ?? newTap()
  keepPayment(payer, { ...(again ? kept : {}), tap, billIds })
  const started = await command('pay.start', { ...payer, billIds, requestId: tap.id })
  if (!started.ok) {
    if (!isUnsettled(started.code)) forgetPayment(payer)
    return { state: 'refused', code: started.code }
  }
  const { orderId, total, params } = started.data
  keepPayment(payer, { tap, billIds, orderId, total })
  await consent
  const says = await openPaySheet(params, total)
  onAsking()
  if (says !== 'done') return putOff(payer, orderId, says)
  keepPayment(payer, { tap, billIds, orderId, total, phoneSaysPaid: true })
  return waitFor(payer, orderId)
}
