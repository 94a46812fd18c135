import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { Cause } from './feedback'
import { VIAS, WAITS } from './glossary'
import { BuildingId, FileId, HouseId, KindId, MemberId, Moment, PriceId, SpotId, TicketId } from './ids'

// What a phone sends of each command, without the envelope (as, requestId, id).

/** Words of any length are a way to fill a database; these are the limits of every text a phone may send. */
const photos = z.array(FileId).check(z.maxLength(9))

export const PlaceInput = z.union([z.strictObject({ houseId: HouseId }), z.strictObject({ spotId: SpotId })])
export type PlaceInput = z.infer<typeof PlaceInput>

/** When somebody would like to be visited (预约时段). */
export const Slot = z.object({ from: Moment, to: Moment })
export type Slot = z.infer<typeof Slot>
/** What was said instead of written. `text` where the platform understands speech. */
export const Voice = z.object({
  file: FileId,
  seconds: z.int().check(z.gte(1), z.lte(60)),
  text: z.optional(words(500)),
})
export type Voice = z.infer<typeof Voice>

export const SubmitFields = {
  kind: KindId,
  place: PlaceInput,
  note: z.optional(words(500)),
  photos: z.optional(photos),
  voice: z.optional(Voice),
  slot: z.optional(Slot),
  /** Nobody is at home: who has the key. */
  key: z.optional(words(60)),
  /** "It is no emergency", of words that sounded like one. */
  calm: z.optional(z.boolean()),
}
export type Via = keyof typeof VIAS
export const Via = oneOf(VIAS)
/** What staff write down for somebody who rang or came by: of a house on the roll, or a passer-by in a public place. */
export const LogFields = {
  kind: KindId,
  place: PlaceInput,
  /** Who asked: of the roll, or by the name and number they gave. */
  caller: z.union([
    z.strictObject({ memberId: MemberId }),
    z.strictObject({ name: words(20), phone: z.string().check(z.regex(/^1\d{10}$/)) }),
  ]),
  via: Via,
  note: z.optional(words(500)),
  photos: z.optional(photos),
  slot: z.optional(Slot),
  key: z.optional(words(60)),
}
/** One request for many: shown to all it touches before they file their own (大面积情况). */
export const IncidentFields = {
  kind: KindId,
  buildingIds: z.array(BuildingId).check(z.minLength(1), z.maxLength(30)),
  /** What people read: what is known, who is at it. */
  text: words(200),
  /** When it should be over. */
  until: z.optional(Moment),
}

/** Until when a step that was taken without signal may still be told of, and is believed. */
const doneAt = { doneAt: z.optional(Moment) }
export const StepFields = doneAt
/** Minutes until the technician is there, by their own word. */
export const DepartFields = { etaMinutes: z.int().check(z.gte(1), z.lte(240)), ...doneAt }
/** So much of a line of the price list. */
export const LineInput = z.object({ priceId: PriceId, count: z.int().check(z.gte(1), z.lte(999)) })
export type LineInput = z.infer<typeof LineInput>
const lines = z.array(LineInput).check(z.minLength(1), z.maxLength(20))
/** `before`, `photos`: how it looked before the work, and after. `bill`: lines of the agreed quote. */
export const FinishFields = {
  note: words(500),
  before: z.optional(photos),
  photos: z.optional(photos),
  bill: z.optional(lines),
  /** Of a complaint: what was behind it. */
  cause: z.optional(Cause),
  ...doneAt,
}
export const QuoteFields = { lines, note: z.optional(words(200)) }
/** The resident's finger on the technician's phone. `total`: what was on the screen, 分. */
export const SignFields = { total: z.int(), signature: FileId }
export const AgreeFields = { total: z.int() }
export const CancelFields = { reason: words(200) }
export const ReasonFields = { reason: words(200) }
export const TransferFields = { to: MemberId, reason: words(200) }
export const ReclassifyFields = { kind: KindId, reason: words(200) }
/** An answer to a question or a complaint: what we understood, what we will do, by when. */
export const AnswerFields = { problem: words(300), plan: words(500), finishBy: Moment }
export const MergeFields = { into: TicketId }
export type WaitsFor = keyof typeof WAITS
export const WaitsFor = oneOf(WAITS)
export const WaitFields = { for: WaitsFor, until: Moment, note: z.optional(words(200)), ...doneAt }
/** `internal`: for staff only; residents never see it. */
export const CommentFields = { words: words(500), internal: z.boolean() }
