import type { KindIcon, Nature } from '@contract/catalogue'
import type { Cause, Tag, VisitOutcome } from '@contract/feedback'
import type { KindId, MemberId, Moment, TicketId, ZoneId } from '@contract/ids'
import type { PromiseName } from '@contract/promise'
import type { Ticket } from '@contract/ticket'
import type { Span } from './periods'

/** What has to be read of a ticket for a summary. */
export type Reported = Pick<
  Ticket,
  | '_id'
  | 'kind'
  | 'what'
  | 'icon'
  | 'nature'
  | 'place'
  | 'note'
  | 'slot'
  | 'requester'
  | 'steward'
  | 'promises'
  | 'calendar'
  | 'createdAt'
  | 'timeline'
>

/** Of which time a summary speaks, what could be known of it, and what the one before it knew already. */
export interface Window extends Span {
  madeAt: Moment
  lastMadeAt?: Moment | undefined
}

/** What one ticket has to say about a period. A fact belongs to the period of its `at`, if it was heard of by `madeAt`. */
export interface Facts {
  id: TicketId
  what: string
  kind: KindId
  icon: KindIcon
  nature: Nature
  near: string
  /** The building or the public place; of an area its first building. */
  placeId: string
  zoneId: ZoneId
  createdAt: Moment
  /** Whose it is, to find out who complained more than once; it is in no summary. */
  askerKey: string | undefined
  /** It came in. */
  asked: boolean
  /** Of praise: its words. */
  praise?: string | undefined
  work: Work[]
  verdicts: VerdictFact[]
  /** It was still open at the end: why. */
  open?: { why: string } | undefined
  promises: PromiseFacts
  reopened: number
  findings: Finding[]
  /** Told of after the last summary, and from before this period. */
  late: { steps: number; verdicts: number }
}

export interface Worker {
  id: MemberId
  name: string
}
/** Work that was finished, and by whom. */
export interface Work {
  by: Worker
  cause?: Cause | undefined
  /** Who asked could say how it was. */
  rateable: boolean
  rated: boolean
}
/** A verdict on a round of work, with the last that was said in it. */
export interface VerdictFact {
  of: Worker
  stars: number
  tags: readonly Tag[]
  words?: string | undefined
  anonymous: boolean
  at: Moment
}

export interface Broken {
  promise: PromiseName
  /** Minutes of the clock on the wall, to when it was kept or the period ended. */
  lateBy: number
  heldBy?: Worker | undefined
}
export interface PromiseFacts {
  kept: number
  broken: Broken[]
  /** Minutes of the clock that ran. */
  response: number[]
  onSite: number[]
}

/** What a return visit found. */
export interface Finding {
  outcome: VisitOutcome
  words?: string | undefined
  /** Whose visit it was. */
  by: Worker
  at: Moment
}
