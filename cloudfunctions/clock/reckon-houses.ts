import type { RunDocument } from '@contract/fee'
import type { HouseId, Moment } from '@contract/ids'
import type { House } from '@contract/zone'
import { weightsOf } from '@domain/billing/charge'
import { billIdOf } from '@domain/billing/bill-of'
import { draftPage } from '@domain/billing/drafts'
import { measured, reckoned } from '@domain/billing/walk'
import type { Store } from '../_store/store'

/** Houses of one step: those of which only the area counts, and those whose bills are written down. About 120 KB. */
const MEASURED = 200
const RECKONED = 100

const NO_TERMS = { agreements: [], vacant: [] }
const lastOf = (houses: readonly House[], size: number): HouseId | null =>
  houses.length < size ? null : (houses[houses.length - 1]?._id ?? null)
const idsOf = (houses: readonly House[]): HouseId[] => houses.map(({ _id }) => _id)
const byId = <T extends { _id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((each) => [each._id, each]))

/** Of how much all of what is shared is. 3 */
export const measureHouses = async (store: Store, run: RunDocument): Promise<RunDocument | undefined> => {
  const houses = await store.houses.page(run.communityId, MEASURED, run.cursor)
  const accounts = byId(await store.accounts.terms(idsOf(houses)))
  const weights = new Map<string, number>()
  for (const house of houses) {
    const terms = accounts.get(house._id)?.terms ?? NO_TERMS
    for (const [feeId, { weight }] of weightsOf(run, { house, terms }))
      weights.set(feeId, (weights.get(feeId) ?? 0) + weight)
  }
  const page = { weights, houses: houses.length, last: lastOf(houses, MEASURED) }
  return store.runs.goOn(run, measured(run, page))
}

/**
 * What a page of houses gets. The drafts are written under the step that they are, and count with the run's figures: two
 * at the same step, or one that was broken off, are one. At most 6
 */
export const reckonHouses = async (
  store: Store,
  run: RunDocument,
  now: Moment,
): Promise<RunDocument | undefined> => {
  const { _id: runId, earlier, sheet } = run
  const houses = await store.houses.page(run.communityId, RECKONED, run.cursor)
  const ids = idsOf(houses)
  const [accounts, inputs, bills] = await Promise.all([
    store.accounts.terms(ids),
    sheet === undefined ? [] : store.runs.inputs(ids.map((id) => `${runId}:${sheet}:${id}`)),
    earlier === undefined ? [] : store.bills.several(ids.map((id) => billIdOf(earlier, id))),
  ])
  const [accountOf, earlierOf] = [byId(accounts), byId(bills)]
  const inputsOf = new Map(inputs.map((each) => [each.houseId, each.inputs]))
  const known = houses.map((house) => ({
    house,
    account: accountOf.get(house._id),
    inputs: inputsOf.get(house._id) ?? [],
    earlier: earlier && earlierOf.get(billIdOf(earlier, house._id)),
  }))
  const page = await store.runs.addPage(draftPage(run, known, lastOf(houses, RECKONED)))
  return store.runs.goOn(run, reckoned(run, page, now))
}
