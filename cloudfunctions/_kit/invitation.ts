import type { InvitationCode, MemberId, Moment, RequestId } from '@contract/ids'
import type { Invitation } from '@contract/join'
import type { Community } from '@contract/zone'
import { GOOD_FOR } from '@domain/join/invitation'
import { codeFrom } from './ids'

/** Its own part of a code, behind the community's. */
const OWN = 6

/** An invitation from this tap: the same tap makes the same code, and nobody guesses it without the community's salt. */
export const invitationFrom = (
  { _id: communityId, tag, salt }: Pick<Community, '_id' | 'tag' | 'salt'>,
  gives: Invitation['gives'],
  by: { id: MemberId; name: string },
  requestId: RequestId,
  now: Moment,
): Invitation => ({
  _id: `${tag}${codeFrom(OWN, salt, by.id, requestId)}` as InvitationCode,
  communityId,
  gives,
  by,
  createdAt: now,
  expiresAt: now + GOOD_FOR[gives.type],
})
