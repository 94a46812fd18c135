import { seeTo } from './see-to'
import type { World } from './world'

/** Accounts looked at in one sweep. */
const BATCH = 40
/** No new batch is begun after this, ms; the function's own time-out is 60 s. */
const SHIFT = 30_000

/** Every account in which something has come due; one that cannot be seen to keeps none of the others waiting. */
export const work = async (world: World): Promise<number> => {
  const { store, now, complain } = world
  const end = now() + SHIFT
  const seen = new Set<string>()
  let done = 0
  while (now() < end) {
    const due = (await store.accounts.due(now(), BATCH)).filter(({ _id }) => !seen.has(_id))
    if (due.length === 0) break
    for (const account of due) {
      seen.add(account._id)
      try {
        await seeTo(world, account)
        done += 1
      } catch (fault) {
        complain(fault)
      }
    }
  }
  return done
}
