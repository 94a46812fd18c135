import type { StatementBook } from '@contract/reconciliation'
import type { CommunityId, Moment } from '@contract/ids'
import { compareAt, isGivenUp } from '@domain/billing/reconciliation'
import { reconcileCommunity, skipCommunity, tellManagers } from './reconcile-community'
import { shareStatement, type Shared } from './share-statement'
import type { World } from './world'
import { dayAfter } from '@domain/time/days'

const MINUTE = 60_000
/** Longer than any run of the function: whoever holds it after that has died. ms */
const HELD = 2 * MINUTE
/** WeChat has no statement yet, or cannot be reached. ms */
const LATER = 10 * MINUTE
/** Communities that are read at a time. */
const PAGE = 20
/** A community with which something goes wrong every time keeps the others waiting so often, and no more. */
const TRIES = 5

/**
 * Every day's statement is compared with the ledger, and the ledger with the accounts, community after community. One
 * document says how far that is: who finds it free holds it, and whoever comes after a dead one goes on there. How many
 * communities were seen to. 1 when nothing is due
 */
export const reconcile = async (world: World, merchant: string, end: Moment): Promise<number> => {
  const { store, now } = world
  let seen = 0
  while (now() < end) {
    const book = await store.statements.book(merchant, now())
    if (now() < compareAt(book.day) || book.busyUntil > now()) break
    const held = await store.statements.goOn(book, { ...book, busyUntil: now() + HELD })
    if (!held) break
    const shared = await stated(world, book.day, end)
    if (shared && 'wait' in shared) {
      await store.statements.goOn(held, { ...held, busyUntil: now() + shared.wait })
      break
    }
    const walked = await everyCommunity(world, held, shared, end)
    seen += walked.seen
    if (!walked.isOver) break
  }
  return seen
}

/** The day's statement, among the communities; nothing where it is given up on. */
const stated = async (
  world: World,
  day: string,
  end: Moment,
): Promise<Shared | { wait: number } | undefined> => {
  const { pay, now, complain } = world
  try {
    const statement = await pay.statement(day)
    const rows = statement === 'none' ? { payments: [], refunds: [] } : statement
    if (rows !== 'notYet') return (await shareStatement(world, rows, end)) ?? { wait: 0 }
  } catch (fault) {
    complain(fault)
  }
  return isGivenUp(day, now()) ? undefined : { wait: LATER }
}

const everyCommunity = async (
  world: World,
  first: StatementBook,
  shared: Shared | undefined,
  end: Moment,
): Promise<{ seen: number; isOver: boolean }> => {
  const { store, now } = world
  let book = first
  let seen = 0
  for (;;) {
    const ids = await store.communities.roll(PAGE, book.after ?? undefined)
    for (const id of ids) {
      const outcome = now() > end ? 'later' : await attempt(world, id, book, shared, end)
      const next = {
        done: { ...book, after: id, tries: 0, busyUntil: now() + HELD },
        later: { ...book, busyUntil: 0 },
        wrong: { ...book, tries: book.tries + 1, busyUntil: now() + MINUTE },
      }[outcome]
      const written = await store.statements.goOn(book, next)
      if (!written || outcome !== 'done') return { seen, isOver: false }
      book = written
      seen += 1
    }
    if (ids.length < PAGE) break
  }
  const next = { ...book, day: dayAfter(book.day), after: null, tries: 0, busyUntil: 0 }
  return { seen, isOver: (await store.statements.goOn(book, next)) !== undefined }
}

/** One community's trouble is the others' only for a while; then it is written down that its day was not compared. */
const attempt = async (
  world: World,
  id: CommunityId,
  { day, tries }: StatementBook,
  shared: Shared | undefined,
  end: Moment,
): Promise<'done' | 'later' | 'wrong'> => {
  try {
    if (tries >= TRIES) await skipCommunity(world, id, day)
    else if (!(await reconcileCommunity(world, id, day, shared, end))) return 'later'
    await tellManagers(world, id, day)
    return 'done'
  } catch (fault) {
    world.complain(fault)
    return 'wrong'
  }
}
