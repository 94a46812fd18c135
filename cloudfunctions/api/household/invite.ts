import { refuse } from '@contract/errors'
import type { InvitationCode } from '@contract/ids'
import { GOOD_FOR, invitationView } from '@domain/join/invitation'
import { mayInvite } from '@domain/people/house'
import { found } from '../../_kit/found'
import { codeFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const invite: Handler<'household.invite'> = async ({ input, actor, now, store }) => {
  const { houseId, tie, until, requestId } = input
  const mine = actor.houses.find(({ id }) => id === houseId)
  if (!mine) return refuse('NOT_YOUR_HOUSE')
  // Who owns the house is the property's to say, not another owner's.
  if (!mayInvite(mine.tie) || tie === 'owner') return refuse('OWNER_ONLY')
  if (tie === 'tenant' ? until === undefined || until <= now : until !== undefined)
    return refuse('WRONG_DATES')
  const { tag, salt } = found(await store.communities.get(actor.communityId))
  const { id, label, buildingId, unitId } = mine
  const house = { id, label, buildingId, unitId, tie, ...(until === undefined ? {} : { until }) }
  const invitation = await store.invitations.add({
    _id: `${tag}${codeFrom(6, salt, actor._id, requestId)}` as InvitationCode,
    communityId: actor.communityId,
    gives: { type: 'house', house },
    by: { id: actor._id, name: actor.name },
    createdAt: now,
    expiresAt: now + GOOD_FOR.house,
  })
  const view = invitationView(invitation)
  if (!view) throw new Error('an invitation to a house that is to no house')
  return { invitation: view }
}
