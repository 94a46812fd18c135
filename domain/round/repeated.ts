import type { Moment, RoundId } from '@contract/ids'
import type { RoundView, StopView } from '@contract/round-views'
import { dayBefore } from '@domain/time/days'

/** As it was planned: whatever became of it on that day did not happen on this one. */
const planned = ({ log: _log, called: _called, ...stop }: StopView, later: number): StopView => ({
  ...stop,
  from: stop.from + later,
  to: stop.to + later,
  state: 'due',
  thanks: 0,
  also: [],
})

const on = (day: string, { completeAt: _, ...round }: RoundView): RoundView => {
  const later = Date.parse(day) - Date.parse(round.day)
  return {
    ...round,
    id: round.id.replace(`:${round.day}:`, `:${day}:`) as RoundId,
    day,
    from: round.from + later,
    to: round.to + later,
    // What somebody called for was for once.
    stops: round.stops
      .filter(({ state, unplanned }) => state !== 'removed' && !unplanned)
      .map((stop) => planned(stop, later)),
  }
}

/**
 * The last planned round of each zone and shift again, for a phone that has not heard of today's: nothing where it has
 * heard anything today, or knows of a round of today already. `heard`: the day on which it last did.
 */
export const repeated = (
  rounds: readonly RoundView[],
  { heard, today }: { heard: string; today: string },
  now: Moment,
): RoundView[] => {
  if (heard >= today || rounds.some(({ day }) => day >= today)) return []
  const last = new Map<string, RoundView>()
  for (const round of rounds) {
    const of = `${round.zoneId} ${round.shift}`
    if (round.type === 'planned' && round.day > (last.get(of)?.day ?? '')) last.set(of, round)
  }
  const again: RoundView[] = []
  const known = new Set(rounds.map(({ id }) => id))
  for (const round of last.values()) {
    // A night that began yesterday may still run.
    const sinceYesterday = on(dayBefore(today), round)
    if (sinceYesterday.to > now && !known.has(sinceYesterday.id)) again.push(sinceYesterday)
    again.push(on(today, round))
  }
  return again
}
