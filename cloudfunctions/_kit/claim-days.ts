import { isRefusal, type Refusal } from '@contract/errors'
import type { FeeDocument, RunDocument } from '@contract/fee'
import type { Moment } from '@contract/ids'
import { comeBack, takeDays } from '@domain/billing/run'
import type { Store } from '../_store/store'

/**
 * The days of a run that is to go out are written down where all runs meet; if another was faster, it comes back. Twice
 * is once, so whoever began it, `api` or the clock, the other may finish it. `known`: as they were just read. 1 or 2
 */
export const claimDaysOf = async (
  store: Store,
  run: RunDocument,
  now: Moment,
  known?: FeeDocument,
): Promise<RunDocument | Refusal> => {
  let seen = known
  const decide = (fees: FeeDocument): FeeDocument | Refusal => {
    seen = fees
    return takeDays(fees, run)
  }
  const taken = await store.fees.change(run.communityId, decide, known)
  if (!isRefusal(taken)) return run
  const why = taken.refused
  const fees = seen
  if (fees && (why === 'PERIOD_TAKEN' || why === 'TOTAL_CHANGED'))
    await store.runs.change(run._id, (current) => comeBack(current, fees, why, now))
  return taken
}
