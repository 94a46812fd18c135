import type { Moment } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Community } from '@contract/zone'
import { livesIn } from '@domain/people/house'
import { absenceOf } from '@domain/zone/absence'
import { zonesOf } from '@domain/zone/staff'
import type { Actor } from './policy'
import { territoryOf } from './territory'

/** The part of a community that says what a member is in it. */
export type CommunityOfMember = Pick<
  Community,
  '_id' | 'kind' | 'name' | 'zones' | 'duties' | 'absences' | 'importing'
>

/** Whether this still is a membership: not ended, and of a resident, not the last tenancy over. */
export const isMember = ({ active, role, houses }: Member, now: Moment): boolean =>
  active && (role !== 'resident' || livesIn(houses, now).length > 0)

/** The membership as it is at this moment; none for who has left, has not come in, or whose last tenancy is over. */
export const actorOf = (member: Member, community: CommunityOfMember, now: Moment): Actor | undefined => {
  const { openid, role } = member
  if (openid === undefined || !isMember(member, now)) return undefined
  const zones = role === 'resident' ? [] : zonesOf(community, member, now)
  const away = absenceOf(community.absences, member._id, now)
  return {
    ...member,
    openid,
    houses: livesIn(member.houses, now),
    communityName: community.name,
    zones,
    ...(away === undefined ? {} : { away: away.type }),
    ...(role === 'steward' ? { territory: territoryOf(community.zones, zones) } : {}),
  }
}
