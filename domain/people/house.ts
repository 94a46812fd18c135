import type { Moment } from '@contract/ids'
import type { HouseTie, Member, Tie } from '@contract/member'

/** The houses a person lives in at this moment: a tenancy ends by itself. */
export const livesIn = (houses: readonly HouseTie[], at: Moment): HouseTie[] =>
  houses.filter(({ until }) => until === undefined || at < until)

/** A tenant lives there until a day that is still to come; others have no such day. */
export const datesFit = (tie: Tie, until: Moment | undefined, now: Moment): boolean =>
  tie === 'tenant' ? until !== undefined && until > now : until === undefined

/** Which of somebody's memberships is a resident's of this community. */
export const residentIn = <T extends Pick<Member, 'role' | 'communityId'>>(
  memberships: readonly T[],
  communityId: Member['communityId'],
): T | undefined => memberships.find((each) => each.role === 'resident' && each.communityId === communityId)

/** What each may do about a house besides asking for repairs. The owner's word decides who else comes in. */
const RIGHTS: Record<Tie, { invites: boolean; removes: readonly Tie[] }> = {
  owner: { invites: true, removes: ['family', 'tenant'] },
  family: { invites: false, removes: [] },
  tenant: { invites: false, removes: [] },
}

export const mayInvite = (tie: Tie | undefined): boolean => tie !== undefined && RIGHTS[tie].invites
export const mayRemove = (mine: Tie | undefined, theirs: Tie): boolean =>
  mine !== undefined && RIGHTS[mine].removes.includes(theirs)
