import type { CommunityId, Moment } from '@contract/ids'
import type { Community } from '@contract/zone'
import { hasPoints } from '@domain/round/when-to-make'
import { deadLettersOf } from '@domain/notice/dead-letters'
import { digestOf } from '@domain/notice/digest'
import { missedBefore, roundsLetterOf } from '@domain/notice/rounds-letter'
import { stillOpenOf } from '@domain/notice/still-open'
import { boardOf } from '@domain/promise/board'
import { dueReports, nextReportAt, type Report } from '@domain/summary/reports'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import type { Store } from '../_store/store'
import { roundsSince } from './rounds-since'
import { sumUp } from './sum-up'

/** Communities seen to in one minute, and documents with messages that were given up on, counted of each. */
const MOST = 50
const COUNTED = 100
/** No further report is begun after this; the next minute goes on. ms */
const SHIFT = 25_000
const DAY = 24 * 60 * 60_000

/**
 * What is told at an hour of its own. Every letter and every summary names its day or period in its id, so that two
 * clocks, or a dead one, write it once; only then is it noted how far the community has been told.
 */
export const sendReports = async (store: Store, now: () => Moment): Promise<number> => {
  const end = now() + SHIFT
  let sent = 0
  const faults: Error[] = []
  for (const community of await store.communities.due(now(), MOST)) {
    try {
      sent += await report(store, community, now, end)
    } catch (error) {
      // One community's trouble is not the others'.
      faults.push(error instanceof Error ? error : new Error(String(error)))
    }
    if (now() > end) break
  }
  if (faults[0]) throw faults[0]
  return sent
}

const report = async (
  store: Store,
  community: Community,
  now: () => Moment,
  end: Moment,
): Promise<number> => {
  const { _id, reportedAt } = community
  const started = now()
  const due = dueReports(reportedAt ?? started, started)
  let sent = 0
  for (const each of due) {
    if (sent > 0 && now() > end) break
    await send(store, community, each, now)
    sent += 1
  }
  const left = due[sent]
  // Where two are due at the same hour, the second is due still.
  const told = left ? left.at - 1 : started
  await store.communities.change(_id, (current) => ({
    ...current,
    reportedAt: Math.max(told, current.reportedAt ?? 0),
    reportAt: Math.max(nextReportAt(told), current.reportAt ?? 0),
  }))
  return sent
}

const send = async (store: Store, community: Community, each: Report, now: () => Moment): Promise<void> => {
  const { _id: id } = community
  switch (each.type) {
    case 'missed':
      return sendMissed(store, community, each.at)
    case 'summary':
      return sumUp(store, id, each.span, now())
    case 'stillOpen':
      return sendStillOpen(store, id, each.at, now())
    case 'digest':
      return sendDigest(store, id, each.at, now())
  }
  return each satisfies never
}

const sendMissed = async (store: Store, community: Community, at: Moment): Promise<void> => {
  if (!hasPoints(community)) return
  const rounds = await roundsSince(store, community._id, at - 2 * DAY)
  // Most mornings there is nothing to say, and nobody has to be found to say it to.
  if (missedBefore(rounds, at).length === 0) return
  const map = await store.communities.map(community._id)
  const letter = map && roundsLetterOf(map, rounds, at)
  if (letter) await store.letters.add(letter)
}

const boardNow = (store: Store, id: CommunityId, now: Moment) =>
  store.communities.board(id, { zoneIds: undefined, now, since: dayBegins(calendarDay(now)) })

const sendDigest = async (store: Store, id: CommunityId, at: Moment, now: Moment): Promise<void> => {
  const found = await boardNow(store, id, now)
  if (!found) return
  const { map, piles, today } = found
  const undelivered = (await store.tickets.undelivered(id, COUNTED)).items.flatMap(deadLettersOf).length
  const letter = digestOf(map, boardOf(map, piles, today, undefined, now), undelivered, at)
  if (letter) await store.letters.add(letter)
}

const sendStillOpen = async (store: Store, id: CommunityId, at: Moment, now: Moment): Promise<void> => {
  const found = await boardNow(store, id, now)
  if (!found) return
  const letter = stillOpenOf(found.map, found.piles, await store.tickets.visitsByZone(id), at)
  if (letter) await store.letters.add(letter)
}
