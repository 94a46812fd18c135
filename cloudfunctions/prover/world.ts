import type { Moment } from '@contract/ids'
import type { Store } from '../_store/store'

/** What looking at photos needs of the world. */
export interface World {
  store: Store
  now: () => Moment
  /** Into the log. */
  complain: (fault: unknown) => void
}
