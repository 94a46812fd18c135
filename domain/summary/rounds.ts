import { BLOCKS } from '@contract/glossary'
import type { SpotId, ZoneId } from '@contract/ids'
import type { Block, Log, Round, Stop } from '@contract/round'
import type { RoundsFigures, StarSum } from '@contract/summary'
import { timeOf } from '@domain/round/board'
import { counts } from '@domain/round/settle'

/** Places that are named. */
const MOST_NAMED = 10

/** What has to be read of a round for a summary. */
export type WalkedRound = Pick<Round, '_id' | 'type' | 'zoneId' | 'zoneName' | 'completeAt' | 'sortKey'> & {
  stops: (Pick<
    Stop,
    | 'id'
    | 'spotId'
    | 'name'
    | 'state'
    | 'minutes'
    | 'from'
    | 'to'
    | 'unplanned'
    | 'calls'
    | 'thanks'
    | 'holder'
  > & { log?: Pick<Log, 'at' | 'timing' | 'block'> })[]
}
type WalkedStop = WalkedRound['stops'][number]

/** What a summary says of the one before it. */
export type RoundsBefore = NonNullable<RoundsFigures['before']>

/** Planned, and over: what could not be done is nobody's fault and counts apart. */
const isOver = ({ state, unplanned }: WalkedStop): boolean =>
  unplanned !== true && (state === 'done' || state === 'missed' || state === 'rejected')
const isDone = (stop: WalkedStop): boolean => isOver(stop) && stop.state === 'done'
const isMissed = (stop: WalkedStop): boolean => isOver(stop) && stop.state !== 'done'
const isBlocked = ({ state }: WalkedStop): boolean => state === 'blocked'

const many = (stops: readonly WalkedStop[], is: (stop: WalkedStop) => boolean): number =>
  stops.filter(is).length
const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0)

/** Rounds whose shift began in a period, as they stand when it is summed up, in whatever order they are read. */
export const roundsIn = (
  rounds: readonly WalkedRound[],
  checks: StarSum,
  before?: RoundsBefore,
): RoundsFigures => {
  // What somebody logged by themselves was in no round; whom it pleased counts all the same.
  const walked = rounds.filter(
    ({ type, stops }) => type !== 'own' && stops.some((stop) => counts(stop as Stop)),
  )
  const stops = walked.flatMap((round) => round.stops.filter((stop) => counts(stop as Stop)))
  const complete = walked.filter(({ completeAt }) => (completeAt ?? null) !== null)
  const timed = complete.map((round) => timeOf(round.stops)).filter(({ took }) => took !== undefined)
  return {
    rounds: walked.length,
    complete: complete.length,
    stops: many(stops, isOver),
    done: many(stops, isDone),
    late: many(stops, (stop) => isDone(stop) && stop.log?.timing === 'late'),
    missed: many(stops, isMissed),
    blocked: many(stops, isBlocked),
    plan: sum(timed, ({ plan }) => plan),
    took: sum(timed, ({ took = 0 }) => took),
    zones: zonesIn(walked),
    places: placesIn(stops),
    blocks: blocksIn(stops),
    calls: sum(stops, ({ calls }) => calls.length),
    thanks: sum(rounds, (round) => sum(round.stops, ({ thanks }) => thanks.length)),
    checks,
    ...(before ? { before: beforeOf(before) } : {}),
  }
}

/** Of the earlier figures, which have a before of their own, what is compared. */
const beforeOf = ({ stops, done, missed, calls, checks }: RoundsBefore): RoundsBefore => ({
  stops,
  done,
  missed,
  calls,
  checks,
})

/** Where nobody walks, and nobody did in the period before, nothing is said of it. */
export const hasRounds = ({ rounds, checks, before }: RoundsFigures): boolean =>
  rounds > 0 || checks.count > 0 || (before?.stops ?? 0) > 0

const zonesIn = (rounds: readonly WalkedRound[]): RoundsFigures['zones'] => {
  const zones = new Map<ZoneId, WalkedRound[]>()
  for (const round of rounds) zones.set(round.zoneId, [...(zones.get(round.zoneId) ?? []), round])
  return [...zones]
    .map(([id, its]) => {
      const stops = its.flatMap((round) => round.stops)
      const newest = its.reduce((a, b) => (a.sortKey > b.sortKey ? a : b))
      return {
        id,
        name: newest.zoneName,
        stops: many(stops, isOver),
        done: many(stops, isDone),
        missed: many(stops, isMissed),
      }
    })
    .sort((a, b) => b.missed - a.missed || (a.id < b.id ? -1 : 1))
}

/** Where most was left, the most first. */
const placesIn = (stops: readonly WalkedStop[]): RoundsFigures['places'] => {
  const places = new Map<SpotId, WalkedStop[]>()
  for (const stop of stops.filter((each) => isMissed(each) || isBlocked(each)))
    places.set(stop.spotId, [...(places.get(stop.spotId) ?? []), stop])
  return [...places]
    .map(([spotId, its]) => ({
      spotId,
      place: its.map(({ name }) => name).sort()[0] ?? '',
      missed: many(its, isMissed),
      blocked: many(its, isBlocked),
    }))
    .sort(
      (a, b) =>
        b.missed + b.blocked - (a.missed + a.blocked) ||
        b.missed - a.missed ||
        (a.spotId < b.spotId ? -1 : 1),
    )
    .slice(0, MOST_NAMED)
}

const blocksIn = (stops: readonly WalkedStop[]): RoundsFigures['blocks'] =>
  (Object.keys(BLOCKS) as Block[])
    .map((block) => ({ block, count: many(stops, (stop) => isBlocked(stop) && stop.log?.block === block) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
