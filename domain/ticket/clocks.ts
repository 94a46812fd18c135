import { PROMISES } from '@contract/glossary'
import type { Moment, RequestId } from '@contract/ids'
import type { TicketPromise } from '@contract/promise'
import type { Ticket, TicketEvent } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import { SYSTEM } from './close'
import { climb } from './escalation'
import { evolve } from './evolve'
import { happens } from './happens'
import { indexed } from './indexed'
import { holderOf, recipientOf } from './party'
import { isRunning, isStalled } from './promises'
import { told } from './told'

/**
 * What has come due on a ticket by itself: a promise nearly out of time, a broken one, or one step further up because
 * nobody did anything about it. The very ticket given back: nothing. However long the clock stood still, what comes
 * out is one event, so that nobody is told twice of the same.
 */
export const lapse = (ticket: Ticket, map: DutyMap, now: Moment): Ticket => {
  const { open, visit, dueAt = null, promises = [], escalation } = ticket
  if ((!open && !visit) || dueAt === null || dueAt > now) return ticket
  const running = promises.filter(
    (each) => isRunning(each) && each.brokenAt === undefined && (open || each.name === 'visit'),
  )
  const broken = running.filter((each) => each.dueAt <= now)
  const goesUp = escalation?.nextAt !== undefined && escalation.nextAt !== null && escalation.nextAt <= now
  if (broken.length > 0 || goesUp) return lapsed(ticket, map, broken, now)
  return warned(
    ticket,
    running.filter(({ warnedAt, warnAt }) => warnedAt === undefined && warnAt <= now),
    now,
  )
}

const warned = (ticket: Ticket, near: TicketPromise[], now: Moment): Ticket => {
  const [first] = [...near].sort(byDue)
  if (!first) return ticket
  const marked = mark(ticket, near, (each) => ({ ...each, warnedAt: now }))
  const { name, dueAt } = first
  const event: TicketEvent = { ...happens(ticket, SYSTEM, now), type: 'warned', promise: name, dueAt }
  return told(evolve(marked, { event }, tapOf(ticket)), [event], ticket)
}

const lapsed = (ticket: Ticket, map: DutyMap, broken: TicketPromise[], now: Moment): Ticket => {
  const { memberId: id, name, post = '' } = holderOf(ticket)
  const marked = mark(ticket, broken, (each) => ({
    ...each,
    warnedAt: each.warnedAt ?? now,
    brokenAt: now,
    heldBy: { id, name },
  }))
  const since = Math.min(...broken.map(({ dueAt }) => dueAt))
  const { escalation, up } = climb(marked, map, since, now)
  if (broken.length === 0 && !up) return indexed({ ...marked, escalation })
  const moved = up !== undefined && isStalled(marked)
  const event: TicketEvent = {
    ...happens(ticket, SYSTEM, now),
    type: 'lapsed',
    broken: broken.map((each) => ({ name: each.name, dueAt: each.dueAt })),
    step: escalation.step,
    from: name,
    to: up ? recipientOf(up.person) : { id, name, post },
    moved,
    reason: reasonOf(marked),
  }
  const outcome = { event, ...(moved ? { to: up.person } : {}) }
  return told(evolve({ ...marked, escalation }, outcome, tapOf(ticket)), [event], ticket)
}

/** 说好 15 分钟内响应，没有做到 */
const reasonOf = ({ promises = [] }: Ticket): string => {
  const [first] = promises.filter((each) => isRunning(each) && each.brokenAt !== undefined).sort(byDue)
  if (first?.name === 'visit') return '说好要回访，到时间还没有'
  return first ? `说好 ${termWords(first.minutes)}内${PROMISES[first.name]}，没有做到` : '没有按时'
}
const byDue = (a: TicketPromise, b: TicketPromise): number => a.dueAt - b.dueAt

const HOUR = 60
const termWords = (minutes: number): string => {
  if (minutes % (24 * HOUR) === 0) return `${minutes / (24 * HOUR)} 天`
  return minutes % HOUR === 0 ? `${minutes / HOUR} 小时` : `${minutes} 分钟`
}

const mark = (
  ticket: Ticket,
  which: readonly TicketPromise[],
  change: (each: TicketPromise) => TicketPromise,
): Ticket => ({
  ...ticket,
  promises: (ticket.promises ?? []).map((each) => (which.includes(each) ? change(each) : each)),
})

const tapOf = ({ timeline }: Ticket): RequestId => `lapse-${timeline.length}` as RequestId
