import { refuse, type Refusal } from '@contract/errors'
import type { Claim, FeeDocument, RunDocument } from '@contract/fee'
import type { FeeId, RunId } from '@contract/ids'
import { dayAfter } from '@domain/time/days'

type Claiming = Pick<RunDocument, '_id' | 'feeIds' | 'from' | 'to'>
type Known = Pick<FeeDocument, 'claims'>

/** Claims of one item that are remembered one by one; older ones that follow each other are put together. */
const APART = 36

/** Days of an item that another run has charged for. */
export const isTaken = ({ claims }: Known, { _id, feeIds, from, to }: Claiming): boolean =>
  claims.some(
    (claim) => claim.runId !== _id && feeIds.includes(claim.feeId) && claim.from <= to && from <= claim.to,
  )

/**
 * The one place where two runs meet: whoever writes their days here first has them. The same run again finds its own,
 * and there is nothing to write.
 */
export const claimDays = (fees: FeeDocument, run: Claiming): FeeDocument | Refusal => {
  if (fees.claims.some(({ runId }) => runId === run._id)) return fees
  if (isTaken(fees, run)) return refuse('PERIOD_TAKEN')
  const { _id: runId, from, to } = run
  const added = run.feeIds.map((feeId): Claim => ({ runId, feeId, from, to }))
  return { ...fees, claims: [...fees.claims, ...added].sort(byTime).reduceRight(putTogether, []) }
}

const byTime = (a: Claim, b: Claim): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/** From the newest back: an old one that ends where the next begins becomes part of it, so that the document stays small. */
const putTogether = (kept: Claim[], claim: Claim): Claim[] => {
  const own = kept.filter(({ feeId }) => feeId === claim.feeId)
  const [next] = own
  if (own.length < APART || next?.from !== dayAfter(claim.to)) return [claim, ...kept]
  return kept.map((each) => (each === next ? { ...next, from: claim.from } : each))
}

/** By which run an item was charged last before a day. */
export const chargedBefore = ({ claims }: Known, feeId: FeeId, day: string): Claim | undefined =>
  claims
    .filter((claim) => claim.feeId === feeId && claim.to < day)
    .reduce<Claim | undefined>((last, claim) => (last && last.to > claim.to ? last : claim), undefined)

/** The run before this one that charged for just the same items: what a bill is compared with. */
export const runBefore = (known: Known, { feeIds, from }: Omit<Claiming, '_id'>): RunId | undefined => {
  const last = new Set(feeIds.map((feeId) => chargedBefore(known, feeId, from)?.runId))
  const [runId] = last
  if (last.size > 1 || runId === undefined) return undefined
  return known.claims.filter((claim) => claim.runId === runId).length === feeIds.length ? runId : undefined
}
