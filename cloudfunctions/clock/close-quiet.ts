import type { Moment } from '@contract/ids'
import { closeQuiet } from '@domain/ticket/close'
import type { Store } from '../_store/store'

/** Tickets seen to in one minute; more are closed in the next. */
const MOST = 50

/** Finished tickets about which nobody has said anything for seven days are done. */
export const closeQuietTickets = async (store: Store, now: () => Moment): Promise<number> => {
  const due = await store.tickets.due('closeAt', now(), MOST)
  for (const ticket of due) await store.tickets.change(ticket._id, (each) => closeQuiet(each, now()), ticket)
  return due.length
}
