import { ABSENCES } from '@contract/glossary'
import type { MemberId, Moment } from '@contract/ids'
import type { RoundKind } from '@contract/standard'
import type { Duty, DutyMap, Staff, Zone } from '@contract/zone'
import { answersFor } from '@domain/ticket/routing'
import { absenceOf, standIn } from '@domain/zone/absence'
import { postOf } from '@domain/zone/staff'
import type { ShiftOnDay } from './shift-of'
import { workWord } from './work'

/** Who holds the stops of a moment, with the reason in sentences. */
export interface Holding {
  people: Staff[]
  why: string[]
  /** Nobody is on duty: they hold it who answer for the zone. */
  isNobodys: boolean
}

/** The map as it counts for a shift: leave does, and going home since it began; that somebody went home before, not. */
export const during = (map: DutyMap, began: Moment): DutyMap => ({
  ...map,
  absences: map.absences.filter(({ type, from }) => type === 'leave' || from >= began),
})

const named = (person: Staff): string => `${person.name}（${postOf(person)}）`
const shiftWords = ({ shift }: Duty): string => `${shift.name} ${shift.from}–${shift.to}`

/**
 * Everybody on the shift at a moment: each duty's person, the deputy of their leave or else the duty's. Where that is
 * nobody, who answers for the zone. Undefined only where nobody of the staff has come in yet.
 */
export const holdersAt = (
  map: DutyMap,
  zone: Zone,
  kind: RoundKind,
  shift: Pick<ShiftOnDay, 'from' | 'duties'>,
  at: Moment,
): Holding | undefined => {
  const then = during(map, shift.from)
  const work = workWord(map, kind)
  const found = shift.duties.flatMap((duty) => holderOf(then, duty, work, at) ?? [])
  if (found.length > 0) {
    const people = found
      .map(({ person }) => person)
      .filter(({ memberId }, index, all) => all.findIndex((each) => each.memberId === memberId) === index)
    const why = [...new Set(found.map((each) => each.why))]
    const shared = people.length > 1 ? [`${people.length}人同班，按走的顺序各做一段`] : []
    return { people, why: [...why, ...shared], isNobodys: false }
  }
  const fallback = answersFor(then, zone, at)
  return (
    fallback && {
      people: [fallback],
      why: [whyNobody(then, shift.duties, work, at), `由${named(fallback)}先接下，再安排人`],
      isNobodys: true,
    }
  )
}

const holderOf = (
  map: DutyMap,
  duty: Duty,
  work: string,
  at: Moment,
): { person: Staff; why: string } | undefined => {
  const first = standIn(map, duty.memberId, at)
  if (first) {
    const { person, insteadOf } = first
    const who = insteadOf
      ? `${insteadOf.name}请假，${named(person)}替班负责${work}`
      : `${named(person)}当班负责${work}`
    return { person, why: `${who}，${shiftWords(duty)}` }
  }
  const second = standIn(map, duty.deputyId, at)
  return (
    second && {
      person: second.person,
      why: `${whyAway(map, duty.memberId, at)}，由替班${named(second.person)}接手，${shiftWords(duty)}`,
    }
  )
}

const whyAway = (map: DutyMap, memberId: MemberId, at: Moment): string => {
  const person = map.staff.find((each) => each.memberId === memberId)
  if (!person) return '当班的人已离岗'
  if (person.openid === undefined) return `${person.name}还没加入`
  const absence = absenceOf(map.absences, memberId, at)
  return `${person.name}${absence ? ABSENCES[absence.type] : '不在'}`
}

const whyNobody = (map: DutyMap, duties: readonly Duty[], work: string, at: Moment): string => {
  if (duties.length === 0) return `这个时段没有人当班负责${work}`
  const away = [...new Set(duties.map(({ memberId }) => whyAway(map, memberId, at)))]
  return `负责${work}的${away.join('、')}，没有替班的人`
}
