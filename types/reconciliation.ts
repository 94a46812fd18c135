import * as z from 'zod/mini'
import type { CommunityId, RequestId } from './ids'
import { HouseId, Moment } from './ids'
import { CalendarDay } from './zone'

/** Something that does not agree, to be seen to by somebody (对账差异). */
export const Difference = z.object({
  id: z.string(),
  type: z.enum(['missingHere', 'missingThere', 'different', 'ledger']),
  words: z.string(),
  amount: z.int(),
  houseId: z.optional(HouseId),
  label: z.optional(z.string()),
  /** Seen to: by whom, and what it was. */
  settled: z.optional(z.object({ by: z.string(), words: z.string(), at: Moment })),
})

export type Difference = z.infer<typeof Difference>

/** One day compared: WeChat's statement with the ledger, and the ledger with the accounts. */
export const Reconciliation = z.object({
  day: CalendarDay,
  state: z.enum(['waiting', 'done']),
  /** In the statement and in the ledger: how many, how much. 分 */
  there: z.object({ count: z.int(), amount: z.int() }),
  here: z.object({ count: z.int(), amount: z.int() }),
  matched: z.int(),
  differences: z.array(Difference),
  madeAt: Moment,
})

export type Reconciliation = z.infer<typeof Reconciliation>

export interface ReconciliationDocument extends Reconciliation {
  _id: string
  communityId: CommunityId
  /** Some difference nobody has seen to. */
  open: boolean
  /** Waiting: up to this house the accounts are checked. */
  after?: HouseId | null
  rev: number
  taps: RequestId[]
}

/** The document, one of each merchant of WeChat Pay: which day's statement is compared next, and who is at it. */
export interface StatementBook {
  /** The merchant's number. */
  _id: string
  day: string
  /** Up to this community it is done. */
  after?: CommunityId | null
  /** How often the next community has gone wrong. */
  tries: number
  /** Somebody is at it, or it is tried again then. */
  busyUntil: Moment
  rev: number
}
