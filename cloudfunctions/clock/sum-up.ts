import type { CommunityId, Moment, TicketId } from '@contract/ids'
import { summaryLetterOf } from '@domain/notice/summary-letter'
import type { BoardFigures } from '@contract/summary'
import { boardOf, type Written } from '@domain/summary/board'
import { LOOKS_BACK } from '@domain/summary/earlier'
import type { Facts, Reported, Window } from '@domain/summary/facts'
import { monthOf, type Span } from '@domain/summary/periods'
import { factsOf } from '@domain/summary/read-ticket'
import type { WalkedRound } from '@domain/summary/rounds'
import { summaryOf } from '@domain/summary/summary'
import type { Store } from '../_store/store'

/** Tickets in one answer of the database. */
const PAGE = 500
/** Of posts, and of comments: more than the largest community writes in a month. */
const MOST_BOARD_PAGES = 15

/** Sums up a period and tells the managers. What is summed up already stays as it is; then only the telling is left. */
export const sumUp = async (store: Store, id: CommunityId, span: Span, madeAt: Moment): Promise<void> => {
  const known = await store.summaries.upTo(id, span, LOOKS_BACK + 1)
  const map = await store.communities.map(id)
  if (!map) return
  if (!known.some(({ period }) => period === span.period)) {
    const earlier = known.slice(0, LOOKS_BACK)
    const window = { ...span, madeAt, lastMadeAt: earlier[0]?.madeAt }
    const sizes = await store.summaries.sizes(id)
    const facts = await factsIn(store, id, window)
    const board = await boardIn(store, id, window)
    const rounds = await roundsIn(store, id, window)
    const walked = { rounds, checks: await store.summaries.checks(id, window) }
    const month = monthOf(window.to - 1)
    const money = { month, found: await store.summaries.bills(id, window, month) }
    await store.summaries.add(summaryOf(window, facts, { map, sizes, earlier, board, walked, money }))
  }
  // As it is written, whichever clock was first.
  const summary = await store.summaries.get(id, span.type, span.period)
  const letter = summary && summaryLetterOf(map, summary)
  if (letter) await store.letters.add(letter)
}

/**
 * Everything that has a say in the period: what was touched since it began, and what has lain open untouched. A ticket
 * that is changed meanwhile may be met twice, and counts once.
 */
const factsIn = async (store: Store, id: CommunityId, window: Window): Promise<Facts[]> => {
  const facts: Facts[] = []
  const met = new Set<TicketId>()
  const add = (tickets: readonly Reported[]): void => {
    for (const ticket of tickets.filter(({ _id }) => !met.has(_id))) {
      met.add(ticket._id)
      const found = factsOf(ticket, window)
      if (found) facts.push(found)
    }
  }
  const { summaries } = store
  // First what lies still: touched in between, it is met again below and not lost.
  await everyPage(
    (last?: { boxKey: string }) => summaries.untouched(id, window.from, PAGE, last?.boxKey),
    add,
  )
  await everyPage(
    (last?: Parameters<typeof summaries.touched>[3]) => summaries.touched(id, window.from, PAGE, last),
    add,
  )
  return facts
}

/** What neighbours wrote, as far as so many pages go. */
const boardIn = async (store: Store, id: CommunityId, window: Window): Promise<BoardFigures> => {
  const written = new Map<string, Written>()
  for (const type of ['posts', 'comments'] as const) {
    let last: Written | undefined
    for (let pages = 0; pages < MOST_BOARD_PAGES; pages += 1) {
      const items = await store.summaries.written(type, id, window.from, PAGE, last)
      for (const each of items) written.set(each._id, each)
      last = items.at(-1)
      if (items.length < PAGE) break
    }
  }
  return boardOf([...written.values()], window)
}

/** Rounds are large: fewer in one answer. */
const ROUNDS_PAGE = 200
/** More than the largest community walks in a month. */
const MOST_ROUND_PAGES = 25
const roundsIn = async (store: Store, id: CommunityId, window: Window): Promise<WalkedRound[]> => {
  const all: WalkedRound[] = []
  for (let pages = 0; pages < MOST_ROUND_PAGES; pages += 1) {
    const items = await store.summaries.rounds(id, window, ROUNDS_PAGE, all.at(-1)?.sortKey)
    all.push(...items)
    if (items.length < ROUNDS_PAGE) break
  }
  return all
}

const everyPage = async <T>(read: (last?: T) => Promise<T[]>, add: (items: T[]) => void): Promise<void> => {
  let last: T | undefined
  for (;;) {
    const items = await read(last)
    add(items)
    last = items[items.length - 1]
    if (items.length < PAGE) return
  }
}
