import type { Price } from '@contract/catalogue'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import type { LineInput } from '@contract/ticket-fields'
import { totalOf } from '@domain/ticket/quote'
import { useDraft } from '@/services/draft'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Draft {
  /** How much of which line. */
  counts: Record<string, number>
  note: string
}
/** As many lines as the contract takes. */
const MOST_LINES = 20

interface Wish {
  me: MemberId
  ticket: TicketView
  prices: readonly Price[]
  onStale: () => void
}

/** What is picked from the price list, begun from what was quoted before, and sent. */
export const useQuote = ({ me, ticket, prices, onStale }: Wish) => {
  const before: Record<string, number> = {}
  ticket.quote?.lines.forEach(({ priceId, count }) => (before[priceId] = count))
  const { draft, write, discard } = useDraft<Draft>(`quote ${ticket.id}`, { counts: before, note: '' })
  const { busy, run } = useCommand()
  const countOf = ({ id }: Pick<Price, 'id'>): number => draft.counts[id] ?? 0
  const picked = prices.filter((price) => countOf(price) > 0)
  const note = draft.note.trim()

  const send = async () => {
    const lines: LineInput[] = picked.map(({ id }) => ({ priceId: id, count: draft.counts[id] ?? 0 }))
    const answer = await run('ticket.quote', {
      as: me,
      id: ticket.id,
      lines,
      ...(note === '' ? {} : { note }),
    })
    if (!answer) return
    if (answer.ok) {
      discard()
      tell(`已发给${ticket.requester.name}，等同意`)
      return goBack()
    }
    if (answer.code === 'CATALOGUE_CHANGED') onStale()
  }
  return {
    draft,
    countOf,
    put: ({ id }: Price, count: number) => write({ counts: { ...draft.counts, [id]: count } }),
    writeNote: (words: string) => write({ note: words }),
    total: totalOf(picked.map((price) => ({ amount: price.amount, count: countOf(price) }))),
    picked: picked.length,
    tooMany: picked.length > MOST_LINES,
    busy,
    send,
  }
}
