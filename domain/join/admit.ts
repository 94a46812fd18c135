import type { CommunityId, MemberId, Moment } from '@contract/ids'
import type { HouseTie, Member } from '@contract/member'
import { keyed } from '@domain/people/keys'

/** Somebody who comes in as a resident of one house. */
export interface Newcomer {
  memberId: MemberId
  communityId: CommunityId
  openid: string
  name: string
  phone: string
  house: HouseTie
  agreed: { version: string; at: Moment }
  joinTap: string
}

/** The membership of who has none in this community yet. */
export const firstHouse = ({
  memberId,
  communityId,
  openid,
  name,
  phone,
  house,
  agreed,
  joinTap,
}: Newcomer): Member =>
  keyed({
    _id: memberId,
    communityId,
    openid,
    role: 'resident',
    name,
    phone,
    skills: [],
    houses: [house],
    active: true,
    agreed,
    joinTap,
    rev: 1,
  })
