import { isRefusal } from '@contract/errors'
import type { Moment, TicketId } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import { SYSTEM } from '@domain/ticket/close'
import { followOf } from '@domain/ticket/follow'
import { comeBack, mergeDone, takeIn } from '@domain/ticket/merge'
import type { Store } from '../_store/store'

/** Merged tickets seen to in one minute, and followers at a time. */
const MOST = 20
const PAGE = 100

/** The other half of merging: what broke off is finished, and who followed the one follows the other. Twice is once. */
export const finishMerges = async (store: Store, now: () => Moment): Promise<number> => {
  const due = await store.tickets.due('mergeDueAt', now(), MOST)
  for (const ticket of due) await finish(store, ticket, now())
  return due.length
}

const finish = async (store: Store, gone: Ticket, now: Moment): Promise<void> => {
  const into = gone.mergedInto
  if (into) {
    const by = gone.timeline[gone.timeline.length - 1]?.by ?? SYSTEM
    const taken = await store.tickets.change(into.id, (current) => takeIn(current, gone, by, now))
    if (isRefusal(taken)) {
      await store.tickets.change(gone._id, (current) => comeBack(current, SYSTEM, now))
      return
    }
    if (gone.followed) await moveFollowers(store, gone._id, taken)
  }
  await store.tickets.change(gone._id, mergeDone)
}

const moveFollowers = async (store: Store, from: TicketId, into: Ticket): Promise<void> => {
  let after: string | undefined
  do {
    const { items, next } = await store.follows.page(into.communityId, from, PAGE, after)
    for (const follow of items) await store.follows.add(followOf(into, follow, follow.at))
    after = next
  } while (after !== undefined)
  if (!into.followed) await store.tickets.followed(into._id)
}
