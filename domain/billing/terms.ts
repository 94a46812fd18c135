import { refuse, type Refusal } from '@contract/errors'
import type { Account } from '@contract/account'
import type { HouseTerms } from '@contract/fee'
import type { Moment, RequestId } from '@contract/ids'
import { isTapped, tapped } from './account'

interface Asked {
  terms: HouseTerms
  rev: number
  requestId: RequestId
}

/** What was agreed with a house, whole, as saved by somebody who has seen how it was. What is charged stays. */
export const saveTerms = (
  account: Account,
  { terms, rev, requestId }: Asked,
  now: Moment,
): Account | Refusal => {
  if (isTapped(account, requestId)) return account
  // Money moves all the time; only the agreements must not have become others meanwhile.
  if ((account.termsRev ?? 0) > rev) return refuse('FEES_CHANGED')
  const { agreements, vacant } = terms
  const days = [...agreements.map(({ from, to }) => ({ from, to })), ...vacant]
  if (days.some(({ from, to }) => from !== undefined && to !== undefined && to < from))
    return refuse('WRONG_DATES')
  if (overlap(vacant)) return refuse('WRONG_DATES')
  return tapped({ ...account, terms, termsRev: account.rev + 1, updatedAt: now }, requestId)
}

/** Nobody is away twice at once. */
const overlap = (vacant: HouseTerms['vacant']): boolean => {
  const sorted = [...vacant].sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.some(({ from }, index) => {
    const before = sorted[index - 1]
    return before !== undefined && (before.to === undefined || from <= before.to)
  })
}
