import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { EVIDENCE, KIND_ICONS, MEANWHILE_PICTURES, NATURES, PLACES } from './glossary'
import { KindId, PriceId } from './ids'

/** What a request is by its nature (类别): it decides what has to happen before it is done. */
export const Nature = oneOf(NATURES)
export type Nature = z.infer<typeof Nature>
/** The closed list of drawings a tile may have. */
export const KindIcon = oneOf(KIND_ICONS)
export type KindIcon = z.infer<typeof KindIcon>
/** What the technician has to show in photos before the work counts as finished. */
export const Evidence = oneOf(EVIDENCE)
export type Evidence = z.infer<typeof Evidence>
export const MeanwhilePicture = oneOf(MEANWHILE_PICTURES)
export type MeanwhilePicture = z.infer<typeof MeanwhilePicture>

export const Urgency = z.enum(['ordinary', 'emergency'])
export type Urgency = z.infer<typeof Urgency>

/** A scenario tile and all that hangs on it (场景). */
export const Kind = z.object({
  id: KindId,
  word: words(8),
  icon: KindIcon,
  nature: Nature,
  /** Where it usually is; only what the form offers first. */
  at: oneOf(PLACES),
  /** How urgent before a word is said. */
  urgency: Urgency,
  /** Who answers where the duty map names nobody for it. */
  post: z.enum(['technician', 'housekeeper', 'steward']),
  /** May cost the resident something: then there is a quote to agree to. */
  fees: z.boolean(),
  evidence: Evidence,
  /** What people most often have to add, one tap each; `alarm` ones mean danger. */
  phrases: z.object({
    alarm: z.array(words(12)).check(z.maxLength(3)),
    usual: z.array(words(12)).check(z.maxLength(6)),
  }),
  /** What to do until help is there. */
  meanwhile: z.optional(z.object({ words: words(60), picture: z.optional(MeanwhilePicture) })),
  /** Not on the home page; what was asked under it stays. */
  hidden: z.boolean(),
})
export type Kind = z.infer<typeof Kind>

/** One line of the price list (价目表). */
export const Price = z.object({
  id: PriceId,
  name: words(20),
  type: z.enum(['labour', 'part']),
  /** 次, 米, 个 */
  unit: words(4),
  /** 分 for one unit. */
  amount: z.int().check(z.gte(0), z.lte(10_000_000)),
})
export type Price = z.infer<typeof Price>

/** The number that somebody answers day and night (值班电话), mobile or fixed. */
export const DutyPhone = z.string().check(z.trim(), z.regex(/^[\d+][\d -]{5,18}$/))

/** What the property does, for how much, and whom to ring in danger (服务目录). */
export const Catalogue = z.object({
  kinds: z.array(Kind),
  prices: z.array(Price),
  dutyPhone: z.optional(DutyPhone),
  /** Counts its changes: what is saved holds only if nobody else saved since it was read. */
  rev: z.int(),
})
export type Catalogue = z.infer<typeof Catalogue>

/** As a manager saves it: whole. What is new has no id yet. */
export const CatalogueFields = {
  kinds: z
    .array(z.extend(z.omit(Kind, { id: true }), { id: z.optional(KindId) }))
    .check(z.minLength(1), z.maxLength(40)),
  prices: z.array(z.extend(z.omit(Price, { id: true }), { id: z.optional(PriceId) })).check(z.maxLength(200)),
  dutyPhone: z.optional(DutyPhone),
  rev: z.int(),
}
