import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Urgency } from '@contract/catalogue'
import type { KindId, MemberId, Moment } from '@contract/ids'
import type { Listener, Ticket, Topic } from '@contract/ticket'
import type { DutyMap, Staff } from '@contract/zone'
import { kindOf, offeredKind, topicOf } from '@domain/catalogue/catalogue'
import { absenceOf, standIn } from '@domain/zone/absence'
import { calledTo } from './chain'
import { route, type Loads, type Route } from './routing'

/** Who works here, and what each has in hand. */
export interface Desk {
  map: DutyMap
  loads: Loads
}

/** Colleagues who could take it now: come in, not away, and not the one who has it, or looks after it. */
export const colleaguesFor = (
  ticket: Ticket,
  { map }: Pick<Desk, 'map'>,
  now: Moment,
  but: MemberId | undefined = ticket.assignee.memberId,
): Staff[] =>
  map.staff.filter(
    ({ memberId, openid }) =>
      openid !== undefined && memberId !== but && absenceOf(map.absences, memberId, now) === undefined,
  )

export const colleague = (
  ticket: Ticket,
  desk: Desk,
  id: MemberId,
  now: Moment,
  but?: MemberId,
): Staff | Refusal =>
  colleaguesFor(ticket, desk, now, but).find(({ memberId }) => memberId === id) ?? refuse('CANNOT_TAKE_IT')

/** A ticket under another kind: what it is then, how urgent, and whose. */
export interface Reclassified {
  topic: Topic
  urgency: Urgency
  route: Route
  /** Rung at once, now that it is dangerous. */
  called?: Listener[]
}

/** Danger stays danger, whatever it is called. */
export const reclassified = (ticket: Ticket, desk: Desk, id: KindId, now: Moment): Reclassified | Refusal => {
  const kind = offeredKind(desk.map, id)
  if (isRefusal(kind)) return kind
  if (kind.id === ticket.kind) return refuse('KIND_UNKNOWN')
  const topic = topicOf(kind, ticket.place.type)
  const urgency = ticket.urgency === 'emergency' ? 'emergency' : kind.urgency
  const found = routeWithout({ ...ticket, ...topic, urgency }, desk, [], now)
  if (isRefusal(found)) return found
  const isNewDanger = urgency === 'emergency' && ticket.urgency !== 'emergency'
  const zone = desk.map.zones.find(({ id: zoneId }) => zoneId === ticket.place.zoneId)
  return {
    topic,
    urgency,
    route: found,
    ...(isNewDanger && zone ? { called: calledTo(desk.map, zone, now) } : {}),
  }
}

/** To whom it would go if it came in now and some did not work here. */
export const routeWithout = (
  ticket: Ticket,
  { map, loads }: Desk,
  out: readonly MemberId[],
  now: Moment,
): Route | Refusal => {
  const zone = map.zones.find(({ id }) => id === ticket.place.zoneId) ?? map.zones[0]
  if (!zone) return refuse('NOBODY_ANSWERS')
  const staff = map.staff.filter(({ memberId }) => !out.includes(memberId))
  const { urgency, why } = ticket
  const kind = kindOf(map, ticket.kind) ?? { id: ticket.kind, word: ticket.what, post: 'steward' }
  return route({ ...map, staff }, { zone, placeWords: why[0] ?? '', kind, urgency, at: now }, loads)
}

/** Who has declined is not asked again. */
export const nextAfterDecline = (
  ticket: Ticket,
  desk: Desk,
  declining: MemberId,
  now: Moment,
): Route | Refusal => {
  const before = ticket.timeline.filter(({ type }) => type === 'declined').map(({ by }) => by.id)
  const next = routeWithout(ticket, desk, [...before, declining], now)
  return isRefusal(next) ? refuse('CANNOT_TAKE_IT') : next
}

/** Work that comes back goes to who did it, or whoever stands in; who is gone is replaced as for a new request. */
export const whoHadIt = (ticket: Ticket, desk: Desk, now: Moment): Staff | Refusal => {
  const person = standIn(desk.map, ticket.assignee.memberId, now)?.person
  if (person) return person
  const found = routeWithout(ticket, desk, [], now)
  return isRefusal(found) ? found : found.assignee
}
