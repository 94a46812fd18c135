import type { PromiseRecord, PromiseView, TicketPromise } from '@contract/promise'
import type { Ticket } from '@contract/ticket'
import { isRunning } from './promises'

/** The clock that counts now: the promise that is due first. None while it waits for something, for then that is said. */
export const promiseNow = ({ open, waiting, promises = [], escalation }: Ticket): PromiseView | undefined => {
  if (!open || waiting) return undefined
  const [first] = promises.filter(isRunning).sort((a, b) => a.dueAt - b.dueAt)
  if (!first) return undefined
  const { name, from, warnAt, dueAt, brokenAt } = first
  const up = brokenAt !== undefined && escalation && escalation.step !== 'person' ? escalation : undefined
  return { name, from, warnAt, dueAt, ...(up ? { step: up.step, seenToBy: up.to.name } : {}) }
}

export const recordOf = ({ name, dueAt, keptAt, brokenAt, heldBy }: TicketPromise): PromiseRecord => ({
  name,
  dueAt,
  ...(keptAt === undefined ? {} : { keptAt }),
  ...(brokenAt === undefined ? {} : { brokenAt }),
  ...(heldBy === undefined ? {} : { heldBy: heldBy.name }),
})
