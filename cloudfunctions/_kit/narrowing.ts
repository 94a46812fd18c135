import type { Moment } from '@contract/ids'
import type { TicketFilter } from '@contract/ticket'
import type { Narrowing } from '../_store/store'

/** Overdue is a matter of now. */
export const narrowingOf = (filter: TicketFilter | undefined, now: Moment): Narrowing => {
  const { overdue, atRisk, ...rest } = filter ?? {}
  return { ...rest, ...(overdue ? { overdueAt: now } : {}), ...(atRisk ? { atRiskAt: now } : {}) }
}
