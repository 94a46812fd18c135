import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { Draft, Oddity, RunDocument, RunInput, RunPage } from '@contract/fee'
import type { HouseId } from '@contract/ids'
import type { House } from '@contract/zone'
import { charge } from './charge'
import { isAsLong } from './run-dates'

/** A house with what has to be known to charge it. */
export interface Known {
  house: House
  account: Pick<Account, 'terms' | 'readings'> | undefined
  inputs: readonly RunInput[]
  /** What it got by the run before. */
  earlier: Bill | undefined
}

/** A page of houses, in the order of their ids, reckoned. `last`: as in the page. */
export const draftPage = (run: RunDocument, known: readonly Known[], last: HouseId | null): RunPage => {
  const drafts: Draft[] = []
  const oddities: Oddity[] = []
  let { shares } = run
  let nothing = 0
  for (const each of known) {
    const { house, account, inputs } = each
    const { terms = NO_TERMS, readings = [] } = account ?? {}
    const found = charge({ ...run, shares }, { house, terms, inputs, readings })
    shares = found.shares
    const before = beforeOf(run, each.earlier)
    const { _id: houseId, label, buildingId, unitId } = house
    if (found.total === 0) nothing += 1
    if (found.total > 0 || found.readings.length > 0)
      drafts.push({
        houseId,
        label,
        buildingId,
        unitId,
        lines: found.lines,
        total: found.total,
        readings: found.readings,
        ...(before && found.total > 0 ? { before } : {}),
      })
    const why = [...found.why, ...leap(found.total, before?.total)]
    oddities.push(
      ...why.map((reason): Oddity => ({
        houseId,
        label,
        total: found.total,
        ...(before ? { before: before.total } : {}),
        why: reason,
      })),
    )
  }
  return {
    _id: `${run._id}:${run.rev}`,
    communityId: run.communityId,
    runId: run._id,
    drafts,
    houses: known.length,
    last,
    nothing,
    odd: oddities.length,
    oddities,
    shares,
  }
}
const NO_TERMS = { agreements: [], vacant: [] }

/** Of a bill that was taken back, or is of a time of another length, nothing can be learnt. */
const beforeOf = (run: RunDocument, bill: Bill | undefined): Draft['before'] =>
  bill && bill.reversed === undefined && isAsLong(run, bill)
    ? {
        name: bill.name,
        total: bill.total,
        lines: bill.lines.map(({ feeId, amount }) => ({ feeId, amount })),
      }
    : undefined

/** Half as much again, or less than half. */
const leap = (total: number, before: number | undefined): Oddity['why'][] => {
  if (before === undefined) return []
  if (total * 2 > before * 3) return ['rise']
  return total * 2 < before ? ['fall'] : []
}
