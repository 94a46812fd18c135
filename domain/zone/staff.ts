import { ROLES } from '@contract/glossary'
import type { MemberId, Moment } from '@contract/ids'
import type { Member, Role, ZoneLink } from '@contract/member'
import type { Community, Staff } from '@contract/zone'
import { absenceOf } from './absence'

/** What is written on somebody's chip: what they can do, or else what they are. */
export const postOf = ({ role, skills }: { role: Role; skills: readonly string[] }): string =>
  skills.length === 0 ? ROLES[role] : skills.join('、')

/** What routing needs to know of a member. */
export const staffOf = ({ _id, openid, name, phone, role, skills }: Member): Staff => ({
  memberId: _id,
  ...(openid === undefined ? {} : { openid }),
  name,
  phone,
  role,
  skills,
})

/** The part of the map that says whose zones are whose. */
export type ZonesAndDuties = Pick<Community, 'zones' | 'duties' | 'absences'>

/** A steward's zones: their own, and those of a steward on leave whom they stand in for. Others': where they have a duty. */
export const zonesOf = (
  { zones, duties, absences }: ZonesAndDuties,
  { _id, role }: { _id: MemberId; role: Role },
  at: Moment,
): ZoneLink[] => {
  const isMine = (id: string): boolean =>
    duties.some(({ zoneId, memberId }) => zoneId === id && memberId === _id)
  const isStewardOf = (stewardId: MemberId | undefined): boolean =>
    stewardId === _id || (stewardId !== undefined && absenceOf(absences, stewardId, at)?.deputyId === _id)
  return zones
    .filter(({ id, stewardId }) => (role === 'steward' ? isStewardOf(stewardId) : isMine(id)))
    .map(({ id, name }) => ({ id, name }))
}
