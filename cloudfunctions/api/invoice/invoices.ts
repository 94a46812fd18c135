import { refuse } from '@contract/errors'
import type { InvoiceDocument } from '@contract/invoice'
import { invoiceOf } from '@domain/billing/views'
import { sortableMoment } from '@domain/time/sortable'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

/** Of a payment of one's own house, once; whoever asks again reads what was asked for. */
export const wish: Handler<'bill.invoice'> = async ({ input, actor, now, store }) => {
  const { id, requestId, title, taxNumber } = input
  const { entry, document } = await store.invoices.withPayment(id)
  const isHers = actor.houses.some((house) => house.id === entry?.houseId)
  if (!entry || !isHers || entry.type !== 'paid') return refuse('NOT_FOUND')
  if (document) return { invoice: invoiceOf(document) }
  const made: InvoiceDocument = {
    _id: id,
    communityId: actor.communityId,
    houseId: entry.houseId,
    label: entry.label,
    amount: entry.amount,
    title,
    ...(taxNumber ? { taxNumber } : {}),
    askedAt: now,
    requestId,
    open: true,
    sortKey: `${sortableMoment(now)}:${id}`,
  }
  if (await store.invoices.add(made)) return { invoice: invoiceOf(made) }
  const earlier = await store.invoices.get(id)
  return earlier ? { invoice: invoiceOf(earlier) } : refuse('BUSY')
}

export const list: Handler<'invoice.list'> = async ({ input: { cursor }, actor, store }) => {
  const { items, next } = await store.invoices.page(actor.communityId, PAGE, cursor)
  return {
    items: items.map((invoice) => {
      const { _id: id, houseId, label, amount } = invoice
      return { id, houseId, label, amount, ...invoiceOf(invoice) }
    }),
    ...(next ? { next } : {}),
  }
}

export const made: Handler<'invoice.made'> = async ({ input: { id, number }, actor, store }) =>
  (await store.invoices.made(actor.communityId, id, number)) ? { done: true } : refuse('NOT_FOUND')
