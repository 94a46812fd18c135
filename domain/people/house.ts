import type { Moment } from '@contract/ids'
import type { HouseTie, Tie } from '@contract/member'

/** The houses a person lives in at this moment: a tenancy ends by itself. */
export const livesIn = (houses: readonly HouseTie[], at: Moment): HouseTie[] =>
  houses.filter(({ until }) => until === undefined || at < until)

/** What each may do about a house besides asking for repairs. The owner's word decides who else comes in. */
const RIGHTS: Record<Tie, { invites: boolean; removes: readonly Tie[] }> = {
  owner: { invites: true, removes: ['family', 'tenant'] },
  family: { invites: false, removes: [] },
  tenant: { invites: false, removes: [] },
}

export const mayInvite = (tie: Tie | undefined): boolean => tie !== undefined && RIGHTS[tie].invites
export const mayRemove = (mine: Tie | undefined, theirs: Tie): boolean =>
  mine !== undefined && RIGHTS[mine].removes.includes(theirs)
