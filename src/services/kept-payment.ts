import type { Fen } from '@contract/fee'
import type { BillId, HouseId, MemberId, OrderId } from '@contract/ids'
import { tapAgain, type KeptTap } from './kept-tap'
import { forget, recall, remember } from './storage'

/** Whose payment, and of which house: one at a time. */
export interface Payer {
  as: MemberId
  houseId: HouseId
}

/** A payment whose end is not known yet. It outlives the app: money may be on its way while the phone is off. */
export interface KeptPayment {
  tap: KeptTap
  billIds: BillId[]
  /** Once the server has answered. */
  orderId?: OrderId
  total?: Fen
  /** The phone said that it was paid; a matter of words only. */
  phoneSaysPaid?: boolean
}

const drawer = ({ as, houseId }: Payer) => `payment ${as} ${houseId}`

export const keptPayment = (payer: Payer): KeptPayment | undefined => recall<KeptPayment>(drawer(payer))
export const keepPayment = (payer: Payer, payment: KeptPayment): void => remember(drawer(payer), payment)
export const forgetPayment = (payer: Payer): void => forget(drawer(payer))

/** The same tap again, as long as it is about the same bills; undefined: it is about others, or too long ago. */
export const sameTap = (kept: KeptPayment | undefined, billIds: readonly BillId[]): KeptTap | undefined => {
  if (!kept || [...kept.billIds].sort().join() !== [...billIds].sort().join()) return undefined
  const again = tapAgain(kept.tap)
  return again.id === kept.tap.id ? again : undefined
}

export const newTap = (): KeptTap => tapAgain(undefined)
