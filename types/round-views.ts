import * as z from 'zod/mini'
import { FileId, MemberId, Moment, RequestId, RoundId, SpotId, StandardId, StopId, ZoneId } from './ids'
import { Block, Doubt, RoundType, StopState, Timing } from './round'
import { RoundKind, Standard } from './standard'
import { CalendarDay } from './zone'

const LogView = z.object({
  requestId: RequestId,
  by: z.object({ id: MemberId, name: z.string() }),
  outcome: z.enum(['done', 'blocked']),
  at: Moment,
  saidAt: Moment,
  heardAt: Moment,
  timing: Timing,
  metres: z.optional(z.int()),
  unmet: z.array(z.string()),
  photos: z.array(FileId),
  block: z.optional(Block),
  words: z.optional(z.string()),
  /** Only for who watches. */
  doubts: z.optional(z.array(Doubt)),
  like: z.optional(z.object({ roundId: RoundId, stopId: StopId, at: Moment })),
  looked: z.optional(
    z.object({
      by: z.string(),
      at: Moment,
      verdict: z.enum(['fine', 'notDone']),
      words: z.optional(z.string()),
    }),
  ),
})
export type LogView = z.infer<typeof LogView>

export const StopView = z.object({
  id: StopId,
  spotId: SpotId,
  /** The first six characters of its code, by which a phone without signal knows the place. */
  key: z.string(),
  name: z.string(),
  standardId: StandardId,
  minutes: z.int(),
  from: Moment,
  to: Moment,
  holder: z.object({ id: MemberId, name: z.string() }),
  state: StopState,
  /** It came up on the way, and is in no plan. */
  unplanned: z.optional(z.boolean()),
  /** How many residents want it done now, and since when. */
  called: z.optional(z.object({ count: z.int(), since: Moment })),
  thanks: z.int(),
  log: z.optional(LogView),
  also: z.array(LogView),
})
export type StopView = z.infer<typeof StopView>

export const RoundView = z.object({
  id: RoundId,
  kind: RoundKind,
  type: RoundType,
  zoneId: ZoneId,
  zoneName: z.string(),
  day: CalendarDay,
  shift: z.string(),
  from: Moment,
  to: Moment,
  words: z.optional(z.string()),
  why: z.array(z.string()),
  stops: z.array(StopView),
  completeAt: z.optional(Moment),
  updatedAt: Moment,
})
export type RoundView = z.infer<typeof RoundView>

/** What a phone needs to go on a round, with signal or without. */
export const Today = z.object({
  rounds: z.array(RoundView),
  standards: z.array(Standard),
  /** What one has reported on the way in the last thirty days, and how much of it is done. */
  reported: z.object({ count: z.int(), fixed: z.int() }),
  now: Moment,
})
export type Today = z.infer<typeof Today>

/** A place as residents see it who scan its code. */
export const PointView = z.object({
  spotId: SpotId,
  name: z.string(),
  /** When somebody was there last, and whose: 吴师傅. */
  last: z.optional(
    z.object({ roundId: RoundId, stopId: StopId, at: Moment, who: z.string(), thanked: z.boolean() }),
  ),
  /** Today's, with what became of them. */
  windows: z.array(z.object({ from: Moment, to: Moment, state: StopState })),
  /** Asked for, and not done yet. */
  called: z.optional(
    z.object({
      count: z.int(),
      since: Moment,
      mine: z.boolean(),
      /** Who was told: 吴师傅. */
      who: z.optional(z.string()),
    }),
  ),
  mayCall: z.boolean(),
  /** What of it is one's own to do now. */
  mine: z.optional(z.object({ roundId: RoundId, stopId: StopId })),
  /** One watches it: one may check how clean it is. */
  mayCheck: z.boolean(),
})
export type PointView = z.infer<typeof PointView>

/** How a round stands, for who watches. */
export const RoundRow = z.object({
  id: RoundId,
  type: RoundType,
  zoneId: ZoneId,
  zoneName: z.string(),
  shift: z.string(),
  from: Moment,
  to: Moment,
  people: z.array(z.string()),
  /** Stops that count; done; cannot be done; missed or not accepted; not due yet or open. */
  stops: z.int(),
  done: z.int(),
  blocked: z.int(),
  missed: z.int(),
  doubtful: z.int(),
  /** Minutes: by the plan; between the first check-in and the last. */
  plan: z.int(),
  took: z.optional(z.int()),
  completeAt: z.optional(Moment),
})
export type RoundRow = z.infer<typeof RoundRow>

/** A day in rounds, live. */
export const RoundBoard = z.object({
  day: CalendarDay,
  rounds: z.array(RoundRow),
  /** By name: nobody was there, or could not do it. */
  missed: z.array(
    z.object({
      roundId: RoundId,
      stopId: StopId,
      name: z.string(),
      zoneName: z.string(),
      who: z.string(),
      from: Moment,
      to: Moment,
      state: StopState,
      block: z.optional(Block),
      words: z.optional(z.string()),
    }),
  ),
  /** Marked, and not yet looked at, of the last thirty days. */
  doubtful: z.int(),
  /** Where residents have called in the last thirty days, the most first; bounded. */
  heat: z.array(z.object({ spotId: SpotId, name: z.string(), calls: z.int() })),
})
export type RoundBoard = z.infer<typeof RoundBoard>

/** One person's month (月度). */
export const MonthFigures = z.object({
  id: MemberId,
  name: z.string(),
  due: z.int(),
  done: z.int(),
  onTime: z.int(),
  missed: z.int(),
  blocked: z.int(),
  called: z.int(),
  thanks: z.int(),
  checks: z.object({ sum: z.int(), count: z.int() }),
  /** 0 … 100, by the formula that stands on the screen. Absent: too little to say. */
  score: z.optional(z.int()),
})
export type MonthFigures = z.infer<typeof MonthFigures>

/** A place in rounds, for who plans them. */
export const PointRow = z.object({
  spotId: SpotId,
  name: z.string(),
  zoneId: z.optional(ZoneId),
  standardId: z.optional(StandardId),
  located: z.boolean(),
})
export type PointRow = z.infer<typeof PointRow>
/** What is done in rounds, and where. */
export const RoundRulesView = z.object({
  standards: z.array(Standard),
  /** Every public place, those in rounds first and in walking order. */
  points: z.array(PointRow),
  zones: z.array(z.object({ id: ZoneId, name: z.string(), byHand: z.boolean() })),
  /** What is wrong with it, in sentences: nobody on duty in a window … */
  cautions: z.array(z.string()),
})
export type RoundRulesView = z.infer<typeof RoundRulesView>
