import { ROUND_TYPES } from '@contract/glossary'
import { refuse, type Refusal } from '@contract/errors'
import type { CommunityId, MemberId, Moment, RoundId, StopId, ZoneId } from '@contract/ids'
import type { CheckIn, Log, Round, Stop } from '@contract/round'
import type { RoundKind } from '@contract/standard'
import type { Community } from '@contract/zone'
import { dayBegins } from '@domain/time/calendar'
import { newRound, newStop } from './new-round'
import { standardAt } from './points'

// What somebody did where no round had it: one document a person and day, so that nobody's work is refused.

const DAY = 24 * 60 * 60_000
/** Of one day; nobody gets about faster. */
const MOST = 200

export const ownLogId = (communityId: CommunityId, day: string, memberId: MemberId): RoundId =>
  `${communityId}:own:${day}:${memberId}` as RoundId

export const newOwnLog = (
  made: { communityId: CommunityId; kind: RoundKind; day: string; zone: { id: ZoneId; name: string } },
  memberId: MemberId,
  now: Moment,
): Round =>
  newRound(
    {
      ...made,
      id: ownLogId(made.communityId, made.day, memberId),
      type: 'own',
      shift: ROUND_TYPES.own,
      from: dayBegins(made.day),
      to: dayBegins(made.day) + DAY,
      why: [],
      stops: [],
    },
    now,
  )

/** A halt of its own for each check-in: nothing was asked for, so nothing is early or late. */
export const ownStop = (
  round: Round,
  { requestId, spotId }: CheckIn,
  at: Moment,
  { by, community }: { by: Log['by']; community: Pick<Community, 'spots' | 'rounds'> },
): Stop | Refusal => {
  if (round.stops.length >= MOST) return refuse('ROUND_FULL')
  const spot = community.spots.find(({ id }) => id === spotId)
  if (!spot) return refuse('PLACE_UNKNOWN')
  const standard = standardAt(community, spotId, round.kind)
  const id = `own:${requestId}` as StopId
  return newStop({ id, spot, standard, from: at, to: at, holder: by, unplanned: true })
}
