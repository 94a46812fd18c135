import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment } from '@contract/ids'
import { ABSENCES } from '@contract/glossary'
import type { Kind, Urgency } from '@contract/catalogue'
import type { Duty, DutyMap, Staff, Zone } from '@contract/zone'
import { isOnShift } from '@domain/time/shifts'
import { absenceOf, standIn } from '@domain/zone/absence'
import { postOf } from '@domain/zone/staff'

/** Open jobs by person; who is not in it has none. */
export type Loads = ReadonlyMap<MemberId, number>

export interface Call {
  zone: Zone
  /** How the place belongs to the zone, in words. */
  placeWords: string
  kind: Pick<Kind, 'id' | 'word' | 'post'>
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
  /** Whom they stand in for, who is away. */
  insteadOf?: Staff
  duty: Duty
  load: number
}

/** Fewest open jobs first, then the id: the same input always finds the same person. */
const byLoadThenId = (a: Candidate, b: Candidate): number =>
  a.load - b.load || (a.person.memberId < b.person.memberId ? -1 : 1)

/** The duties of a zone that are for a kind: those that name it; where none does, those of people of its post. */
export const dutiesFor = (map: DutyMap, zoneId: string, { id, post }: Pick<Kind, 'id' | 'post'>): Duty[] => {
  const here = map.duties.filter((duty) => duty.zoneId === zoneId)
  const named = here.filter(({ kinds }) => kinds.includes(id))
  if (named.length > 0 || post === 'steward') return named
  const isOfPost = (memberId: MemberId) =>
    map.staff.some((person) => person.memberId === memberId && person.role === post)
  // A kind that no row of the sheet knew when it was made is still somebody's.
  const isNew = !map.duties.some(({ kinds }) => kinds.includes(id))
  return isNew ? here.filter(({ memberId }) => isOfPost(memberId)) : []
}

/** Those of them that run at a moment. */
export const dutiesAt = (map: DutyMap, zoneId: string, kind: Pick<Kind, 'id' | 'post'>, at: Moment): Duty[] =>
  dutiesFor(map, zoneId, kind).filter(({ shift }) => isOnShift(shift, at, map.holidays))

/**
 * Place → zone → who is on duty for this kind of work → one person, with the reason.
 * On shift and below the cap comes first, then their deputies, then the zone's steward, then a manager, then
 * anyone who works here: a request is never nobody's. Who is away is stood in for or passed over; refuses only where
 * nobody of the staff has come in yet.
 */
export const route = (map: DutyMap, call: Call, loads: Loads): Route | Refusal => {
  const { zone, kind, urgency, at } = call
  // Someone in danger outranks a full day.
  const hasRoom = ({ load, duty }: Candidate) => urgency === 'emergency' || load < duty.cap

  const duties = dutiesAt(map, zone.id, kind, at)
  const candidates = (who: (duty: Duty) => MemberId | undefined): Candidate[] =>
    duties
      .flatMap((duty) => {
        const found = standIn(map, who(duty), at)
        return found ? [{ ...found, duty, load: loads.get(found.person.memberId) ?? 0 }] : []
      })
      .filter(hasRoom)
      .sort(byLoadThenId)

  const fallback = answersFor(map, zone, at)
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
    const { person, insteadOf } = first
    const who = insteadOf
      ? `${insteadOf.name}请假，${person.name}（${postOf(person)}）替班负责${kind.word}`
      : `${person.name}（${postOf(person)}）当班负责${kind.word}`
    return answer(person, `${who}，${shiftWords(first)}`, loadWords(first))
  }
  if (kind.post === 'steward' && duties.length === 0)
    return answer(fallback, `${kind.word}由${fallback.name}（${postOf(fallback)}）答复`)
  const [deputy] = candidates((duty) => duty.deputyId)
  if (deputy) {
    const { person } = deputy
    return answer(
      person,
      `当班师傅不在或手上已满，由替班${person.name}（${postOf(person)}）接手，${shiftWords(deputy)}`,
      loadWords(deputy),
    )
  }
  return answer(
    fallback,
    whyNobody(map, duties, kind, at),
    `由${fallback.name}（${postOf(fallback)}）先接下，再安排人`,
  )
}

const whyNobody = (map: DutyMap, duties: readonly Duty[], kind: Call['kind'], at: Moment): string => {
  const what = kind.word
  if (duties.length === 0) return `这个时段没有人当班负责${what}`
  const away = duties.flatMap(({ memberId }) => {
    const person = map.staff.find((each) => each.memberId === memberId)
    if (!person) return []
    if (person.openid === undefined) return [`${person.name}还没加入`]
    const absence = absenceOf(map.absences, memberId, at)
    return absence ? [`${person.name}${ABSENCES[absence.type]}`] : []
  })
  return away.length > 0 ? `负责${what}的${away.join('、')}，没有替班的人` : '当班师傅和替班手上都已满'
}

/** Who answers for a zone when nobody else does: its steward, a manager, any steward, anyone; who is away comes last. */
export const answersFor = (map: DutyMap, zone: Pick<Zone, 'stewardId'>, at: Moment): Staff | undefined => {
  const joined = map.staff
    .filter(({ openid }) => openid !== undefined)
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
  const here = joined.filter(({ memberId }) => !absenceOf(map.absences, memberId, at))
  const is = (role: Staff['role']) => (person: Staff) => person.role === role
  return (
    standIn(map, zone.stewardId, at)?.person ??
    here.find(is('manager')) ??
    here.find(is('steward')) ??
    joined.find(is('manager')) ??
    here[0] ??
    joined[0]
  )
}
