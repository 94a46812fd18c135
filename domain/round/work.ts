import type { Kind } from '@contract/catalogue'
import { ROUND_KINDS } from '@contract/glossary'
import type { KindId, ZoneId } from '@contract/ids'
import type { RoundKind } from '@contract/standard'
import type { Duty, DutyMap } from '@contract/zone'
import { kindWord } from '@domain/catalogue/catalogue'
import { dutiesFor } from '@domain/ticket/routing'

export const KINDS = Object.keys(ROUND_KINDS) as RoundKind[]

/** Whose work each kind of round is: who has a duty for that kind of request walks it. */
const WORK: Record<RoundKind, Pick<Kind, 'id' | 'post'> & { before: string }> = {
  // `before` stands before the shift in the ids of its rounds; cleaning was first and has nothing there.
  cleaning: { id: 'cleaning', post: 'housekeeper', before: '' },
}

/** Whose post it is to walk them. */
export const workPost = (kind: RoundKind): Kind['post'] => WORK[kind].post
/** For which kind of work one has a duty who walks them. */
export const workKind = (kind: RoundKind): KindId => WORK[kind].id
export const beforeShift = (kind: RoundKind): string => WORK[kind].before

/** 保洁, as the community's catalogue calls it. */
export const workWord = (map: DutyMap, kind: RoundKind): string => kindWord(map, workKind(kind))

/**
 * The duties of those who walk such rounds in a zone. A steward who answers requests of that kind does not: stewards and
 * managers hold what is nobody's, and are told that it is.
 */
export const walkingDuties = (map: DutyMap, zoneId: ZoneId, kind: RoundKind): Duty[] => {
  const answers = ({ memberId }: Duty) => {
    const role = map.staff.find((person) => person.memberId === memberId)?.role
    return role === 'steward' || role === 'manager'
  }
  return dutiesFor(map, zoneId, WORK[kind])
    .filter((duty) => !answers(duty))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
