import type { Moment } from '@contract/ids'
import type { Round } from '@contract/round'
import type { Community, DutyMap } from '@contract/zone'
import { made, mend, stopKey } from '@domain/round/mend'
import { plannedRounds, type PlannedRound } from '@domain/round/plan'
import { counts } from '@domain/round/settle'
import { daysToPlan, hasPoints, nextMaking } from '@domain/round/when-to-make'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import type { Store } from '../_store/store'
import { roundsSince } from './rounds-since'
import { dayAfter } from '@domain/time/days'

/** Communities seen to in one minute, and rounds written side by side. */
const MOST = 20
const ABREAST = 8
/** No further community is begun after this; the next minute goes on. ms */
const SHIFT = 25_000
/** From how many days back the order of walking is learnt, and from how many rounds at most. */
const LEARNT_FROM = 21
const MOST_WALKED = 500

/**
 * Makes the rounds that should be there, and mends those that are. Made twice is made once, by their ids; killed on the
 * way, the community is still due and the next minute goes on.
 */
export const makeRounds = async (store: Store, now: () => Moment): Promise<number> => {
  const end = now() + SHIFT
  let written = 0
  const faults: Error[] = []
  for (const community of await store.communities.withRoundsDue(now(), MOST)) {
    try {
      written += await makeOf(store, community, now())
    } catch (error) {
      // One community's trouble is not the others'.
      faults.push(error instanceof Error ? error : new Error(String(error)))
    }
    if (now() > end) break
  }
  if (faults[0]) throw faults[0]
  return written
}

const makeOf = async (store: Store, { _id }: Community, now: Moment): Promise<number> => {
  const map = await store.communities.map(_id)
  if (!map) return 0
  const today = dayBegins(calendarDay(now))
  const days = daysToPlan(now)
  const since = await roundsSince(store, _id, dayBegins(dayAfter(calendarDay(now), -1)))
  // What the plan is not asked about is not taken away.
  const there = since.filter(({ day }) => days.includes(day))
  const walked = hasPoints(map)
    ? await store.rounds.walked(_id, dayBegins(dayAfter(calendarDay(now), -LEARNT_FROM)), today, MOST_WALKED)
    : []
  const plan = new Map(plannedRounds(map, days, walked, now).map((planned) => [planned.id, planned]))
  const taken = await takeAway(store, map, there, plan, now)
  const written = await add(store, map, taken.rounds, plan, now)
  // Whatever was changed meanwhile has another rev, and is looked at in the next minute.
  await store.communities.change(_id, (current) =>
    current.rev === map.rev ? { ...current, roundsAt: nextMaking(map, now) } : current,
  )
  return taken.written + written
}

type Plan = ReadonlyMap<string, PlannedRound>
const NOWHERE: ReadonlySet<string> = new Set()

/** First what goes: somebody may do it at this very moment, and then it stays and is not added to another round. */
const takeAway = async (
  store: Store,
  map: DutyMap,
  there: readonly Round[],
  plan: Plan,
  now: Moment,
): Promise<{ rounds: Round[]; written: number }> => {
  let written = 0
  const rounds = await abreast(there, async (round) => {
    const decide = (current: Round) =>
      mend(current, { map, planned: plan.get(current._id), elsewhere: NOWHERE, onlyTakes: true, now })
    if (decide(round) === round) return round
    written += 1
    const after = await store.rounds.change(round._id, decide, round)
    return 'refused' in after ? round : after
  })
  return { rounds, written }
}

const add = async (
  store: Store,
  map: DutyMap,
  there: readonly Round[],
  plan: Plan,
  now: Moment,
): Promise<number> => {
  let written = 0
  const elsewhere = (id: string): Set<string> =>
    new Set(
      there
        .filter((round) => round._id !== id && round.type === 'planned')
        .flatMap(({ kind, stops }) => stops.filter(counts).map((stop) => stopKey(kind, stop))),
    )
  await abreast([...plan.values()], async (planned) => {
    const round = there.find(({ _id }) => _id === planned.id)
    const kept = elsewhere(planned.id)
    if (!round) {
      const fresh = made(planned, kept, now)
      if (fresh && (await store.rounds.add(fresh))) written += 1
      return
    }
    const decide = (current: Round) => mend(current, { map, planned, elsewhere: kept, now })
    if (decide(round) === round) return
    written += 1
    await store.rounds.change(round._id, decide, round)
  })
  return written
}

const abreast = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for (let first = 0; first < items.length; first += ABREAST)
    done.push(...(await Promise.all(items.slice(first, first + ABREAST).map(work))))
  return done
}
