import type { Moment } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Store } from '../_store/store'

/** People seen to in one minute, and documents at a time. */
const PEOPLE = 5
const BATCH = 50
/** No further batch is begun after this; the next minute goes on. ms */
const SHIFT = 20_000

/** Takes who had their data deleted out of what they left behind. */
export const clearTraces = async (store: Store, now: () => Moment): Promise<number> => {
  const end = now() + SHIFT
  let cleared = 0
  for (const person of await store.members.due('forget', now(), PEOPLE))
    cleared += await clear(store, person, now, end)
  return cleared
}

const clear = async (store: Store, person: Member, now: () => Moment, end: Moment): Promise<number> => {
  const { _id, communityId, forget } = person
  if (!forget) return 0
  let cleared = 0
  for (;;) {
    const found =
      (await store.traces.tickets(communityId, _id, BATCH)) +
      (await store.traces.board(communityId, _id, BATCH, forget.keepsName === true))
    cleared += found
    if (found === 0) break
    if (now() > end) return cleared
  }
  const stillHere = (await store.members.of(forget.openid)).length > 0
  await store.traces.rest(communityId, _id, forget.openid, stillHere)
  await store.members.change(_id, (current) => ({ ...current, forget: null }))
  return cleared
}
