import type { Moment, TicketId } from '@contract/ids'
import { sortableMoment } from '@domain/time/sortable'

/** Read downwards: open tickets first, then the newest. The id makes it unique, so a page can go on from it. */
export const boxKeyOf = (open: boolean, createdAt: Moment, id: TicketId): string =>
  `${open ? 1 : 0}:${sortableMoment(createdAt)}:${id}`

/** Every open ticket's key is above this, every other's below. */
export const OPEN_FROM = '1:'
/** From here on upwards are those, open or not, that came in since. */
export const boxKeySince = (open: boolean, at: Moment): string => `${open ? 1 : 0}:${sortableMoment(at)}`
