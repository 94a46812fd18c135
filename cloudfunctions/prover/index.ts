import { whoCalls } from '../_kit/context'
import { describeFault } from '../_kit/log'
import { openStore } from '../_store/cloud/open-store'
import { work } from './work'

/** Nobody uses a photo again after so long, ms. */
const KEPT = 60 * 24 * 60 * 60_000
/** Prints cleared away in one minute. */
const MOST_CLEARED = 500

const store = openStore()
const complain = (fault: unknown): void =>
  console.log(JSON.stringify({ call: 'prover', fault: describeFault(fault) }))
const world = { store, now: () => Date.now(), complain }

/** Every minute: the photos of check-ins, whether they are there, and whether one of them was there before (0030). */
export const main = async (_event: unknown, context: { request_id?: string }) => {
  // A phone can call any function by name; it has nothing to ask here.
  if (whoCalls().openid !== undefined) return { ok: false, code: 'NOT_ALLOWED' }
  const began = Date.now()
  const requestId = context.request_id ?? ''
  store.startCall()
  try {
    const photos = await work(world)
    const cleared = await store.prints.forget(began - KEPT, MOST_CLEARED)
    if (photos + cleared > 0) {
      const figures = { photos, cleared, ms: Date.now() - began, databaseCalls: store.calls() }
      console.log(JSON.stringify({ call: 'prover', ...figures, requestId }))
    }
    return { ok: true }
  } catch (fault) {
    console.log(JSON.stringify({ call: 'prover', fault: describeFault(fault), requestId }))
    return { ok: false, code: 'INTERNAL', requestId }
  }
}
