import * as z from 'zod/mini'
import { HouseId, MemberId, Moment } from './ids'
import { PayMethod } from './ledger'
import { Tie } from './member'

/** '2026-11' */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** Collection of a month (收缴): charged in it, and what of that is paid by now. */
export const Collection = z.object({
  month: Month,
  /** In which there are bills, the newest first. */
  months: z.array(Month),
  all: z.object({ bills: z.int(), charged: z.int(), paid: z.int() }),
  buildings: z.array(
    z.object({ id: z.string(), name: z.string(), bills: z.int(), charged: z.int(), paid: z.int() }),
  ),
  /** What is open now and late, by how many days: up to 30, 90, 365, beyond. */
  ages: z.array(
    z.object({ age: z.enum(['notDue', 'd30', 'd90', 'd365', 'older']), bills: z.int(), owed: z.int() }),
  ),
  today: z.array(z.object({ method: PayMethod, count: z.int(), amount: z.int() })),
})

export type Collection = z.infer<typeof Collection>

/** A house that owes, to be rung up (催缴名单). */
export const Debtor = z.object({
  houseId: HouseId,
  label: z.string(),
  owed: z.int(),
  bills: z.int(),
  /** The oldest day by which something should have been paid. */
  since: Moment,
  disputed: z.boolean(),
})

export type Debtor = z.infer<typeof Debtor>

/** Somebody of a house that owes: whether WeChat may tell them of a bill, or they have to be rung up. */
export const HousePerson = z.object({
  id: MemberId,
  name: z.string(),
  tie: Tie,
  maskedPhone: z.string(),
  told: z.boolean(),
})

export type HousePerson = z.infer<typeof HousePerson>
