import type { Moment } from '@contract/ids'
import type { Store } from '../_store/store'

/** The most that WeChat deletes in one call. */
const MOST = 50

/** Deletes files with people's data in them when their day is over. */
export const clearLeftovers = (store: Store, now: () => Moment): Promise<number> =>
  store.leftovers.clear(now(), MOST)
