import * as z from 'zod/mini'
import { words } from './fields'
import { Fen } from './fee'
import type { CommunityId, RequestId } from './ids'
import { HouseId, LedgerId, Moment } from './ids'

/** To whom an invoice is made out (发票抬头). */
export const InvoiceFields = {
  title: words(60),
  /** Of a company. */
  taxNumber: z.optional(z.string().check(z.regex(/^[0-9A-Z]{15,20}$/))),
}

/** That an invoice is wished for, and the number of the one that was made out. */
export const Invoice = z.object({
  ...InvoiceFields,
  askedAt: Moment,
  number: z.optional(z.string()),
})

export type Invoice = z.infer<typeof Invoice>

export const InvoiceRow = z.extend(Invoice, {
  id: LedgerId,
  houseId: HouseId,
  label: z.string(),
  amount: Fen,
})

export type InvoiceRow = z.infer<typeof InvoiceRow>

/** The document, of the same id as the payment. */
export interface InvoiceDocument extends Omit<InvoiceRow, 'id'> {
  _id: LedgerId
  communityId: CommunityId
  requestId: RequestId
  open: boolean
  sortKey: string
}
