import type { MemberId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'

/** What each part of the page is given: the map, and where news of it goes. */
export interface About {
  me: MemberId
  map: ZoneMap
  mayChange: boolean
  /** Every save answers with the whole map. */
  onNews: (map: ZoneMap) => void
  /** Refused because something has changed meanwhile: look again. */
  onStale: () => void | Promise<void>
}
