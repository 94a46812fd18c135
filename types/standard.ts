import * as z from 'zod/mini'
import { oneOf } from './fields'
import { ROUND_KINDS } from './glossary'
import type { SpotId, ZoneId } from './ids'
import { FileId, StandardId } from './ids'

export type RoundKind = keyof typeof ROUND_KINDS
export const RoundKind = oneOf(ROUND_KINDS)

/** 'HH:mm'; 24:00 is the end of a day. */
const ClockTime = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))
const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** One thing that has to be so, and a picture of it (检查项). `id` is its own within the standard. */
export const Tick = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,20}$/)),
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(16)),
  photo: z.optional(FileId),
})
export type Tick = z.infer<typeof Tick>

/** Some time between the two; `to` at or before `from` runs past midnight (时间段). */
export const RoundWindow = z.object({ from: ClockTime, to: ClockTime })
export type RoundWindow = z.infer<typeof RoundWindow>

export const StandardFields = {
  kind: RoundKind,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
  ticks: z.array(Tick).check(z.minLength(3), z.maxLength(6)),
  /** How long it takes. Minutes. */
  minutes: z.int().check(z.gte(1), z.lte(240)),
  /** Once in each, on a day when it is due. Windows do not overlap. */
  windows: z.array(RoundWindow).check(z.minLength(1), z.maxLength(8)),
  /** Weekdays as of a shift: 1 Monday … 7 Sunday, 8 public holidays. */
  days: z.array(z.int().check(z.gte(1), z.lte(8))).check(z.minLength(1), z.maxLength(8)),
  /** Not on each of these days but every so many days, counted from one; the days above still have to fit. */
  every: z.optional(z.object({ days: z.int().check(z.gte(2), z.lte(60)), since: Day })),
}
/** What good means at a kind of place, how often, and how long it takes (标准). */
export const Standard = z.object({ id: StandardId, ...StandardFields })
export type Standard = z.infer<typeof Standard>

/** Part of a community: what is done in rounds, and where. */
export interface RoundRules {
  standards: Standard[]
  /** A place in a round; one of each kind at most. In the order in which one walks, zone by zone. */
  points: { spotId: SpotId; standardId: StandardId }[]
  /** Where somebody has put the points into order; elsewhere it is learnt from how people walk. */
  byHand: ZoneId[]
}
