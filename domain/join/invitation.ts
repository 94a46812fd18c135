import type { Invitation, InvitationView } from '@contract/join'
import type { Moment } from '@contract/ids'

const DAY = 24 * 60 * 60_000
/** How long an invitation is good. A household's is handed over today; a colleague may be on leave. ms */
export const GOOD_FOR = { house: 3 * DAY, staff: 14 * DAY, admin: 30 * DAY }

/** Wrong codes within this time count. ms */
export const GUESS_WINDOW = 60 * 60_000
/** More wrong codes than these, and no code is looked at until some are older: an honest person never gets there. */
const GUESSES = { person: 6, community: 200 }

export const mayGuess = (wrongByPerson: number, wrongHere: number): boolean =>
  wrongByPerson < GUESSES.person && wrongHere < GUESSES.community

/** Used by another, withdrawn or too old. */
export const isSpent = ({ usedBy, revoked, expiresAt }: Invitation, openid: string, now: Moment): boolean =>
  revoked === true || (usedBy === undefined || usedBy === null ? expiresAt <= now : usedBy !== openid)

export const invitationView = ({ _id, gives, expiresAt }: Invitation): InvitationView | undefined => {
  if (gives.type !== 'house') return undefined
  const { id, tie, until } = gives.house
  return { code: _id, houseId: id, tie, ...(until === undefined ? {} : { until }), expiresAt }
}
