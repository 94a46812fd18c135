import { refuse, type Refusal } from '@contract/errors'
import type { FileId, Moment, SpotId } from '@contract/ids'
import type { Log, Round, SpotCheck, Stop } from '@contract/round'
import type { Community } from '@contract/zone'
import { answersForZone, type Actor } from '@domain/access/policy'
import { sortableMoment } from '@domain/time/sortable'

/** After so long it is nobody's work any more that somebody finds. ms */
export const WORK_LASTS = 3 * 24 * 60 * 60_000

/** Of a round with that place, what has to be known of who was there. */
export type CheckedRound = Pick<Round, '_id'> & {
  stops: (Pick<Stop, 'id' | 'spotId' | 'state'> & { log?: Pick<Log, 'at' | 'by'> })[]
}
interface Asked {
  id: string
  spotId: SpotId
  score: number
  /** Ids of the standard's, or words. */
  unmet: readonly string[]
  photos: FileId[]
  words?: string | undefined
}

/** Who did it last. */
const lastThere = (rounds: readonly CheckedRound[], spotId: SpotId, now: Moment) => {
  const done = rounds.flatMap(({ _id: roundId, stops }) =>
    stops.flatMap(({ id: stopId, spotId: its, state, log }) =>
      its === spotId && state === 'done' && log && log.at <= now && log.at > now - WORK_LASTS
        ? [{ roundId, stopId, by: log.by, at: log.at }]
        : [],
    ),
  )
  return done.sort((a, b) => b.at - a.at)[0]
}

/** How clean somebody found a place who answers for it: not of their own work. */
export const checkSpot = (
  community: Pick<Community, '_id' | 'spots' | 'rounds'>,
  rounds: readonly CheckedRound[],
  { id, spotId, score, unmet, photos, words }: Asked,
  actor: Actor,
  now: Moment,
): SpotCheck | Refusal => {
  const spot = community.spots.find((each) => each.id === spotId)
  if (!spot) return refuse('PLACE_UNKNOWN')
  const { zoneId } = spot
  if (zoneId === undefined) return refuse('PLACE_UNKNOWN')
  if (!answersForZone(actor, zoneId)) return refuse('NOT_ALLOWED')
  const last = lastThere(rounds, spotId, now)
  if (last?.by.memberId === actor._id) return refuse('NOT_ALLOWED')
  const standards = community.rounds?.standards ?? []
  const here = (community.rounds?.points ?? []).filter((point) => point.spotId === spotId)
  const ticks = standards
    .filter((standard) => here.some(({ standardId }) => standardId === standard.id))
    .flatMap((standard) => standard.ticks)
  return {
    _id: id,
    communityId: community._id,
    zoneId,
    spotId,
    name: spot.name,
    score,
    unmet: ticks.filter((tick) => unmet.includes(tick.id)).map((tick) => tick.words),
    photos,
    ...(words === undefined ? {} : { words }),
    by: { memberId: actor._id, name: actor.name },
    ...(last
      ? {
          of: { memberId: last.by.memberId, name: last.by.name },
          roundId: last.roundId,
          stopId: last.stopId,
        }
      : {}),
    at: now,
    sortKey: `${sortableMoment(now)}:${id}`,
  }
}
