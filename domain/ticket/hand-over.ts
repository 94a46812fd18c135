import type { MemberId, Moment, RequestId } from '@contract/ids'
import { FORGOTTEN, type By, type StoredEvent, type Ticket } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import { isRefusal, type Refusal } from '@contract/errors'
import { standIn } from '@domain/zone/absence'
import { postOf } from '@domain/zone/staff'
import { routeWithout } from './give'
import { partyOf, recipientOf } from './party'
import { told } from './told'

/**
 * An open job of someone who works here no more, given to the deputy who was named, or to whoever it would be given to
 * if it came in now. It waits to be accepted again.
 */
export const handOver = (
  ticket: Ticket,
  map: DutyMap,
  from: { memberId: MemberId; deputyId?: MemberId | undefined; by: By },
  now: Moment,
): Ticket | Refusal => {
  if (!ticket.open || ticket.assignee.memberId !== from.memberId) return ticket
  const found = routeWithout(ticket, { map, loads: new Map() }, [], now)
  if (isRefusal(found)) return found
  const deputy = standIn(map, from.deputyId, now)?.person
  const to = deputy ?? found.assignee
  const why = [
    `${ticket.assignee.name}已离岗`,
    ...(deputy ? [`经理指定由${to.name}（${postOf(to)}）接手`] : found.why.slice(1)),
  ]
  const event: StoredEvent = {
    id: `${ticket._id}.${ticket.timeline.length}`,
    at: now,
    by: from.by,
    requestId: `handover-${from.memberId}`.slice(0, 64) as RequestId,
    type: 'handedOver',
    from: ticket.assignee.name,
    to: recipientOf(to),
    why,
  }
  const next: Ticket = {
    ...ticket,
    state: 'assigned',
    etaAt: null,
    waiting: null,
    assignee: partyOf(to.memberId, to),
    steward: partyOf(found.steward.memberId, found.steward),
    why: [...found.why.slice(0, 1), ...why],
    updatedAt: now,
    timeline: [...ticket.timeline, event],
  }
  return told(next, [event], ticket)
}

/** The ticket without a person who has had their data deleted: the work's history stays. */
export const forgetIn = (ticket: Ticket, memberId: MemberId): Ticket => {
  const requester =
    ticket.requester.memberId === memberId
      ? { ...ticket.requester, name: FORGOTTEN, phone: '', openid: '' }
      : ticket.requester
  return {
    ...ticket,
    requester,
    timeline: ticket.timeline.map((event) =>
      event.by.id === memberId ? { ...event, by: { ...event.by, name: FORGOTTEN } } : event,
    ),
    outbox: ticket.outbox.filter((notice) => notice.memberId !== memberId),
  }
}
