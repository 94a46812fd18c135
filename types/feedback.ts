import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import { CAUSES, TAGS, VISIT_OUTCOMES, VISIT_WAYS, VISITED } from './glossary'
import { FileId, KindId, MemberId, Moment } from './ids'

export const Tag = oneOf(TAGS)
export type Tag = z.infer<typeof Tag>
export const Visited = oneOf(VISITED)
export type Visited = z.infer<typeof Visited>
export const VisitWay = oneOf(VISIT_WAYS)
export type VisitWay = z.infer<typeof VisitWay>
export const VisitOutcome = oneOf(VISIT_OUTCOMES)
export type VisitOutcome = z.infer<typeof VisitOutcome>

export const Cause = oneOf(CAUSES)
export type Cause = z.infer<typeof Cause>

/** A verdict as it is given (评价). `anonymous`: who did the work does not see it. */
export const RateFields = {
  stars: z.int().check(z.gte(1), z.lte(5)),
  tags: z.optional(z.array(Tag).check(z.maxLength(6))),
  words: z.optional(words(500)),
  anonymous: z.optional(z.boolean()),
}
export const ReplyFields = { words: words(300) }

/** A verdict and what was said to it, for who may read it. */
export const Verdict = z.object({
  stars: z.int(),
  tags: z.array(Tag),
  words: z.optional(z.string()),
  anonymous: z.boolean(),
  at: Moment,
  changedAt: z.optional(Moment),
  reply: z.optional(z.object({ words: z.string(), by: z.string(), at: Moment })),
})
export type Verdict = z.infer<typeof Verdict>

/** The three questions of a return visit, answered. */
export const VisitAnswers = z.object({
  /** 问题解决了吗 */
  solved: z.enum(['yes', 'partly', 'no']),
  /** 服务满意吗 */
  service: z.enum(['good', 'fair', 'poor']),
  /** 还有什么要我们做的 */
  words: z.optional(words(300)),
})
export type VisitAnswers = z.infer<typeof VisitAnswers>
/** No answers: nobody was reached. */
export const VisitFields = { how: VisitWay, answers: z.optional(VisitAnswers) }

/** What a return visit is made of: after which requests, how, and by when. */
export const VisitTerms = z.object({
  which: Visited,
  /** Of a hundred requests, where it is a sample. */
  percent: z.int().check(z.gte(1), z.lte(100)),
  how: VisitWay,
  /** Within the promised minutes, or until the same hour of the next working day. */
  within: z.enum(['term', 'workday']),
})
export type VisitTerms = z.infer<typeof VisitTerms>
/** What a community asks about, all kinds and single ones (回访规则). A change never touches what is under way. */
export const VisitRules = z.object({
  all: VisitTerms,
  kinds: z.array(z.extend(VisitTerms, { kind: KindId })).check(z.maxLength(40)),
  rev: z.int(),
})
export type VisitRules = z.infer<typeof VisitRules>

/** A return visit that is still to be made. */
export const VisitDue = z.object({
  /** `rule`: it belongs to the kind; the others: to what she said. */
  why: z.enum(['rule', 'low', 'notFixed']),
  how: VisitWay,
  dueAt: Moment,
  /** How often nobody was reached. */
  tries: z.int(),
  /** Who is to make it. */
  by: z.string(),
})
export type VisitDue = z.infer<typeof VisitDue>
/** The last one that was made. */
export const VisitMade = z.object({
  how: VisitWay,
  outcome: VisitOutcome,
  answers: z.optional(VisitAnswers),
  by: z.string(),
  at: Moment,
})
export type VisitMade = z.infer<typeof VisitMade>

/** What residents are told of who comes to them: never the whole name, never a number. */
export const StaffCard = z.object({
  id: MemberId,
  /** 王师傅 */
  name: z.string(),
  post: z.string(),
  photo: z.optional(FileId),
  /** Whole years here, where it is known since when. */
  years: z.optional(z.int()),
  /** Of the last twelve months, up to the last midnight: tenths of a star, and how many said so. */
  stars: z.optional(z.object({ tenths: z.int(), count: z.int() })),
})
export type StaffCard = z.infer<typeof StaffCard>
