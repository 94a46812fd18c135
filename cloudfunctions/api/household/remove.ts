import { isRefusal, refuse } from '@contract/errors'
import { mayRemove } from '@domain/people/house'
import { movedOut } from '@domain/people/move-out'
import type { Handler } from '../../_kit/serve'

/** The owner takes somebody off the house; anybody may take off themself. */
export const remove: Handler<'household.remove'> = async ({ input, actor, store }) => {
  const { houseId, memberId } = input
  const mine = actor.houses.find(({ id }) => id === houseId)
  if (!mine) return refuse('NOT_YOUR_HOUSE')
  const person = await store.members.change(memberId, (current) => {
    if (current.communityId !== actor.communityId) return refuse('NOT_FOUND')
    const theirs = current.houses.find(({ id }) => id === houseId)
    if (!theirs) return current
    if (memberId !== actor._id && !mayRemove(mine.tie, theirs.tie)) return refuse('OWNER_ONLY')
    return movedOut(current, houseId)
  })
  return isRefusal(person) ? person : { done: true }
}
