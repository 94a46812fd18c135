import type { StepUp } from '@contract/promise'
import type { Moment } from '@contract/ids'
import type { Listener, Ticket } from '@contract/ticket'
import type { DutyMap, Staff, Zone } from '@contract/zone'
import { kindOf } from '@domain/catalogue/catalogue'
import { absenceOf, standIn } from '@domain/zone/absence'
import { holderOf } from './party'
import { isStalled } from './promises'
import { answersFor, dutiesAt } from './routing'

/** From who has it to who answers for everything. */
export const STEPS: readonly StepUp[] = ['person', 'deputy', 'steward', 'manager']

const zoneOf = (map: DutyMap, ticket: Ticket): Zone | undefined =>
  map.zones.find(({ id }) => id === ticket.place.zoneId) ?? map.zones[0]

const kindHere = (map: DutyMap, ticket: Ticket) =>
  kindOf(map, ticket.kind) ?? { id: ticket.kind, post: 'steward' as const }

/** Who has come in and is not away. */
const here = (map: DutyMap, at: Moment): Staff[] =>
  map.staff
    .filter(({ memberId, openid }) => openid !== undefined && !absenceOf(map.absences, memberId, at))
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))

/** Who stands on a step of the chain at this moment; nobody who has it already, is away, or works here no more. */
const standingOn = (map: DutyMap, ticket: Ticket, step: StepUp, at: Moment): Staff[] => {
  const zone = zoneOf(map, ticket)
  switch (step) {
    case 'person':
      return []
    case 'deputy': {
      // Who stands by can take it, and do nothing about what another is busy with.
      const duties = zone && isStalled(ticket) ? dutiesAt(map, zone.id, kindHere(map, ticket), at) : []
      // The deputy of who has it first; then whoever else stands by for this work.
      return [...duties]
        .sort((a, b) => Number(isOf(b.memberId, ticket)) - Number(isOf(a.memberId, ticket)))
        .flatMap(({ deputyId }) => standIn(map, deputyId, at)?.person ?? [])
    }
    case 'steward': {
      const steward = zone && answersFor(map, zone, at)
      // A manager who stands in for one stands a step higher.
      return steward?.role === 'manager' || !steward ? [] : [steward]
    }
    case 'manager':
      return here(map, at).filter(({ role }) => role === 'manager')
  }
  return step satisfies never
}
const isOf = (memberId: string, { assignee }: Ticket): boolean => memberId === assignee.memberId

/** The first step from `from` upwards on which somebody stands who has not had it yet. Undefined: it can go no higher. */
export const nextUp = (
  map: DutyMap,
  ticket: Ticket,
  from: StepUp,
  at: Moment,
): { step: StepUp; person: Staff } | undefined => {
  const declined = ticket.timeline.filter(({ type }) => type === 'declined').map(({ by }) => by.id)
  const had = [holderOf(ticket).memberId, ticket.escalation?.to.memberId, ...declined]
  for (const step of STEPS.slice(STEPS.indexOf(from))) {
    const person = standingOn(map, ticket, step, at).find(({ memberId }) => !had.includes(memberId))
    if (person) return { step, person }
  }
  return undefined
}

/** More are no help. */
const MOST_CALLED = 30

/** In danger: everybody who is on duty in the zone now, whatever their work, the steward and the managers. */
export const calledTo = (map: DutyMap, zone: Pick<Zone, 'id' | 'stewardId'>, at: Moment): Listener[] => {
  const kinds = new Map(map.duties.flatMap(({ kinds: all }) => all.map((id) => [id, id])))
  const onDuty = [...kinds.keys()].flatMap((id) =>
    dutiesAt(map, zone.id, { id, post: 'steward' }, at).flatMap(({ memberId, deputyId }) => {
      const first = standIn(map, memberId, at) ?? standIn(map, deputyId, at)
      return first ? [first.person] : []
    }),
  )
  const steward = answersFor(map, zone, at)
  const managers = here(map, at).filter(({ role }) => role === 'manager')
  const all = [...onDuty, ...(steward ? [steward] : []), ...managers]
  return all
    .filter(({ memberId }, index) => all.findIndex((each) => each.memberId === memberId) === index)
    .slice(0, MOST_CALLED)
    .map(({ memberId, openid = '', role }) => ({ memberId, openid, role }))
}
