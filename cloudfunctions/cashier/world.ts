import type { Moment } from '@contract/ids'
import type { Store } from '../_store/store'
import type { Pay } from './pay'

/** What dealing with money needs of the world. */
export interface World {
  store: Store
  pay: Pay
  now: () => Moment
}
