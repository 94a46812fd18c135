import type { CommunityId, Moment } from '@contract/ids'
import type { DutyMap } from '@contract/zone'
import { lapse } from '@domain/round/lapse'
import type { Store } from '../_store/store'

/** Rounds seen to in one minute; more in the next. */
const MOST = 100

/** Windows that have closed over what nobody has done. A round that was looked at is due later or never. */
export const lapseRounds = async (store: Store, now: () => Moment): Promise<number> => {
  const due = await store.rounds.due('dueAt', now(), MOST)
  const maps = new Map<CommunityId, DutyMap | undefined>()
  for (const round of due) {
    const { _id, communityId } = round
    if (!maps.has(communityId)) maps.set(communityId, await store.communities.map(communityId))
    const map = maps.get(communityId)
    if (map) await store.rounds.change(_id, (current) => lapse(current, map, now()), round)
  }
  return due.length
}
