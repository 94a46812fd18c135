import type { Moment } from '@contract/ids'
import type { Store } from '../_store/store'
import type { Pay } from './pay'

/** What dealing with money needs of the world. */
export interface Till {
  store: Store
  pay: Pay
  now: () => Moment
}
/** The same, for who must not stop at one thing that goes wrong. */
export interface World extends Till {
  /** Into the log. */
  complain: (fault: unknown) => void
}
