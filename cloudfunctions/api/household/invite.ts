import { refuse } from '@contract/errors'
import { invitationView } from '@domain/join/invitation'
import { datesFit, mayInvite } from '@domain/people/house'
import { found } from '../../_kit/found'
import { invitationFrom } from '../../_kit/invitation'
import type { Handler } from '../../_kit/serve'

export const invite: Handler<'household.invite'> = async ({ input, actor, now, store }) => {
  const { houseId, tie, until, requestId } = input
  const mine = actor.houses.find(({ id }) => id === houseId)
  if (!mine) return refuse('NOT_YOUR_HOUSE')
  // Who owns the house is the property's to say, not another owner's.
  if (!mayInvite(mine.tie) || tie === 'owner') return refuse('OWNER_ONLY')
  if (!datesFit(tie, until, now)) return refuse('WRONG_DATES')
  const community = found(await store.communities.get(actor.communityId))
  const { id, label, buildingId, unitId } = mine
  const house = { id, label, buildingId, unitId, tie, ...(until === undefined ? {} : { until }) }
  const by = { id: actor._id, name: actor.name }
  const invitation = await store.invitations.add(
    invitationFrom(community, { type: 'house', house }, by, requestId, now),
  )
  const view = invitationView(invitation)
  if (!view) throw new Error('an invitation to a house that is to no house')
  return { invitation: view }
}
