import { isRefusal } from '@contract/errors'
import type { RunDocument } from '@contract/fee'
import type { Moment } from '@contract/ids'
import { claimed } from '@domain/billing/run'
import { cleared } from '@domain/billing/walk'
import { claimDaysOf } from '../_kit/claim-days'
import type { Store } from '../_store/store'
import { measureHouses, reckonHouses } from './reckon-houses'
import { sendBills } from './send-bills'

/** Runs looked at in one minute, and documents cleared away in one step. */
const MOST = 20
const CLEARED = 500
/** No further step is begun after this; the next minute goes on. ms */
const SHIFT = 20_000

/**
 * Reckons, sends and clears away, step by step. After every step the run says how far it is, unless somebody else was
 * faster: so two clocks, or one that dies, do each step once.
 */
export const workOnRuns = async (store: Store, now: () => Moment, latest: Moment): Promise<number> => {
  const end = Math.min(now() + SHIFT, latest)
  let steps = 0
  const faults: Error[] = []
  for (const run of await store.runs.due(now(), MOST)) {
    try {
      for (let next: RunDocument | undefined = run; next?.walk && now() <= end; steps += 1)
        next = await step(store, next, now())
    } catch (error) {
      // One run's trouble is not the others'.
      faults.push(error instanceof Error ? error : new Error(String(error)))
    }
  }
  if (faults[0]) throw faults[0]
  return steps
}

/** The run as it is then; undefined when there is nothing more to do with it now. */
const step = async (store: Store, run: RunDocument, now: Moment): Promise<RunDocument | undefined> => {
  const { walk } = run
  switch (walk) {
    case 'measure':
      return measureHouses(store, run)
    case 'reckon':
      return reckonHouses(store, run, now)
    case 'claim': {
      const taken = await claimDaysOf(store, run, now)
      return isRefusal(taken) ? undefined : store.runs.goOn(run, claimed(run))
    }
    case 'send':
      return sendBills(store, run, now)
    case 'clear': {
      const gone = await store.runs.clear(run.communityId, run._id, CLEARED)
      return gone > 0 ? run : store.runs.goOn(run, cleared(run))
    }
    case null:
      return undefined
  }
  return walk satisfies never
}
