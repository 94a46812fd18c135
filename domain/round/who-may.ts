import type { Round } from '@contract/round'
import type { RoundKind } from '@contract/standard'
import { answersForZone, type Actor } from '@domain/access/policy'
import { workPost } from './work'

type Whose = Pick<Round, 'communityId' | 'zoneId' | 'kind' | 'holderIds' | 'stops'>

/** Walking such rounds is this person's post. */
export const isOfPost = ({ role }: Pick<Actor, 'role'>, kind: RoundKind): boolean => role === workPost(kind)

/** One answers for it: what is doubtful is theirs to see and to judge. */
export const watchesRound = (round: Pick<Round, 'communityId' | 'zoneId'>, actor: Actor): boolean =>
  round.communityId === actor.communityId && answersForZone(actor, round.zoneId)

/** Who holds a stop of it or was there, their colleagues, who may have to help out, and who watches. For others it does not exist. */
export const maySeeRound = (round: Whose, actor: Actor): boolean =>
  round.communityId === actor.communityId &&
  (round.holderIds.includes(actor._id) ||
    isOfPost(actor, round.kind) ||
    watchesRound(round, actor) ||
    round.stops.some(({ log, also }) => [log, ...also].some((each) => each?.by.memberId === actor._id)))
