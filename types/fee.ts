import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { HOUSE_USES } from './glossary'
import {
  FeeId,
  HouseId,
  Moment,
  RunId,
  type BuildingId,
  type CommunityId,
  type MemberId,
  type RequestId,
  type UnitId,
} from './ids'
import { CalendarDay } from './zone'

/** 分, whole: money that is owed, paid or given back. Ten million yuan are more than any house owes. */
export const MOST_FEN = 1_000_000_000
export const Fen = z.int().check(z.gte(0), z.lte(MOST_FEN))
export type Fen = z.infer<typeof Fen>
/** Money that is something: not nothing. */
export const SomeFen = z.int().check(z.gte(1), z.lte(MOST_FEN))
/** What one unit costs, ten-thousandths of a yuan: 2.385 元 is 23850. Hundredths of a 分, so that areas stay whole. */
export const UnitPrice = z.int().check(z.gte(0), z.lte(100_000_000))
/** Hundredths of a m², a ton or a kWh. */
const Hundredths = z.int().check(z.gte(0), z.lte(1_000_000_000))
/** Of a hundred. */
const Percent = z.int().check(z.gte(0), z.lte(100))

/** How an amount comes about (计费方式). By area, fixed and by space are of a calendar month. */
export const FeeWay = z.discriminatedUnion('type', [
  z.object({ type: z.literal('area'), price: UnitPrice }),
  z.object({ type: z.literal('fixed'), amount: Fen }),
  z.object({ type: z.literal('space'), amount: Fen }),
  /** What was used, step by step: each price up to its limit, the last without one. */
  z.object({
    type: z.literal('meter'),
    unit: words(4),
    tiers: z
      .array(z.object({ upTo: z.optional(Hundredths), price: UnitPrice }))
      .check(z.minLength(1), z.maxLength(6)),
  }),
  /** A part of what all use together (公摊), whose cost is said in the run. */
  z.object({ type: z.literal('share'), by: z.enum(['area', 'house']) }),
  /** Written in the sheet, ready. */
  z.object({ type: z.literal('sheet') }),
])
export type FeeWay = z.infer<typeof FeeWay>

/** What is charged for (收费项目). */
export const FeeItem = z.object({
  id: FeeId,
  name: words(12),
  way: FeeWay,
  /** Which houses; none named: all. */
  uses: z.array(oneOf(HOUSE_USES)),
  /** Only of houses for which it was agreed, with how many of it. */
  agreedOnly: z.boolean(),
  /** What a vacant house pays of it. */
  vacant: Percent,
  hidden: z.boolean(),
})
export type FeeItem = z.infer<typeof FeeItem>

/** What is charged for, and who has to say yes to what. One document of each community (收费设置). */
export const FeeRules = z.object({
  items: z.array(FeeItem).check(z.maxLength(40)),
  /** 分. Up to this one person gives money back; above it, a second has to say yes. */
  refundAlone: Fen,
  rev: z.int(),
})
/** As a manager saves them; what is new has no id yet. */
export const FeeRulesFields = {
  items: z.array(z.extend(FeeItem, { id: z.optional(FeeId) })).check(z.maxLength(40)),
  refundAlone: Fen,
  rev: z.int(),
}
export type FeeRules = z.infer<typeof FeeRules>
/** Days that an item was charged for by a run; no other may charge for them again, unless the run was called off. */
export interface Claim {
  runId: RunId
  feeId: FeeId
  from: string
  to: string
}
export interface FeeDocument extends FeeRules {
  _id: CommunityId
  communityId: CommunityId
  claims: Claim[]
  taps: RequestId[]
}

/** What was agreed with one house about one item: since when, until when, how many, how much of it (约定). */
export const Agreement = z.object({
  feeId: FeeId,
  from: z.optional(CalendarDay),
  to: z.optional(CalendarDay),
  /** Parking spaces. */
  count: z.optional(z.int().check(z.gte(1), z.lte(50))),
  /** Pays so much of it: 90 is ten off. */
  percent: z.optional(Percent),
})
export type Agreement = z.infer<typeof Agreement>
/** What charging has to know of a house besides its area and use. */
export const HouseTerms = z.object({
  agreements: z.array(Agreement).check(z.maxLength(40)),
  /** Nobody lived there (空置), the last may go on. */
  vacant: z.array(z.object({ from: CalendarDay, to: z.optional(CalendarDay) })).check(z.maxLength(20)),
})
export type HouseTerms = z.infer<typeof HouseTerms>

/** Of one house, from a sheet: how a meter stood before and now, or an amount that is ready. */
export const RunInput = z.object({
  feeId: FeeId,
  before: z.optional(Hundredths),
  now: z.optional(Hundredths),
  amount: z.optional(Fen),
  note: z.optional(words(60)),
})
export type RunInput = z.infer<typeof RunInput>
/** The document. `_id`: `runId:sheet:houseId`; which sheet counts, the run says. */
export interface RunInputs {
  _id: string
  communityId: CommunityId
  runId: RunId
  sheet: string
  houseId: HouseId
  inputs: RunInput[]
}

/** How a meter stood at the end of a day, when it was charged last. */
export const Reading = z.object({ feeId: FeeId, now: Hundredths, day: CalendarDay })
export type Reading = z.infer<typeof Reading>

/** One line of a bill. `how` are the sentences by which it can be reckoned again. */
export const BillLine = z.object({
  feeId: FeeId,
  name: z.string(),
  amount: Fen,
  how: z.array(z.string()),
})
export type BillLine = z.infer<typeof BillLine>

export const RUN_STATES = ['counting', 'ready', 'issuing', 'issued', 'dropped'] as const
/** A house in the preview that a person should look at. */
export const Oddity = z.object({
  houseId: HouseId,
  label: z.string(),
  total: Fen,
  /** Last period's, where it is that which is odd. */
  before: z.optional(Fen),
  why: z.enum(['rise', 'fall', 'noArea', 'noReading', 'backwards', 'tooMuch', 'full']),
})
export type Oddity = z.infer<typeof Oddity>

export const RunFields = {
  name: words(20),
  from: CalendarDay,
  to: CalendarDay,
  /** To be paid by the end of this day. */
  due: CalendarDay,
  feeIds: z.array(FeeId).check(z.minLength(1), z.maxLength(20)),
  /** Of items that are shared: what all of it cost. 分 */
  costs: z.array(z.object({ feeId: FeeId, total: Fen })).check(z.maxLength(20)),
}
export type RunDraft = { [Field in keyof typeof RunFields]: z.infer<(typeof RunFields)[Field]> }
/** Charging every house for a time (出账). Prices are those of the moment it was begun. */
export const Run = z.object({
  id: RunId,
  ...RunFields,
  state: z.enum(RUN_STATES),
  items: z.array(FeeItem),
  by: z.string(),
  createdAt: Moment,
  issuedAt: z.optional(Moment),
  /** Houses looked at, of so many. */
  progress: z.object({ done: z.int(), of: z.int() }),
  bills: z.int(),
  total: z.int(),
  byItem: z.array(z.object({ feeId: FeeId, bills: z.int(), total: z.int() })),
  /** Houses that pay nothing this time. */
  nothing: z.int(),
  oddities: z.array(Oddity),
  /** How many there are, also those not listed. */
  odd: z.int(),
  /** Houses that a sheet has told of. */
  inputs: z.int(),
})
export type Run = z.infer<typeof Run>
export interface RunDocument extends Omit<Run, 'id' | 'by'> {
  _id: RunId
  communityId: CommunityId
  by: { id: MemberId; name: string }
  /** What is under way: the whole of what is shared is added up, houses are reckoned, days claimed, bills sent, drafts cleared. */
  walk: 'measure' | 'reckon' | 'claim' | 'send' | 'clear' | null
  /** Up to this house it is measured or reckoned. */
  cursor?: HouseId | null
  /** Of what is shared: of how many hundredths of a m², or of a house; and how many of them have their part already. */
  shares: { feeId: FeeId; whole: number; seen: number }[]
  /** The drafts that count, in the order of their houses; and how many of them have gone out. */
  pages: string[]
  sent: number
  /** Of what the inputs of the last sheet are. */
  sheet?: string
  /** The run of just these items before it, to compare with. */
  earlier?: RunId
  /** By which run each meter was charged last, as far as was known when this one was reckoned. */
  meters: { feeId: FeeId; runId?: RunId }[]
  /** When somebody has to go on with it. */
  workAt?: Moment | null
  taps: RequestId[]
  /** Newest first. */
  sortKey: string
  rev: number
}

/** What one house gets, before it is sent: a bill, or only a reading to remember. */
export interface Draft {
  houseId: HouseId
  label: string
  buildingId: BuildingId
  unitId: UnitId
  lines: BillLine[]
  total: Fen
  before?: { name: string; total: Fen; lines: { feeId: string; amount: Fen }[] }
  readings: Reading[]
}
/**
 * The document: the drafts of a page of houses, with what they add to the run. `_id`: `runId:rev`, of the run that was
 * read: whoever reckons this page second finds it there, and it counts once.
 */
export interface RunPage {
  _id: string
  communityId: CommunityId
  runId: RunId
  drafts: Draft[]
  houses: number
  /** The last house; none when there is no further one. */
  last: HouseId | null
  nothing: number
  odd: number
  oddities: Oddity[]
  shares: RunDocument['shares']
}
