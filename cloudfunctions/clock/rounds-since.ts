import type { CommunityId, Moment } from '@contract/ids'
import type { Round } from '@contract/round'
import type { Store } from '../_store/store'

/** Rounds in one answer, and answers: more than the largest community has in three days, by zone and by person. */
const PAGE = 100
const PAGES = 5

/** Every round of a community that begins after a moment, page after page. */
export const roundsSince = async (store: Store, id: CommunityId, from: Moment): Promise<Round[]> => {
  const rounds: Round[] = []
  let after: string | undefined
  for (let pages = 0; pages < PAGES; pages += 1) {
    const { items, next } = await store.rounds.since(id, from, PAGE, after)
    rounds.push(...items)
    if (next === undefined) break
    after = next
  }
  return rounds
}
