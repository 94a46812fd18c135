import type { Moment } from '@contract/ids'
import type { VisitFigures } from '@contract/summary'
import type { TicketEvent } from '@contract/ticket'
import { isLow } from '@domain/ticket/verdict'
import { MOST_TRIES } from '@domain/ticket/visits'
import type { Facts, Finding, Reported } from './facts'
import { quoted } from './quoted'

/** The visits that came to an end: somebody was reached, or nobody for the third time. */
export const foundBy = (
  timeline: readonly TicketEvent[],
  ticket: Reported,
  isIn: (at: Moment) => boolean,
): Finding[] => {
  const findings: Finding[] = []
  let tries = 0
  for (const event of timeline) {
    if (beginsAnew(event)) tries = 0
    if (event.type !== 'visited') continue
    const { outcome, answers, by, at } = event
    tries = outcome === 'unreachable' ? tries + 1 : 0
    if (outcome === 'unreachable' && tries < MOST_TRIES) continue
    tries = 0
    // Asked on her own phone, it was still the steward's to ask.
    const { memberId, name } = ticket.steward
    const visitor = by.role === 'resident' ? { id: memberId, name } : { id: by.id, name: by.name }
    if (isIn(at)) findings.push({ outcome, words: quoted(answers?.words, ticket), by: visitor, at })
  }
  return findings
}

/** There is something else to ask about. */
const beginsAnew = (event: TicketEvent): boolean =>
  event.type === 'finished' || ((event.type === 'rated' || event.type === 'rerated') && isLow(event))

const NO_VISITS: VisitFigures = { missed: 0, satisfied: 0, partly: 0, not: 0, unreachable: 0 }

/** Counted; of one person where it is said whose. */
export const visitsIn = (facts: readonly Facts[], ofId?: string): VisitFigures => {
  const visits = { ...NO_VISITS }
  for (const { findings, promises } of facts) {
    for (const { outcome, by } of findings) if (ofId === undefined || by.id === ofId) visits[outcome] += 1
    visits.missed += promises.broken.filter(
      ({ promise, heldBy }) => promise === 'visit' && (ofId === undefined || heldBy?.id === ofId),
    ).length
  }
  return visits
}
