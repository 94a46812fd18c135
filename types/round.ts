import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { ERROR_CODES } from './errors'
import { BLOCKS, DOUBTS, ROUND_TYPES, STOP_STATES, TIMINGS } from './glossary'
import {
  FileId,
  MemberId,
  Moment,
  RequestId,
  RoundId,
  SpotId,
  StandardId,
  StopId,
  ZoneId,
  type CommunityId,
} from './ids'
import type { Outboxed } from './notice'
import { RoundKind, Standard } from './standard'
import { CalendarDay, Location } from './zone'

export const RoundType = oneOf(ROUND_TYPES)
export type RoundType = z.infer<typeof RoundType>
export const StopState = oneOf(STOP_STATES)
export type StopState = z.infer<typeof StopState>
export const Timing = oneOf(TIMINGS)
export type Timing = z.infer<typeof Timing>
export const Block = oneOf(BLOCKS)
export type Block = z.infer<typeof Block>
export const Doubt = oneOf(DOUBTS)
export type Doubt = z.infer<typeof Doubt>

/** What stands in the code of a place: six characters that say which, ten that nobody can make up. */
export const SpotCode = z
  .string()
  .check(z.regex(/^[2-9A-HJ-NP-Z]{16}$/))
  .brand<'SpotCode'>()
export type SpotCode = z.infer<typeof SpotCode>

/** Where a phone was, and within how many metres that is so. */
export const Whereabouts = z.extend(Location, { accuracy: z.number().check(z.gte(0), z.lte(100_000)) })
export type Whereabouts = z.infer<typeof Whereabouts>

/** What somebody did at a place, as their phone tells it, perhaps days later (打卡). */
export const CheckIn = z.object({
  /** Of this check-in: sent twice, written once. */
  requestId: RequestId,
  /** In which round it was seen to be, where the phone had one. */
  roundId: z.optional(RoundId),
  spotId: SpotId,
  /** What was scanned. Absent: the code is gone. */
  code: z.optional(SpotCode),
  /** By the phone's clock. */
  doneAt: Moment,
  at: z.optional(Whereabouts),
  outcome: z.enum(['done', 'blocked']),
  /** What is so, of the standard's. */
  ticks: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(6)),
  photos: z.array(FileId).check(z.maxLength(3)),
  /** Of something that could not be done. */
  block: z.optional(Block),
  words: z.optional(words(100)),
})
export type CheckIn = z.infer<typeof CheckIn>

/** What became of one: `own`: no round had it, and it is written down by itself; `also`: somebody was there before. */
export const CheckInAnswer = z.object({
  requestId: RequestId,
  refused: z.optional(z.enum(ERROR_CODES)),
  noted: z.optional(z.enum(['stop', 'also', 'own'])),
  timing: z.optional(Timing),
  /** Who was there before. */
  before: z.optional(z.object({ name: z.string(), at: Moment })),
})
export type CheckInAnswer = z.infer<typeof CheckInAnswer>

export interface Colleague {
  memberId: MemberId
  name: string
}

/** A check-in as it is kept. */
export interface Log {
  requestId: RequestId
  by: Colleague & { openid?: string }
  outcome: CheckIn['outcome']
  /** When it was, the phone's clock put right by ours; what the phone said; when we heard. */
  at: Moment
  saidAt: Moment
  heardAt: Moment
  timing: Timing
  whereabouts?: z.infer<typeof Whereabouts>
  /** From where the place is. */
  metres?: number
  /** What was not so, in words. */
  unmet: string[]
  photos: FileId[]
  block?: Block
  words?: string
  doubts: Doubt[]
  /** Somebody had been there before, and this was kept beside it. */
  before?: { name: string; at: Moment }
  /** Whose photo it is the same as. */
  like?: { roundId: RoundId; stopId: StopId; at: Moment }
  /** Its photos have been looked at. */
  proven?: true
  /** Somebody has looked at what was doubtful. */
  looked?: { by: Colleague; at: Moment; verdict: 'fine' | 'notDone'; words?: string }
}

/** One halt of a round. */
export interface Stop {
  id: StopId
  spotId: SpotId
  name: string
  standardId: StandardId
  minutes: number
  from: Moment
  to: Moment
  holder: Colleague & { openid?: string }
  /** Given or taken by people; the plan leaves it there. */
  handed?: boolean
  state: StopState
  /** Residents who want it done now; bounded. */
  calls: { memberId: MemberId; at: Moment }[]
  /** Residents who said thank you; bounded. */
  thanks: MemberId[]
  log?: Log
  /** What else was logged here: somebody came second, or it was done after it could not be; bounded. */
  also: Log[]
  missedAt?: Moment
  /** It came up on the way and is in no plan: somebody called, or it was logged by itself. */
  unplanned?: boolean
}

/** What happened to a round besides its check-ins; bounded. */
export type RoundEvent = { at: Moment; by: Colleague } & (
  | { type: 'ordered'; words?: string | undefined }
  | { type: 'handed' | 'taken'; stopIds: StopId[]; from: Colleague; to: Colleague }
  | { type: 'looked'; stopId: StopId; verdict: 'fine' | 'notDone'; words?: string | undefined }
)

/** What one person did of a round, to be added up over months. */
export interface RoundFigures {
  memberId: MemberId
  name: string
  /** Planned stops that are over: done, missed or not accepted. What could not be done is nobody's. */
  due: number
  done: number
  /** Of these, not after their window. */
  onTime: number
  missed: number
  blocked: number
  /** Marked, and not yet looked at. */
  doubtful: number
  /** Asked for by residents, and done. */
  called: number
  thanks: number
}

/** The document (轮次): one zone, one shift, one day, with every stop of it. */
export interface Round extends Outboxed {
  _id: RoundId
  communityId: CommunityId
  kind: RoundKind
  type: RoundType
  zoneId: ZoneId
  zoneName: string
  /** On which the shift begins. */
  day: string
  shift: string
  from: Moment
  to: Moment
  /** What is asked for besides. */
  words?: string
  /** Why these people, in sentences. */
  why: string[]
  /** Who answers for the zone, and hears what was missed. */
  steward?: Colleague & { openid: string }
  /** In walking order. */
  stops: Stop[]
  timeline: RoundEvent[]
  figures: RoundFigures[]
  /** When the last of its stops was done; every one of them is. */
  completeAt?: Moment | null
  /** Of every stop, for the lists of people and places. */
  holderIds: MemberId[]
  spotIds: SpotId[]
  /** How the codes of these begin, so that a place is found by what was scanned. Kept by the store. */
  spotKeys?: string[]
  /** When the clock has to look: a window closes. null: never. */
  dueAt: Moment | null
  /** When photos have to be looked at. null: never. */
  proveAt: Moment | null
  /** Where it stands among rounds with something doubtful; null: nothing. Newest first. */
  doubtKey: string | null
  taps: RequestId[]
  createdAt: Moment
  updatedAt: Moment
  /** Its beginning and its id. Unique. */
  sortKey: string
  rev: number
}

/** The document: a steward looked how clean it is (抽查). */
export interface SpotCheck {
  _id: string
  communityId: CommunityId
  zoneId: ZoneId
  spotId: SpotId
  name: string
  /** 1 … 5 */
  score: number
  unmet: string[]
  photos: FileId[]
  words?: string
  by: Colleague
  /** Whose work it is about: who was there last. */
  of?: Colleague
  roundId?: RoundId
  stopId?: StopId
  at: Moment
  sortKey: string
}

/** The document: what a photo looks like; `_id` is the file's (指纹). */
export interface Print {
  _id: FileId
  communityId: CommunityId
  /** 256 bits, hexadecimal. */
  hash: string
  /** Sixteen pieces of it with their numbers, by which it is found. */
  bands: string[]
  roundId: RoundId
  stopId: StopId
  /** Of the check-in that it belongs to, and when that was. */
  requestId: RequestId
  at: Moment
}

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
