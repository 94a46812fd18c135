import type { MemberId, Moment, RequestId } from '@contract/ids'
import { FORGOTTEN, type By, type Ticket, type TicketEvent } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import { isRefusal, type Refusal } from '@contract/errors'
import { standIn } from '@domain/zone/absence'
import { postOf } from '@domain/zone/staff'
import { evolve } from './evolve'
import { routeWithout } from './give'
import { happens } from './happens'
import { partyOf, recipientOf } from './party'
import { told } from './told'

/** Who leaves, who was named to step in, and who saw to it. */
export interface Leaver {
  memberId: MemberId
  deputyId?: MemberId | undefined
  by: By
}

/**
 * An open job of someone who works here no more, given to the deputy who was named, or to whoever it would be given to
 * if it came in now. It waits to be accepted again.
 */
export const handOver = (ticket: Ticket, map: DutyMap, from: Leaver, now: Moment): Ticket | Refusal => {
  if (!ticket.open || ticket.assignee.memberId !== from.memberId) return ticket
  const found = routeWithout(ticket, { map, loads: new Map() }, [], now)
  if (isRefusal(found)) return found
  const deputy = standIn(map, from.deputyId, now)?.person
  const to = deputy ?? found.assignee
  const why = [
    `${ticket.assignee.name}已离岗`,
    ...(deputy ? [`经理指定由${to.name}（${postOf(to)}）接手`] : found.why.slice(1)),
  ]
  const event: TicketEvent = {
    ...happens(ticket, from.by, now),
    type: 'handedOver',
    from: ticket.assignee.name,
    to: recipientOf(to),
    why,
  }
  const next: Ticket = {
    ...evolve(ticket, { event, to }, tapOf(from)),
    steward: partyOf(found.steward.memberId, found.steward),
    why: [...found.why.slice(0, 1), ...why],
  }
  return told(next, [event], ticket)
}

/** What somebody who works here no more looked after for a resident is looked after by the steward, or whoever answers. */
export const handOnCare = (ticket: Ticket, map: DutyMap, from: Leaver, now: Moment): Ticket | Refusal => {
  if (ticket.guardian?.memberId !== from.memberId) return ticket
  const found = routeWithout(ticket, { map, loads: new Map() }, [from.memberId], now)
  if (isRefusal(found)) return found
  const to = standIn(map, from.deputyId, now)?.person ?? found.steward
  const reason = `${ticket.guardian.name}已离岗`
  const event: TicketEvent = {
    ...happens(ticket, from.by, now),
    type: 'entrusted',
    to: recipientOf(to),
    reason,
  }
  const guardian = partyOf(to.memberId, to)
  return told(evolve(ticket, { event, guardian }, tapOf(from)), [event], ticket)
}

const tapOf = ({ memberId }: Leaver): RequestId => `handover-${memberId}`.slice(0, 64) as RequestId

/** The ticket without a person who has had their data deleted: the work's history stays. */
export const forgetIn = (ticket: Ticket, memberId: MemberId): Ticket => {
  const requester =
    ticket.requester.memberId === memberId
      ? { ...ticket.requester, name: FORGOTTEN, phone: '', openid: '' }
      : ticket.requester
  return {
    ...ticket,
    requester,
    timeline: ticket.timeline.map((event) => {
      const { by } = event
      if (by.id === memberId) return { ...event, by: { ...by, name: FORGOTTEN } }
      return event.type === 'logged' && ticket.requester.memberId === memberId
        ? { ...event, for: FORGOTTEN }
        : event
    }),
    outbox: ticket.outbox.filter((notice) => notice.memberId !== memberId),
  }
}
