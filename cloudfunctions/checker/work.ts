import type { Judged } from '@domain/board/in-question'
import type { ReportedType } from '../_store/board-store'
import { seeTo } from './see-to'
import type { World } from './world'

/** Things of each sort looked at in one sweep. */
const BATCH = 20
/** A checker that dies with a thing in hand gives it free after this, ms. Longer than the function may run. */
const LEASE = 90_000
/** No new batch is begun after this, ms; the function's own time-out is 60 s. */
const SHIFT = 30_000

/** Everything of which something has come due; what cannot be seen to keeps none of the others waiting. */
export const work = async (world: World): Promise<number> => {
  const { store, now, complain } = world
  const end = now() + SHIFT
  const seen = new Set<string>()
  let done = 0
  while (now() < end) {
    const due = (await everythingDue(world)).filter(({ thing }) => !seen.has(thing._id))
    if (due.length === 0) break
    for (const { type, thing } of due) {
      seen.add(thing._id)
      try {
        const until = now() + LEASE
        if (!(await store.moderation.claim(type, thing, until))) continue
        await seeTo(world, { ...thing, checkAt: until })
        done += 1
      } catch (fault) {
        complain(fault)
      }
    }
  }
  return done
}

interface Due {
  type: ReportedType
  thing: Judged
}
const everythingDue = async ({ store, now }: World): Promise<Due[]> => {
  const of = (type: ReportedType, things: readonly Judged[]): Due[] =>
    things.map((thing) => ({ type, thing }))
  return [
    ...of('post', await store.posts.due(now(), BATCH)),
    ...of('comment', await store.comments.due(now(), BATCH)),
    ...of('thread', await store.threads.due(now(), BATCH)),
  ]
}
