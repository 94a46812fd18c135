import type { Log, LogView, Round, RoundView, Stop, StopView } from '@contract/round'

interface Looking {
  /** Which place a code is of: its first characters. */
  keyOf: (spotId: string) => string
  /** One watches: what is doubtful is nobody else's to see. */
  watches: boolean
}

const logView = (log: Log, watches: boolean): LogView => {
  const { requestId, by, outcome, at, saidAt, heardAt, timing, metres, unmet, photos, block, words } = log
  const { doubts, like, looked } = log
  return {
    requestId,
    by: { id: by.memberId, name: by.name },
    outcome,
    at,
    saidAt,
    heardAt,
    timing,
    ...(metres === undefined ? {} : { metres }),
    unmet,
    photos,
    ...(block === undefined ? {} : { block }),
    ...(words === undefined ? {} : { words }),
    ...(watches ? { doubts, ...(like ? { like } : {}) } : {}),
    // What was not accepted its doer has to know; that somebody had a doubt and lost it, not.
    ...(looked && (watches || looked.verdict === 'notDone')
      ? { looked: { ...looked, by: looked.by.name } }
      : {}),
  }
}

const stopView = (stop: Stop, { keyOf, watches }: Looking): StopView => {
  const { id, spotId, name, standardId, minutes, from, to, holder, state, calls, thanks, log, also } = stop
  const [first] = calls
  return {
    id,
    spotId,
    key: keyOf(spotId),
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
    ...(log ? { log: logView(log, watches) } : {}),
    also: also.map((each) => logView(each, watches)),
  }
}

export const roundView = (round: Round, looking: Looking): RoundView => {
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
