import type { Log, Round, Stop } from '@contract/round'
import type { LogView, RoundView, StopView } from '@contract/round-views'
import type { Actor } from '@domain/access/policy'
import { watchesRound } from './who-may'

interface Looking {
  actor: Actor
  /** Which place a code is of: its first characters. */
  keyOf: (spotId: string) => string
  /** One answers for it: what is doubtful is nobody else's to see. */
  watches: boolean
}

const logView = (log: Log, { actor, watches }: Looking): LogView => {
  const { requestId, by, outcome, at, saidAt, heardAt, timing, metres, unmet, photos, block, words } = log
  const { doubts, like, looked } = log
  // Where colleagues were and what they photographed is not for each other.
  const isShown = watches || by.memberId === actor._id
  return {
    requestId,
    by: { id: by.memberId, name: by.name },
    outcome,
    at,
    saidAt,
    heardAt,
    timing,
    ...(isShown && metres !== undefined ? { metres } : {}),
    unmet,
    photos: isShown ? photos : [],
    ...(block === undefined ? {} : { block }),
    ...(words === undefined ? {} : { words }),
    ...(watches ? { doubts, ...(like ? { like } : {}) } : {}),
    // What was not accepted its doer has to know; that somebody had a doubt and lost it, not.
    ...(looked && (watches || looked.verdict === 'notDone')
      ? { looked: { ...looked, by: looked.by.name } }
      : {}),
  }
}

const stopView = (stop: Stop, looking: Looking): StopView => {
  const { id, spotId, name, standardId, minutes, from, to, holder, state, calls, thanks, log, also } = stop
  const [first] = calls
  return {
    id,
    spotId,
    key: looking.keyOf(spotId),
    name,
    standardId,
    minutes,
    from,
    to,
    holder: { id: holder.memberId, name: holder.name },
    state,
    ...(stop.unplanned ? { unplanned: true } : {}),
    ...(first && state !== 'done' ? { called: { count: calls.length, since: first.at } } : {}),
    thanks: thanks.length,
    ...(log ? { log: logView(log, looking) } : {}),
    also: also.map((each) => logView(each, looking)),
  }
}

/** A round as somebody may see it, who may see it. */
export const roundView = (round: Round, actor: Actor, keyOf: Looking['keyOf']): RoundView => {
  const looking = { actor, keyOf, watches: watchesRound(round, actor) }
  const { _id: id, kind, type, zoneId, zoneName, day, shift, from, to, words, why, completeAt } = round
  return {
    id,
    kind,
    type,
    zoneId,
    zoneName,
    day,
    shift,
    from,
    to,
    ...(words === undefined ? {} : { words }),
    why,
    stops: round.stops.map((stop) => stopView(stop, looking)),
    ...((completeAt ?? null) === null ? {} : { completeAt: completeAt as number }),
    updatedAt: round.updatedAt,
  }
}
