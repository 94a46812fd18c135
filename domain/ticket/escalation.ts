import type { Moment } from '@contract/ids'
import type { StepUp } from '@contract/promise'
import type { Escalation, Ticket } from '@contract/ticket'
import type { DutyMap, Staff } from '@contract/zone'
import { plusWorking } from '@domain/time/working-time'
import { nextUp, STEPS } from './chain'
import { holderOf, partyOf, seenToBy } from './party'

const MINUTE = 60_000

/** Where a broken promise stands on the chain, and who has come to see to it just now, if somebody has. */
export interface Climbed {
  escalation: Escalation
  up?: { step: StepUp; person: Staff }
}

/**
 * Up the chain as far as the time since the promise was broken has gone. A step on which nobody stands is not waited
 * for: the next one comes at once. After long silence only the highest step that is due is taken.
 */
export const climb = (ticket: Ticket, map: DutyMap, since: Moment, now: Moment): Climbed => {
  const before = ticket.escalation ?? begin(ticket, since)
  let { step, at, nextAt } = before
  while (nextAt !== null && nextAt <= now) {
    step = after(step)
    at = nextAt
    nextAt = following(ticket, step, at)
  }
  if (step === before.step) return { escalation: before }
  const up = nextUp(map, ticket, step, now) ?? nextUp(map, ticket, after(before.step), now)
  // Nobody is left to see to it but who has it.
  if (!up) return { escalation: { ...before, nextAt: null } }
  const reached = up.step === step ? { at, nextAt } : { at: now, nextAt: following(ticket, up.step, now) }
  const to = partyOf(up.person.memberId, up.person)
  return { escalation: { step: up.step, ...reached, to: seenToBy(to) }, up }
}

const begin = (ticket: Ticket, since: Moment): Escalation => ({
  step: 'person',
  at: since,
  nextAt: following(ticket, 'person', since),
  to: holderOf(ticket),
})

const after = (step: StepUp): StepUp => STEPS[STEPS.indexOf(step) + 1] ?? 'manager'

/** When the step above this one is due. */
const following = ({ ladder, calendar, urgency }: Ticket, step: StepUp, from: Moment): Moment | null => {
  const next = STEPS[STEPS.indexOf(step) + 1]
  if (!next || next === 'person' || !ladder || !calendar) return null
  const ms = ladder[next] * MINUTE
  return urgency === 'emergency' ? from + ms : plusWorking(calendar, from, ms)
}
