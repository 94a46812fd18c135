import { seeTo } from './see-to'
import type { World } from './world'

/** Rounds looked at in one sweep. */
const BATCH = 20
/** A prover that dies with a round in hand gives it free after this, ms. Longer than the function may run. */
const LEASE = 90_000
/** No further photo is begun after this, ms; the function's own time-out is 60 s. */
const SHIFT = 35_000

/** Every round with photos to look at; one that cannot be seen to keeps none of the others waiting. How many photos. */
export const work = async (world: World): Promise<number> => {
  const { store, now, complain } = world
  const end = now() + SHIFT
  const seen = new Set<string>()
  let photos = 0
  while (now() < end) {
    const due = (await store.rounds.due('proveAt', now(), BATCH)).filter(({ _id }) => !seen.has(_id))
    if (due.length === 0) break
    for (const round of due) {
      if (now() >= end) break
      seen.add(round._id)
      try {
        if (await store.rounds.claim(round, now() + LEASE)) photos += await seeTo(world, round, end)
      } catch (fault) {
        complain(fault)
      }
    }
  }
  return photos
}
