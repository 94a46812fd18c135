import type { Moment } from '@contract/ids'
import type { Store } from '../_store/store'
import type { Messenger } from './wechat'

/** What delivering needs of the world. */
export interface World {
  store: Store
  messenger: Messenger
  now: () => Moment
  /** Into the log. */
  complain: (fault: unknown) => void
}
