import * as z from 'zod/mini'
import { Cause, VisitOutcome } from './feedback'
import {
  KindId,
  MemberId,
  Moment,
  Period,
  PostId,
  SpotId,
  TicketId,
  ZoneId,
  type CommunityId,
  type RequestId,
} from './ids'
import { ModerationAct, PostKind } from './post'
import { Block } from './round'
import { PromiseName } from './promise'
import { CalendarDay } from './zone'

/** 周报、月报 */
export const SummaryType = z.enum(['week', 'month'])
export type SummaryType = z.infer<typeof SummaryType>

/** Minutes of the clock that ran: half of all were faster than `median`, nine of ten than `p90`. */
export const Spread = z.object({ count: z.int(), median: z.optional(z.int()), p90: z.optional(z.int()) })
export type Spread = z.infer<typeof Spread>
/** Stars added up, and how many verdicts. */
export const StarSum = z.object({ sum: z.int(), count: z.int() })
export type StarSum = z.infer<typeof StarSum>
export const VisitFigures = z.object({
  /** Promised to be made by now, and not made in time. */
  missed: z.int(),
  satisfied: z.int(),
  partly: z.int(),
  not: z.int(),
  unreachable: z.int(),
})
export type VisitFigures = z.infer<typeof VisitFigures>

/** What is counted of a period. Every number is of things that happened in it, save `open`: how it stood at its end. */
export const Figures = z.object({
  /** Requests that came in. */
  asked: z.int(),
  /** How often work was finished; the same request again after reopening. */
  finished: z.int(),
  open: z.int(),
  /** Promises that were kept, and that were broken. */
  kept: z.int(),
  broken: z.int(),
  /** Until somebody showed that they had seen it. */
  response: Spread,
  /** Until somebody was at the door; not where a time was wished for. */
  onSite: Spread,
  reopened: z.int(),
  stars: StarSum,
  /** Finished and could be rated; of these, rated by the time of the summary. */
  rateable: z.int(),
  rated: z.int(),
  visits: VisitFigures,
})
export type Figures = z.infer<typeof Figures>

/** Where something was, as neighbours may read it: a building or a public place, never a door. */
const near = { placeId: z.string(), place: z.string() }
const about = { ticketId: TicketId, what: z.string(), near: z.string() }

export const JudgedJob = z.object({
  ...about,
  stars: z.int(),
  words: z.optional(z.string()),
  who: z.string(),
})
export const BrokenPromise = z.object({
  ...about,
  promise: PromiseName,
  /** Minutes. */
  lateBy: z.int(),
  heldBy: z.string(),
})
export const LongOpen = z.object({ ...about, since: Moment, why: z.string() })
export const FoundByVisit = z.object({ ...about, outcome: VisitOutcome, words: z.optional(z.string()) })
/** A kind that comes back: weeks running at one place, or lifts two months running. */
export const Risk = z.object({
  kind: KindId,
  what: z.string(),
  ...near,
  reason: z.enum(['weeks', 'months']),
  /** How many weeks, or months, running. */
  running: z.int(),
})
export type Risk = z.infer<typeof Risk>

export const ZoneFigures = z.object({
  id: ZoneId,
  name: z.string(),
  houses: z.int(),
  asked: z.int(),
  kept: z.int(),
  broken: z.int(),
  stars: StarSum,
  visits: VisitFigures,
})
/** One of the staff: by name, for praise and for visits. */
export const PersonFigures = z.object({
  id: MemberId,
  name: z.string(),
  finished: z.int(),
  stars: StarSum,
  fives: z.int(),
  /** Of a five-star verdict; the longest. */
  words: z.optional(z.string()),
  visits: VisitFigures,
})

/** Of complaints, in a month. */
export const ComplaintFigures = z.object({
  asked: z.int(),
  closed: z.int(),
  causes: z.array(z.object({ cause: Cause, count: z.int(), before: z.optional(z.int()) })),
  /** Who complained more than once, as their tickets: no name is kept here. */
  repeated: z.array(z.object({ ticketIds: z.array(TicketId), what: z.string() })),
})

/** What neighbours wrote to each other (邻里圈). */
export const BoardFigures = z.object({
  /** Who wrote something that is public. */
  people: z.int(),
  posts: z.array(z.object({ kind: PostKind, count: z.int() })),
  comments: z.int(),
  /** Questions and calls for help to which nobody has said anything, the oldest first; bounded. */
  unanswered: z.array(z.object({ id: PostId, title: z.string() })),
  /** Posts that became requests to the property. */
  requests: z.int(),
  /** What moderators did. */
  acts: z.array(z.object({ act: ModerationAct, count: z.int() })),
})
export type BoardFigures = z.infer<typeof BoardFigures>

/** Rounds whose shift began in the period (保洁轮次). */
export const RoundsFigures = z.object({
  rounds: z.int(),
  /** Every stop of theirs was done. */
  complete: z.int(),
  /** Planned ones that are over: done, missed or not accepted. */
  stops: z.int(),
  done: z.int(),
  late: z.int(),
  missed: z.int(),
  blocked: z.int(),
  /** Of complete ones, minutes: by the plan, and between the first check-in and the last. */
  plan: z.int(),
  took: z.int(),
  zones: z.array(z.object({ id: ZoneId, name: z.string(), stops: z.int(), done: z.int(), missed: z.int() })),
  /** Where most was missed or could not be done; bounded. */
  places: z.array(z.object({ spotId: SpotId, place: z.string(), missed: z.int(), blocked: z.int() })),
  blocks: z.array(z.object({ block: Block, count: z.int() })),
  /** Residents who called, and who said thank you. */
  calls: z.int(),
  thanks: z.int(),
  /** How clean it was found, 1 to 5 each. */
  checks: StarSum,
  before: z.optional(
    z.object({ stops: z.int(), done: z.int(), missed: z.int(), calls: z.int(), checks: StarSum }),
  ),
})
export type RoundsFigures = z.infer<typeof RoundsFigures>

const MoneySum = z.object({ count: z.int(), amount: z.int() })
const Overdue = z.object({ bills: z.int(), owed: z.int() })
/** The money of a period (账单). 分 */
export const BillsFigures = z.object({
  /** Bills that went out; payments that came in, in whatever way; money that was given back. */
  issued: MoneySum,
  paid: MoneySum,
  refunded: MoneySum,
  /** Bills of the month in which the period ended, as they stand when it is summed up: how much of them is collected. */
  month: z.object({ month: z.string(), charged: z.int(), paid: z.int() }),
  /** Due before the end of the period, and open still. */
  overdue: Overdue,
  before: z.optional(z.object({ issued: MoneySum, paid: MoneySum, overdue: Overdue })),
})
export type BillsFigures = z.infer<typeof BillsFigures>

/** What a manager reads every Monday, and on the first of a month. Written once, and never otherwise. */
export const Summary = z.object({
  type: SummaryType,
  period: Period,
  from: Moment,
  to: Moment,
  /** Known by then; what was told of later is in the next one. */
  madeAt: Moment,
  /** The period in three plain sentences. */
  sentences: z.array(z.string()),
  figures: Figures,
  /** The period before, where there was one. */
  before: z.optional(z.object({ period: Period, figures: Figures })),
  /** Up to eight periods, this one last. */
  line: z.array(
    z.object({
      period: Period,
      asked: z.int(),
      finished: z.int(),
      kept: z.int(),
      broken: z.int(),
      response: z.optional(z.int()),
      onSite: z.optional(z.int()),
      reopened: z.int(),
      stars: StarSum,
    }),
  ),
  hurt: z.object({
    lowest: z.array(JudgedJob),
    broken: z.array(BrokenPromise),
    longest: z.array(LongOpen),
  }),
  came: z.object({
    kinds: z.array(z.object({ kind: KindId, what: z.string(), count: z.int(), before: z.optional(z.int()) })),
    places: z.array(z.object({ ...near, count: z.int() })),
    cells: z.array(z.object({ kind: KindId, placeId: z.string(), count: z.int() })),
    rising: z.array(KindId),
    risks: z.array(Risk),
  }),
  zones: z.array(ZoneFigures),
  people: z.array(PersonFigures),
  /** Requests of praise that came in, the words of up to three. */
  praise: z.object({ count: z.int(), words: z.array(z.string()) }),
  found: z.array(FoundByVisit),
  complaints: z.optional(ComplaintFigures),
  /** Not in the oldest. */
  board: z.optional(BoardFigures),
  /** Where rounds are made. */
  rounds: z.optional(RoundsFigures),
  /** Where houses are charged. */
  bills: z.optional(BillsFigures),
  /** Told of after the period before had been summed up: steps taken in it, and verdicts changed since. */
  late: z.object({ steps: z.int(), verdicts: z.int() }),
})
export type Summary = z.infer<typeof Summary>

/**
 * Whose tickets stand behind a number: a figure's name, or one of many: `zone:`, `zoneBroken:`, `zoneRated:`,
 * `zoneVisits:`, `person:`, `personVisits:`, `kind:`, `place:`, `cell:kind|place`, `cause:`.
 */
export const FigureKey = z.string().check(z.minLength(1), z.maxLength(200))
export type FigureKey = z.infer<typeof FigureKey>

/** The document. `_id`: `communityId:week:2026-11-23`. */
export interface SummaryDocument extends Summary {
  _id: string
  communityId: CommunityId
  /** Newest first in a list: `week:2026-11-23`. */
  sortKey: string
  /** Every kind at every place, with the months in which it was: what comes back is found in these. */
  seen: { kind: KindId; placeId: string; count: number; months: string[] }[]
  /** Bounded for each figure. */
  behind: { key: FigureKey; ids: TicketId[] }[]
}

/** What a review decided to do about complaints: by whom and when. Carried on until it is done (改进事项). */
export const ReviewAction = z.object({
  id: z.string(),
  words: z.string(),
  owner: z.object({ id: MemberId, name: z.string() }),
  due: CalendarDay,
  /** The month in whose review it was decided. */
  month: Period,
  doneAt: z.optional(Moment),
})
export type ReviewAction = z.infer<typeof ReviewAction>
/** The document, one of each community. */
export interface Review {
  _id: CommunityId
  communityId: CommunityId
  /** Newest first, bounded. */
  actions: (ReviewAction & { requestId: RequestId })[]
  taps: RequestId[]
  rev: number
}

export const SummaryRow = z.object({
  type: SummaryType,
  period: Period,
  from: Moment,
  to: Moment,
  sentence: z.string(),
})
export type SummaryRow = z.infer<typeof SummaryRow>
