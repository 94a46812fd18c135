import type { FileId, Moment, RequestId } from '@contract/ids'
import type { Log, Print, Round, Stop } from '@contract/round'
import { distance, MOST_BITS } from './print'
import { settled } from './settle'

/**
 * How long a photo may be missing that a check-in speaks of, ms: a phone sends its photos first, and a storage that does
 * not answer for a while is nobody's fault.
 */
const GONE_AFTER = 30 * 60_000
/** When to look again for what was missing, ms. */
export const AGAIN = 5 * 60_000

export interface Unproven {
  log: Log
  stop: Stop
}

const isUnproven = ({ photos, proven }: Log): boolean => photos.length > 0 && proven !== true

/** Check-ins whose photos nobody has looked at, in the order in which they were made. */
export const unprovenIn = ({ stops }: Round): Unproven[] =>
  stops
    .flatMap((stop) =>
      [stop.log, ...stop.also].flatMap((log) => (log && isUnproven(log) ? { log, stop } : [])),
    )
    .sort((a, b) => (comesBefore(a.log, b.log) ? -1 : 1))

/** Whose photo is the first one of two that are the same. */
type Turn = Pick<Log, 'requestId' | 'at'>
export const comesBefore = (one: Turn, other: Turn): boolean =>
  one.at === other.at ? one.requestId < other.requestId : one.at < other.at

export const isGone = ({ heardAt }: Pick<Log, 'heardAt'>, now: Moment): boolean => now >= heardAt + GONE_AFTER

/** Others' prints of the same photo: the nearest of those before it, and those after it. */
export const sameAs = (
  hash: string,
  of: Turn,
  found: readonly Print[],
): { first?: Print; later: Print[] } => {
  const same = found
    .filter((print) => print.requestId !== of.requestId && distance(print.hash, hash) <= MOST_BITS)
    .sort((a, b) => distance(a.hash, hash) - distance(b.hash, hash) || (comesBefore(a, b) ? -1 : 1))
  const first = same.find((print) => comesBefore(print, of))
  return { ...(first ? { first } : {}), later: same.filter((print) => !comesBefore(print, of)) }
}

/** What looking at the photos of a check-in has shown. */
export interface Finding {
  requestId: RequestId
  like?: NonNullable<Log['like']>
  gone?: boolean
  /** There is nothing left to look at. */
  proven?: boolean
}

const marked = (log: Log, { like, gone, proven }: Finding): Log => {
  const doubts = new Set(log.doubts)
  if (like) doubts.add('samePhoto')
  if (gone) doubts.add('photoGone')
  const isNew = doubts.size > log.doubts.length
  if (!isNew && (proven !== true || log.proven === true)) return log
  return {
    ...log,
    doubts: [...doubts],
    // The one it was found to be like first stays: somebody may have looked at them side by side.
    ...(like && !log.like ? { like } : {}),
    ...(proven ? { proven } : {}),
  }
}

/**
 * The round with what was found. It is to be looked at again while there is anything left, a check-in that came meanwhile
 * included: at once, or later where something was missing.
 */
export const proved = (
  round: Round,
  findings: readonly Finding[],
  missing: readonly FileId[],
  now: Moment,
): Round => {
  const of = (log: Log): Log =>
    findings.filter(({ requestId }) => requestId === log.requestId).reduce(marked, log)
  const stops = round.stops.map((stop): Stop => {
    const log = stop.log && of(stop.log)
    const also = stop.also.map(of)
    const isSame = log === stop.log && also.every((each, at) => each === stop.also[at])
    return isSame ? stop : { ...stop, ...(log ? { log } : {}), also }
  })
  const left = unprovenIn({ ...round, stops })
  const isMissing = ({ log: { photos } }: Unproven): boolean => photos.some((file) => missing.includes(file))
  const proveAt = left.length === 0 ? null : left.every(isMissing) ? now + AGAIN : now
  const isSame = stops.every((stop, at) => stop === round.stops[at]) && proveAt === round.proveAt
  return isSame ? round : settled({ ...round, stops, proveAt }, now)
}
