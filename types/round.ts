import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { ERROR_CODES } from './errors'
import { BLOCKS, DOUBTS, ROUND_TYPES, STOP_STATES, TIMINGS } from './glossary'
import type { MemberId, StandardId, StopId, ZoneId } from './ids'
import { FileId, Moment, RequestId, RoundId, SpotId, type CommunityId } from './ids'
import type { Outboxed } from './notice'
import type { RoundKind } from './standard'
import { Location } from './zone'

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
