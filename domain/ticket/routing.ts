import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment } from '@contract/ids'
import { TICKET_KINDS } from '@contract/glossary'
import type { TicketKind, Urgency } from '@contract/ticket'
import type { Community, Duty, Staff, Zone } from '@contract/zone'
import { isOnShift } from '@domain/time/shifts'

/** Open jobs by person; who is not in it has none. */
export type Loads = ReadonlyMap<MemberId, number>

export interface Call {
  zone: Zone
  /** How the place belongs to the zone, in words. */
  placeWords: string
  kind: TicketKind
  urgency: Urgency
  at: Moment
}

export interface Route {
  assignee: Staff
  steward: Staff
  /** Why this person, in sentences that a manager reads. */
  why: string[]
}

interface Candidate {
  person: Staff
  duty: Duty
  load: number
}

/** Fewest open jobs first, then the id: the same input always finds the same person. */
const byLoadThenId = (a: Candidate, b: Candidate): number =>
  a.load - b.load || (a.person.memberId < b.person.memberId ? -1 : 1)

/**
 * Place → zone → who is on duty for this kind of work → one person, with the reason.
 * On shift and below the cap comes first, then their deputies, then the zone's steward, then a manager, then
 * anyone who works here: a request is never nobody's. Refuses only where a community has no staff at all.
 */
export const route = (community: Community, call: Call, loads: Loads): Route | Refusal => {
  const { zone, kind, urgency, at } = call
  const active = (id: MemberId | undefined) =>
    community.staff.find((person) => person.memberId === id && person.active)
  const loadOf = (id: MemberId) => loads.get(id) ?? 0
  // Someone in danger outranks a full day.
  const hasRoom = ({ load, duty }: Candidate) => urgency === 'emergency' || load < duty.cap

  const duties = community.duties.filter(
    (duty) => duty.zoneId === zone.id && duty.kinds.includes(kind) && isOnShift(duty.shift, at),
  )
  const candidates = (who: (duty: Duty) => MemberId | undefined): Candidate[] =>
    duties
      .flatMap((duty) => {
        const person = active(who(duty))
        return person ? [{ person, duty, load: loadOf(person.memberId) }] : []
      })
      .filter(hasRoom)
      .sort(byLoadThenId)

  const fallback = answersFor(community, zone, active)
  if (!fallback) return refuse('NOBODY_ANSWERS')

  const answer = (person: Staff, ...reasons: string[]): Route => ({
    assignee: person,
    steward: fallback,
    why: [call.placeWords, ...reasons],
  })
  const shiftWords = ({ duty }: Candidate) => `${duty.shift.name} ${duty.shift.from}–${duty.shift.to}`
  const loadWords = ({ load }: Candidate) =>
    load === 0 ? '手上没有未完成的单' : `手上有 ${load} 张未完成的单`

  const [first] = candidates((duty) => duty.memberId)
  if (first) {
    const { person } = first
    return answer(
      person,
      `${person.name}（${person.post}）当班负责${TICKET_KINDS[kind]}，${shiftWords(first)}`,
      loadWords(first),
    )
  }
  const [deputy] = candidates((duty) => duty.deputyId)
  if (deputy) {
    const { person } = deputy
    return answer(
      person,
      `当班师傅不在或手上已满，由替班${person.name}（${person.post}）接手，${shiftWords(deputy)}`,
      loadWords(deputy),
    )
  }
  const nobody =
    duties.length === 0 ? `这个时段没有人当班负责${TICKET_KINDS[kind]}` : '当班师傅和替班手上都已满'
  return answer(fallback, nobody, `由${fallback.name}（${fallback.post}）先接下，再安排人`)
}

/** Who answers for a zone when nobody else does: its steward, a manager, any steward, anyone at all. */
const answersFor = (
  community: Community,
  zone: Zone,
  active: (id: MemberId) => Staff | undefined,
): Staff | undefined => {
  const firstOf = (fits: (person: Staff) => boolean) =>
    community.staff
      .filter((person) => person.active && fits(person))
      .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))[0]
  return (
    active(zone.stewardId) ??
    firstOf((person) => person.role === 'manager') ??
    firstOf((person) => person.role === 'steward') ??
    firstOf(() => true)
  )
}
