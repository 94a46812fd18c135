import type { CommunityId, Moment } from '@contract/ids'
import { boardOf } from '@domain/promise/board'
import { deadLettersOf } from '@domain/notice/dead-letters'
import { digestOf, nextDigestAt } from '@domain/notice/digest'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import type { Store } from '../_store/store'

/** Communities seen to in one minute, and documents with messages that were given up on, counted of each. */
const MOST = 50
const COUNTED = 100

/** The evening's summary to the managers. The letter names its day, so that two clocks, or a dead one, write it once. */
export const sendDigests = async (store: Store, now: () => Moment): Promise<number> => {
  const due = await store.communities.due(now(), MOST)
  for (const { _id } of due) await send(store, _id, now())
  return due.length
}

const send = async (store: Store, id: CommunityId, now: Moment): Promise<void> => {
  const since = dayBegins(calendarDay(now))
  const found = await store.communities.board(id, { zoneIds: undefined, now, since })
  if (found) {
    const { map, piles, today } = found
    const undelivered = (await store.tickets.undelivered(id, COUNTED)).items.flatMap(deadLettersOf).length
    const letter = digestOf(map, boardOf(map, piles, today, undefined, now), undelivered, now)
    if (letter) await store.letters.add(letter)
  }
  await store.communities.change(id, (community) => ({ ...community, digestAt: nextDigestAt(now) }))
}
