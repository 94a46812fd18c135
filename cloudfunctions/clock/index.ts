import { ringCourier, whoCalls } from '../_kit/context'
import { describeFault } from '../_kit/log'
import { openStore } from '../_store/cloud/open-store'
import { clearLeftovers } from './clear-leftovers'
import { clearTraces } from './clear-traces'
import { closeQuietTickets } from './close-quiet'
import { endPosts } from './end-posts'
import { finishMerges } from './finish-merges'
import { handOverJobs } from './hand-over-jobs'
import { lapsePromises } from './lapse-promises'
import { lapseRounds } from './lapse-rounds'
import { makeRounds } from './make-rounds'
import { sendReports } from './send-reports'
import { workOnRuns } from './work-on-runs'

const store = openStore()
const PARTS = {
  lapsePromises,
  handOverJobs,
  // What nobody has done is missed before it is mended, and before anybody reads of it.
  lapseRounds,
  makeRounds,
  finishMerges,
  closeQuietTickets,
  endPosts,
  sendReports,
  clearTraces,
  clearLeftovers,
  // Last, with the time that the others leave: a run of charges goes on in the next minute.
  workOnRuns,
}
/** Nothing is begun after this, ms; the function's own time-out is 60 s. */
const SHIFT = 45_000

/** Every minute: what has come due. Each part is done as far as it gets; what is left comes due again. */
export const main = async (_event: unknown, context: { request_id?: string }) => {
  const { openid } = whoCalls()
  // A phone can call any function by name; only the timer may move the clock.
  if (openid !== undefined) return { ok: false, code: 'NOT_ALLOWED' }
  const requestId = context.request_id ?? ''
  store.startCall()
  const began = Date.now()
  const figures: Record<string, number> = {}
  for (const [part, work] of Object.entries(PARTS)) {
    try {
      figures[part] = await work(store, Date.now, began + SHIFT)
    } catch (error) {
      console.log(JSON.stringify({ call: 'clock', part, fault: describeFault(error), requestId }))
    }
  }
  if (Object.values(figures).some((count) => count > 0))
    console.log(
      JSON.stringify({
        call: 'clock',
        ...figures,
        ms: Date.now() - began,
        databaseCalls: store.calls(),
        requestId,
      }),
    )
  await ringCourier()
  return { ok: true }
}
