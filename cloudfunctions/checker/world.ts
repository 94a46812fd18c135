import type { Moment } from '@contract/ids'
import type { Check } from '../_kit/check'
import type { Store } from '../_store/store'

/** What checking needs of the world. */
export interface World {
  store: Store
  check: Check
  now: () => Moment
  /** Into the log. */
  complain: (fault: unknown) => void
}
