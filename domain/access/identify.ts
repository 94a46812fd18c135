import type { Moment } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Community } from '@contract/zone'
import { livesIn } from '@domain/people/house'
import { absenceOf } from '@domain/zone/absence'
import { zonesOf } from '@domain/zone/staff'
import type { Actor } from './policy'

/** The part of a community that says what a member is in it. */
export type CommunityOfMember = Pick<
  Community,
  '_id' | 'kind' | 'name' | 'zones' | 'duties' | 'absences' | 'importing'
>

/** The membership as it is at this moment; none for who has left, has not come in, or whose last tenancy is over. */
export const actorOf = (member: Member, community: CommunityOfMember, now: Moment): Actor | undefined => {
  const { openid, active, role } = member
  if (openid === undefined || !active) return undefined
  const houses = livesIn(member.houses, now)
  if (role === 'resident' && houses.length === 0) return undefined
  const away = absenceOf(community.absences, member._id, now)
  return {
    ...member,
    openid,
    houses,
    communityName: community.name,
    zones: role === 'resident' ? [] : zonesOf(community, member, now),
    ...(away === undefined ? {} : { away: away.type }),
  }
}
