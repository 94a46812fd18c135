import { isRefusal } from '@contract/errors'
import type { Difference, ReconciliationDocument } from '@contract/reconciliation'
import type { CommunityId, HouseId, Moment } from '@contract/ids'
import { checkedUpTo, comparedDay, isLastDue, skippedDay } from '@domain/billing/reconciliation'
import { reconcileLetterOf } from '@domain/notice/reconcile-letter'
import { checkAccounts } from './check-accounts'
import { compareDay } from './compare-day'
import type { Shared } from './share-statement'
import type { World } from './world'

/** Accounts that are checked at a time. */
const PAGE = 50

/**
 * A day of one community: compared once, then its accounts checked page by page, the document saying up to which. Where
 * there is no money there is no document. False when the time was too short.
 */
export const reconcileCommunity = async (
  world: World,
  id: CommunityId,
  day: string,
  shared: Shared | undefined,
  end: Moment,
): Promise<boolean> => {
  const { store, now } = world
  let document = (await store.reconciliations.get(id, day)) ?? (await compared(world, id, day, shared))
  while (document?.state === 'waiting') {
    if (now() > end) return false
    const { items, next } = await store.accounts.roll(id, PAGE, document.after ?? undefined)
    document = await goOn(world, document, await checkAccounts(world, items), next as HouseId | undefined)
  }
  return true
}

const compared = async (
  world: World,
  id: CommunityId,
  day: string,
  shared: Shared | undefined,
): Promise<ReconciliationDocument | undefined> => {
  const { store, now } = world
  const found = await compareDay(world, id, day, shared)
  const isChecked = isLastDue(day, now())
  if (!found && !(isChecked && (await store.accounts.roll(id, 1)).items.length > 0)) return undefined
  return store.reconciliations.add(comparedDay(id, day, found, isChecked ? 'waiting' : 'done', now()))
}

/** Unless another has gone on with it meanwhile. */
const goOn = async (
  { store, now }: World,
  before: ReconciliationDocument,
  found: readonly Difference[],
  upTo: HouseId | undefined,
): Promise<ReconciliationDocument> => {
  const isStill = (each: ReconciliationDocument): boolean =>
    each.state === 'waiting' && (each.after ?? null) === (before.after ?? null)
  const after = await store.reconciliations.change(
    before.communityId,
    before.day,
    (each) => (isStill(each) ? checkedUpTo(each, found, upTo, now()) : each),
    before,
  )
  if (isRefusal(after)) throw new Error(`a reconciliation could not be written: ${after.refused}`)
  return after
}

/** It went wrong so often that somebody has to look at this day by hand. */
export const skipCommunity = async (world: World, id: CommunityId, day: string): Promise<void> => {
  const { store, now } = world
  const skipped = skippedDay(id, day, now())
  const document = await store.reconciliations.add(skipped)
  if (document.state === 'waiting') await goOn(world, document, skipped.differences, undefined)
}

/** As it is written, whoever wrote it; a letter is one, however often it is sent. */
export const tellManagers = async ({ store }: World, id: CommunityId, day: string): Promise<void> => {
  const document = await store.reconciliations.get(id, day)
  if (!document?.open) return
  const map = await store.communities.map(id)
  const letter = map && reconcileLetterOf(map, document)
  if (letter) await store.letters.add(letter)
}
