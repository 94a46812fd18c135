import type { Account } from '@contract/account'
import { isRefusal, type Refusal } from '@contract/errors'
import type { Draft, RunDocument } from '@contract/fee'
import type { Moment } from '@contract/ids'
import { emptyAccount } from '@domain/billing/account'
import { billIdOf, billOf, owedOf, withReadings } from '@domain/billing/bill-of'
import { owe } from '@domain/billing/owe'
import { done, sentPage } from '@domain/billing/walk'
import type { Store } from '../_store/store'

/** Accounts written side by side. */
const ABREAST = 10

/**
 * A page of drafts goes out: the bills first, so that whoever is told of one finds it, then each house owes its own. A
 * house that owes it already stays as it is, so a page that was broken off is sent again from its beginning.
 * 5, and 1 for each house
 */
export const sendBills = async (
  store: Store,
  run: RunDocument,
  now: Moment,
): Promise<RunDocument | undefined> => {
  const id = run.pages[run.sent]
  if (id === undefined) return store.runs.goOn(run, done(run, now))
  const page = await store.runs.pageOf(id)
  if (!page) throw new Error('the drafts of a run are gone')
  const { drafts } = page
  const accounts = await store.accounts.several(drafts.map(({ houseId }) => houseId))
  const accountOf = new Map(accounts.map((account) => [account._id, account]))
  await store.bills.add(drafts.filter(({ total }) => total > 0).map((draft) => billOf(run, draft)))
  const refused: Draft[] = []
  for (let first = 0; first < drafts.length; first += ABREAST)
    await Promise.all(
      drafts.slice(first, first + ABREAST).map(async (draft) => {
        if (await isRefused(store, run, draft, accountOf.get(draft.houseId), now)) refused.push(draft)
      }),
    )
  await store.bills.remove(refused.map(({ houseId }) => billIdOf(run._id, houseId)))
  return store.runs.goOn(run, sentPage(run, page, refused, now))
}

const isRefused = async (
  store: Store,
  run: RunDocument,
  draft: Draft,
  known: Account | undefined,
  now: Moment,
): Promise<boolean> => {
  const decide = (account: Account): Account | Refusal => {
    const owing =
      draft.total === 0 ? account : owe(account, owedOf(billOf(run, draft)), draft.lines, run.by, now)
    return isRefusal(owing) ? owing : withReadings(owing, draft)
  }
  const { houseId: _id, label, buildingId, unitId } = draft
  const fresh = emptyAccount({ _id, communityId: run.communityId, label, buildingId, unitId }, now)
  const first = known ? undefined : decide(fresh)
  if (first && !isRefusal(first) && (await store.accounts.insert(first))) return false
  const written = await store.accounts.change(_id, decide, known)
  if (!isRefusal(written)) return false
  if (written.refused === 'ACCOUNT_FULL') return true
  // The next minute tries again.
  throw new Error(`an account could not be written: ${written.refused}`)
}
