import type { Moment } from '@contract/ids'
import type { TicketPromise } from '@contract/promise'
import type { Ticket, TicketState } from '@contract/ticket'
import { sortableMoment } from '@domain/time/sortable'
import { alikeOf } from './alike'
import { boxKeyOf } from './box-key'
import { facetsOf } from './facets'
import { isRunning } from './promises'
import { wordsOf } from './search'

type Derived =
  | 'boxKey'
  | 'facets'
  | 'words'
  | 'alike'
  | 'promisedAt'
  | 'riskAt'
  | 'kept'
  | 'broken'
  | 'dueAt'
  | 'closeAt'
  | 'visitKey'

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
  riskAt: riskAt(bare),
  kept: (bare.promises ?? []).filter(wasKept).length,
  broken: (bare.promises ?? []).filter(({ brokenAt }) => brokenAt !== undefined).length,
  dueAt: dueAt(bare),
  visitKey: visitKey(bare),
  closeAt: AWAITS_VERDICT.includes(bare.state) ? lastWord(bare) + QUIET : null,
})

type Bare = Omit<Ticket, Derived>

const running = ({ promises = [] }: Bare) => promises.filter(isRunning)
const wasKept = ({ keptAt, brokenAt }: TicketPromise): boolean =>
  keptAt !== undefined && brokenAt === undefined
const earliest = (moments: (Moment | null | undefined)[]): Moment | null => {
  const there = moments.filter((at) => at !== null && at !== undefined)
  return there.length === 0 ? null : Math.min(...there)
}

/** The next thing somebody has promised: a word while it waits; else being there, as the rules or they themselves said. */
const promisedAt = (ticket: Bare): Moment | null => {
  if (!ticket.open) return null
  if (ticket.waiting) return ticket.waiting.until
  return earliest([ticket.etaAt, ...running(ticket).map(({ dueAt: at }) => at)])
}

/** From when on a promise is nearly out of time; what is late already is past that. */
const riskAt = (ticket: Bare): Moment | null =>
  ticket.open ? earliest(running(ticket).map(({ warnAt }) => warnAt)) : null

/** When the clock has to look: to warn, to say that it is broken, to go further up. */
const dueAt = (ticket: Bare): Moment | null => {
  if (!ticket.open && !ticket.visit) return null
  const own = running(ticket)
    .filter(({ name }) => ticket.open || name === 'visit')
    .filter(({ brokenAt }) => brokenAt === undefined)
    .map(({ warnedAt, warnAt, dueAt: at }) => (warnedAt === undefined ? warnAt : at))
  return earliest([...own, ticket.escalation?.nextAt])
}

/** When somebody last did or said something; what the clock writes down is nobody's word. */
const lastWord = ({ timeline, updatedAt }: Bare): Moment => {
  const said = timeline.filter(({ by }) => by.role !== 'system')
  const last = said[said.length - 1]
  return last?.heardAt ?? last?.at ?? updatedAt
}

/** Return visits still to be made, by when they are due. */
const visitKey = (ticket: Bare): string | null => {
  const due = ticket.visit && running(ticket).find(({ name }) => name === 'visit')
  return due ? `${sortableMoment(due.dueAt)}:${ticket._id}` : null
}
