import * as z from 'zod/mini'
import { oneOf } from './fields'
import { HOLIDAY, PROMISES, STEPS_UP } from './glossary'
import { KindId, Moment, MemberId } from './ids'

export type PromiseName = keyof typeof PROMISES
export const PromiseName = oneOf(PROMISES)
export type StepUp = keyof typeof STEPS_UP
export const StepUp = oneOf(STEPS_UP)

/** 'HH:mm', '24:00' the end of the day. */
const Time = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))

/** When work of a kind is done; outside it the clock stands. '00:00' to '24:00' on all days is around the clock. */
export const WorkHours = z.object({
  /** 1 Monday … 7 Sunday, 8 a public holiday: the day on which they begin. */
  days: z.array(z.int().check(z.gte(1), z.lte(HOLIDAY))).check(z.minLength(1), z.maxLength(HOLIDAY)),
  from: Time,
  to: Time,
})
export type WorkHours = z.infer<typeof WorkHours>

/** How long each promise runs, minutes. */
const Minutes = z.int().check(z.gte(1), z.lte(129_600))
export const Terms = z.object({
  acknowledge: Minutes,
  arrange: Minutes,
  progress: Minutes,
  onSite: Minutes,
  answer: Minutes,
  finish: Minutes,
  visit: Minutes,
})
export type Terms = z.infer<typeof Terms>

/** Minutes from one step of the chain to the next; `deputy` from the moment the promise was broken. */
export const Ladder = z.object({
  deputy: z.int().check(z.gte(0), z.lte(1440)),
  steward: z.int().check(z.gte(1), z.lte(1440)),
  manager: z.int().check(z.gte(1), z.lte(1440)),
})
export type Ladder = z.infer<typeof Ladder>

/** What one kind promises otherwise than the rest. */
export const KindPromises = z.object({
  kind: KindId,
  hours: z.optional(WorkHours),
  ordinary: z.optional(z.partial(Terms)),
  emergency: z.optional(z.partial(Terms)),
})
export type KindPromises = z.infer<typeof KindPromises>

/** What a community promises, per kind and urgency (时限规则). A change never touches what is running. */
export const PromiseRules = z.object({
  hours: WorkHours,
  ordinary: Terms,
  emergency: Terms,
  kinds: z.array(KindPromises).check(z.maxLength(40)),
  ladder: z.object({ ordinary: Ladder, emergency: Ladder }),
  /** Counts its changes, as the catalogue does. */
  rev: z.int(),
})
export type PromiseRules = z.infer<typeof PromiseRules>

/** The calendar a ticket's promises run on, as it was when they were made. */
export interface WorkCalendar {
  hours: WorkHours
  /** The days that are not what their weekday says, as far ahead as a promise may reach. */
  holidays: { day: string; work: boolean }[]
}

/** One promise of one ticket, as long as the ticket lives. */
export interface TicketPromise {
  name: PromiseName
  minutes: number
  /** Runs around the clock, whatever the hours of its kind. */
  always: boolean
  from: Moment
  warnAt: Moment
  dueAt: Moment
  warnedAt?: Moment
  /** Seen to be broken, and who had it then. */
  brokenAt?: Moment
  heldBy?: { id: MemberId; name: string }
  /** Done, in time or late. */
  keptAt?: Moment
}

/** The promise that counts now: what for, and how its ring empties. */
export const PromiseView = z.object({
  name: PromiseName,
  from: Moment,
  /** Four fifths of the time are gone. */
  warnAt: Moment,
  dueAt: Moment,
  /** Whom it has gone up to, once it is broken. */
  step: z.optional(StepUp),
  seenToBy: z.optional(z.string()),
})
export type PromiseView = z.infer<typeof PromiseView>

/** One line of the record, for who answers for it. */
export const PromiseRecord = z.object({
  name: PromiseName,
  dueAt: Moment,
  keptAt: z.optional(Moment),
  brokenAt: z.optional(Moment),
  heldBy: z.optional(z.string()),
})
export type PromiseRecord = z.infer<typeof PromiseRecord>

const counts = {
  /** Open requests. */
  open: z.int(),
  /** Of these: nothing late, and nothing that will be soon. */
  onTime: z.int(),
  atRisk: z.int(),
  late: z.int(),
}
/** How the promises stand now, by zone and by person (承诺看板). */
export const Board = z.object({
  all: z.object(counts),
  /** Of requests that came in since midnight. */
  today: z.object({ kept: z.int(), broken: z.int() }),
  zones: z.array(z.object({ id: z.string(), name: z.string(), ...counts })),
  people: z.array(
    z.object({
      id: MemberId,
      name: z.string(),
      post: z.string(),
      ...counts,
      /** Open jobs at which this person gets no more. Undefined: no duty says. */
      cap: z.optional(z.int()),
      away: z.boolean(),
    }),
  ),
})
export type Board = z.infer<typeof Board>
