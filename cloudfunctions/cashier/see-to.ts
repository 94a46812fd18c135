import { isRefusal } from '@contract/errors'
import type { Account, Owed } from '@contract/account'
import type { BillId, LedgerId, TicketId } from '@contract/ids'
import { scheduled } from '@domain/billing/account'
import { stillOpen } from '@domain/billing/pay'
import { notRefunded } from '@domain/billing/refund'
import { remind } from '@domain/billing/notices'
import { isOpen } from '@domain/billing/owed'
import { looked } from '@domain/billing/reverse'
import { OPEN_STATES } from '@domain/ticket/life'
import { followOrder } from './follow-order'
import { giveBack } from './give-back'
import type { World } from './world'

/**
 * Whatever has come due in one account: what happened goes into the ledger and onto the bills, WeChat is asked about
 * orders and refunds, questions are looked at, and what is open is reminded of. Done twice it is done once.
 */
export const seeTo = async (world: World, first: Account): Promise<Account> => {
  const { now } = world
  let account = first
  for (const { id, askAt } of first.orders)
    if (askAt <= now())
      account = await trying(
        world,
        account,
        async () => (await followOrder(world, account, id)).account,
        (each) => stillOpen(each, id, now()),
      )
  for (const refund of first.refunds)
    if (refund.state === 'going' && refund.askAt <= now())
      account = await trying(
        world,
        account,
        () => giveBack(world, account, refund),
        (each) => notRefunded(each, refund.id, undefined, now()),
      )
  return book(world, account)
}

/** WeChat that does not answer is asked later: what else is due here, and everybody behind it, need not wait. */
const trying = async (
  { store, complain }: World,
  account: Account,
  ask: () => Promise<Account>,
  later: (account: Account) => Account,
): Promise<Account> => {
  try {
    return await ask()
  } catch (fault) {
    complain(fault)
    const after = await store.accounts.change(account._id, later)
    return isRefusal(after) ? account : after
  }
}

/** Written down elsewhere first, and crossed off here only then. */
export const book = async ({ store, now }: World, account: Account): Promise<Account> => {
  for (const entry of account.out) await store.ledger.add(entry)
  const copies = new Map<BillId, string>()
  for (const id of account.stale) {
    const owed = account.bills.find((each) => each.id === id)
    if (!owed) continue
    await store.bills.copy(id, { ...standingOf(owed), rev: account.rev + 1 })
    copies.set(id, JSON.stringify(standingOf(owed)))
  }
  const written = new Set<LedgerId>(account.out.map(({ _id }) => _id))
  const answered = await answeredOf(store, account, now())
  const after = await store.accounts.change(
    account._id,
    (each) => {
      const out = each.out.filter(({ _id }) => !written.has(_id))
      // What has become otherwise meanwhile is to be copied again.
      const stale = each.stale.filter((id) => {
        const owed = each.bills.find((one) => one.id === id)
        return owed !== undefined && copies.get(id) !== JSON.stringify(standingOf(owed))
      })
      const told = remind(looked({ ...each, out, stale }, answered, now()), now())
      return scheduled({ ...told, updatedAt: now() }, now())
    },
    account,
  )
  return isRefusal(after) ? account : after
}

const standingOf = (owed: Owed) => ({
  paid: owed.paid,
  open: isOpen(owed),
  disputed: owed.disputed !== undefined,
  ...(owed.reversed === undefined ? {} : { reversed: owed.reversed }),
})

/** Of the questions that are to be looked at: those that were answered, or are over. */
const answeredOf = async (store: World['store'], { bills }: Account, now: number): Promise<TicketId[]> => {
  const asked = bills.flatMap(({ disputed }) =>
    disputed && disputed.lookAt <= now ? [disputed.ticketId] : [],
  )
  if (asked.length === 0) return []
  const tickets = await store.tickets.several(asked)
  const waiting = tickets
    .filter(({ answer, state }) => !answer && OPEN_STATES.includes(state))
    .map(({ _id }) => _id)
  return asked.filter((id) => !waiting.includes(id))
}
