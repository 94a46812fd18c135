import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import type { DutyMap, Staff } from '@contract/zone'
import { absenceOf, standIn } from '@domain/zone/absence'
import { route, type Loads, type Route } from './routing'

/** Who works here, and what each has in hand. */
export interface Desk {
  map: DutyMap
  loads: Loads
}

/** Colleagues who could take it now: come in, not away, and not the one who has it. */
export const colleaguesFor = (ticket: Ticket, { map }: Pick<Desk, 'map'>, now: Moment): Staff[] =>
  map.staff.filter(
    ({ memberId, openid }) =>
      openid !== undefined &&
      memberId !== ticket.assignee.memberId &&
      absenceOf(map.absences, memberId, now) === undefined,
  )

export const colleague = (ticket: Ticket, desk: Desk, id: MemberId, now: Moment): Staff | Refusal =>
  colleaguesFor(ticket, desk, now).find(({ memberId }) => memberId === id) ?? refuse('CANNOT_TAKE_IT')

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
  const { kind, urgency, why } = ticket
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
