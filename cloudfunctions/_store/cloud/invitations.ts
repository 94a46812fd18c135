import type { Invitation, WrongGuess } from '@contract/join'
import type { Store } from '../store'
import { _, type Table } from './table'

export const cloudInvitations = (
  invitations: Table<Invitation>,
  guesses: Table<WrongGuess>,
): Store['invitations'] => ({
  async add(invitation) {
    if (await invitations.insert(invitation)) return invitation
    const earlier = await invitations.get(invitation._id)
    if (!earlier) throw new Error('an invitation that was a duplicate is gone')
    return earlier
  },

  // One update decides between two who come at once; who was cut off after it may come again.
  async claim(code, openid, now) {
    const free = { _id: code, expiresAt: _.gt(now), revoked: _.neq(true) }
    if ((await invitations.update({ ...free, usedBy: _.exists(false) }, { usedBy: openid })) === 1)
      return true
    return (await invitations.get(code))?.usedBy === openid
  },

  async revoke(communityId, code, houseIds) {
    await invitations.update(
      { _id: code, communityId, 'gives.house.id': _.in([...houseIds]), usedBy: _.exists(false) },
      { revoked: true },
    )
  },

  async wrong(guess) {
    await guesses.insert(guess)
  },
})
