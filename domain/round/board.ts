import type { Moment } from '@contract/ids'
import type { Log, Round, RoundFigures, Stop } from '@contract/round'
import type { RoundBoard, RoundRow } from '@contract/round-views'
import { counts } from './settle'

const MINUTE = 60_000

/** What has to be read of a round to show how it stands. */
export type BoardRound = Pick<
  Round,
  '_id' | 'type' | 'zoneId' | 'zoneName' | 'day' | 'shift' | 'from' | 'to' | 'completeAt'
> & {
  stops: (Pick<Stop, 'id' | 'name' | 'state' | 'minutes' | 'from' | 'to'> & {
    holder: Pick<Stop['holder'], 'name'>
    log?: Pick<Log, 'at' | 'block' | 'words'>
  })[]
  figures: Pick<RoundFigures, 'doubtful'>[]
}
type BoardStop = BoardRound['stops'][number]

/** Of the day, and what still runs from the evening before. */
const isOfDay = ({ day: its, to }: BoardRound, day: string, today: string, now: Moment): boolean =>
  its === day || (day === today && its < day && to > now)

const isMissed = ({ state }: Pick<Stop, 'state'>): boolean => state === 'missed' || state === 'rejected'

/** Between the first check-in and the last, minutes. Of a single one nothing can be said. */
const tookOf = (stops: readonly BoardStop[]): number | undefined => {
  const at = stops.flatMap(({ log }) => log?.at ?? [])
  return at.length < 2 ? undefined : Math.round((Math.max(...at) - Math.min(...at)) / MINUTE)
}

/** How long a round takes by the plan, and how long it took. */
export const timeOf = (stops: readonly BoardStop[]): { plan: number; took?: number } => {
  const counting = stops.filter((each) => counts(each as Stop))
  const took = tookOf(counting)
  return {
    plan: counting.reduce((sum, { minutes }) => sum + minutes, 0),
    ...(took === undefined ? {} : { took }),
  }
}

const rowOf = (round: BoardRound): RoundRow => {
  const { _id: id, type, zoneId, zoneName, shift, from, to, completeAt, figures } = round
  const counting = round.stops.filter((each) => counts(each as Stop))
  const many = (is: (stop: BoardStop) => boolean): number => counting.filter(is).length
  return {
    id,
    type,
    zoneId,
    zoneName,
    shift,
    from,
    to,
    people: [...new Set(counting.map(({ holder }) => holder.name))],
    stops: counting.length,
    done: many(({ state }) => state === 'done'),
    blocked: many(({ state }) => state === 'blocked'),
    missed: many(isMissed),
    doubtful: figures.reduce((sum, { doubtful }) => sum + doubtful, 0),
    ...timeOf(round.stops),
    ...((completeAt ?? null) === null ? {} : { completeAt: completeAt as number }),
  }
}

/** By name, in the order in which their windows closed. */
const missedIn = (rounds: readonly BoardRound[]): RoundBoard['missed'] =>
  rounds
    .flatMap(({ _id: roundId, zoneName, stops }) =>
      stops
        .filter((stop) => isMissed(stop) || stop.state === 'blocked')
        .map(({ id: stopId, name, holder, from, to, state, log }) => ({
          roundId,
          stopId,
          name,
          zoneName,
          who: holder.name,
          from,
          to,
          state,
          ...(state === 'blocked' && log?.block ? { block: log.block } : {}),
          ...(state === 'blocked' && log?.words !== undefined ? { words: log.words } : {}),
        })),
    )
    .sort((a, b) => a.to - b.to || (a.name < b.name ? -1 : 1))

/** A day in rounds, the earliest first. */
export const boardOf = (
  { day, today }: { day: string; today: string },
  found: { rounds: readonly BoardRound[] } & Pick<RoundBoard, 'doubtful' | 'heat'>,
  now: Moment,
): RoundBoard => {
  const rounds = found.rounds
    .filter((round) => isOfDay(round, day, today, now))
    .sort((a, b) => a.from - b.from || (a._id < b._id ? -1 : 1))
  const { doubtful, heat } = found
  return { day, rounds: rounds.map(rowOf), missed: missedIn(rounds), doubtful, heat }
}
