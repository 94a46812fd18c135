import type { Moment } from '@contract/ids'
import type { Ticket, TicketState } from '@contract/ticket'
import { alikeOf } from './alike'
import { boxKeyOf } from './box-key'
import { facetsOf } from './facets'
import { wordsOf } from './search'

type Derived = 'boxKey' | 'facets' | 'words' | 'alike' | 'promisedAt' | 'closeAt'

/** After so long without a word a finished ticket closes by itself, ms. */
const QUIET = 7 * 24 * 60 * 60_000
const AWAITS_VERDICT: readonly TicketState[] = ['finished']

/** The ticket with everything by which it is found; none of it is ever decided on its own. */
export const indexed = (bare: Omit<Ticket, Derived>): Ticket => ({
  ...bare,
  boxKey: boxKeyOf(bare.open, bare.createdAt, bare._id),
  facets: facetsOf(bare),
  words: wordsOf(bare),
  alike: alikeOf(bare),
  promisedAt: promisedAt(bare),
  closeAt: AWAITS_VERDICT.includes(bare.state) ? bare.updatedAt + QUIET : null,
})

/** The next thing somebody has promised: being there, a word while it waits, or the end. */
const promisedAt = (ticket: Omit<Ticket, Derived>): Moment | null => {
  if (!ticket.open) return null
  if (ticket.waiting) return ticket.waiting.until
  return ticket.etaAt ?? ticket.answer?.finishBy ?? ticket.slot?.to ?? null
}
