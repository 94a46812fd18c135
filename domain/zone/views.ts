import type { MemberId, Moment } from '@contract/ids'
import type { DutyMap, MyDuty, StaffView, ZoneMap } from '@contract/zone'
import { dutyKindsOf, kindWord } from '@domain/catalogue/catalogue'
import { isOnShift } from '@domain/time/shifts'
import { absenceOf, samePerson } from './absence'
import { cautionsOf, matrixAt } from './holes'
import { postOf } from './staff'

/** Changes shown; the document keeps some more. */
const CHANGES = 50

/** The whole map as a manager or a steward may see it: names and posts, no numbers. */
export const zoneMapOf = (map: DutyMap, at: Moment): ZoneMap => ({
  buildings: map.buildings,
  zones: map.zones,
  duties: map.duties,
  spots: map.spots,
  staff: map.staff.map((person): StaffView => {
    const away = absenceOf(map.absences, person.memberId, at)
    return {
      id: person.memberId,
      name: person.name,
      role: person.role,
      post: postOf(person),
      joined: person.openid !== undefined,
      ...(away === undefined ? {} : { away }),
    }
  }),
  holidays: map.holidays,
  kinds: dutyKindsOf(map).map(({ id, word }) => ({ id, word })),
  changes: map.changes.slice(0, CHANGES).map(({ at: when, by, words }) => ({ at: when, by, words })),
  matrix: matrixAt(map, at),
  cautions: cautionsOf(map, at),
  rev: map.rev,
})

/** What one of the staff answers for, and who could stand in. */
export const myDutyOf = (map: DutyMap, memberId: MemberId, at: Moment): MyDuty => {
  const ids = samePerson(map, memberId)
  const mine = (id: MemberId | undefined) => id !== undefined && ids.includes(id)
  return {
    duties: map.duties
      .filter((duty) => mine(duty.memberId) || mine(duty.deputyId))
      .map((duty) => ({
        id: duty.id,
        zoneName: map.zones.find(({ id }) => id === duty.zoneId)?.name ?? '',
        kinds: duty.kinds.map((kind) => kindWord(map, kind)),
        shift: duty.shift,
        as: mine(duty.memberId) ? 'person' : 'deputy',
        onNow: isOnShift(duty.shift, at, map.holidays),
      })),
    absences: map.absences.filter(
      (absence) => absence.memberId === memberId && (absence.until ?? at + 1) > at,
    ),
    colleagues: map.staff
      .filter((person) => person.openid !== undefined && !ids.includes(person.memberId))
      .map((person) => ({ id: person.memberId, name: person.name, post: postOf(person) })),
  }
}
