import * as z from 'zod/mini'
import { oneOf } from './fields'
import { Evidence, KindIcon, Nature, Urgency } from './catalogue'
import {
  Cause,
  Tag,
  Verdict,
  VisitAnswers,
  VisitDue,
  VisitMade,
  VisitOutcome,
  VisitWay,
  type VisitTerms,
} from './feedback'
import {
  BuildingId,
  type CommunityId,
  FileId,
  HouseId,
  KindId,
  MemberId,
  Moment,
  PostId,
  PriceId,
  type RequestId,
  SpotId,
  TicketId,
  ZoneId,
} from './ids'
import { TICKET_STATES } from './glossary'
import { Role } from './member'
import { Slot, Via, Voice, WaitsFor, type LineInput } from './ticket-fields'
import type { OutboxNotice } from './notice'
import {
  PromiseName,
  PromiseRecord,
  PromiseView,
  StepUp,
  type Ladder,
  type TicketPromise,
  type WorkCalendar,
} from './promise'

export type TicketState = keyof typeof TICKET_STATES
export const TicketState = oneOf(TICKET_STATES)

/** When a step was taken, where the phone had no signal to tell of it at once. */
interface Step {
  doneAt?: Moment | undefined
}
/** Commands are imperative; what the phone sends without the envelope (as, requestId, id). */
export type TicketCommand =
  | ({ type: 'accept' } & Step)
  | ({ type: 'depart'; etaMinutes: number } & Step)
  | ({ type: 'arrive' } & Step)
  | { type: 'quote'; lines: QuoteLine[]; note?: string | undefined }
  | { type: 'agree'; total: number }
  | { type: 'sign'; total: number; signature: FileId }
  | { type: 'refuse'; reason: string }
  | ({
      type: 'finish'
      note: string
      before?: FileId[] | undefined
      photos?: FileId[] | undefined
      bill?: LineInput[] | undefined
      cause?: Cause | undefined
    } & Step)
  | { type: 'cancel'; reason: string }
  | { type: 'transfer'; to: MemberId; reason: string }
  | { type: 'reclassify'; kind: KindId; reason: string }
  | { type: 'decline'; reason: string }
  | { type: 'takeOver' }
  | { type: 'answer'; problem: string; plan: string; finishBy: Moment }
  | ({ type: 'wait'; for: WaitsFor; until: Moment; note?: string | undefined } & Step)
  | ({ type: 'resume' } & Step)
  | { type: 'confirm' }
  | { type: 'reopen'; reason: string }
  | { type: 'entrust'; to: MemberId; reason: string }
  | { type: 'merge'; into: MergeTarget }
  | { type: 'comment'; words: string; internal: boolean }
  | { type: 'urge' }
  | ({ type: 'rate' | 'rerate' } & RateInput)
  | { type: 'reply'; words: string }
  | { type: 'visit'; how: VisitWay; answers?: VisitAnswers | undefined }
interface RateInput {
  stars: number
  tags?: Tag[] | undefined
  words?: string | undefined
  anonymous?: boolean | undefined
}
export const TicketChoice = z.enum([
  'accept',
  'depart',
  'arrive',
  'quote',
  'agree',
  'sign',
  'refuse',
  'finish',
  'wait',
  'resume',
  'answer',
  'transfer',
  'reclassify',
  'decline',
  'takeOver',
  'merge',
  'entrust',
  'cancel',
  'urge',
  'comment',
  'confirm',
  'rate',
  'rerate',
  'reply',
  'visit',
  'reopen',
])
export type TicketChoice = z.infer<typeof TicketChoice>
/** Into which ticket another goes: what the one that goes keeps of it. */
export interface MergeTarget {
  id: TicketId
  number: string
}

/** One line of a quote or a bill, with the price of the moment it was made. Money in 分. */
export const QuoteLine = z.object({
  priceId: PriceId,
  name: z.string(),
  unit: z.string(),
  amount: z.int(),
  count: z.int(),
})
export type QuoteLine = z.infer<typeof QuoteLine>
/** What it will cost, and whether that is agreed to. */
export const Quote = z.object({
  lines: z.array(QuoteLine),
  total: z.int(),
  note: z.optional(z.string()),
  at: Moment,
  standing: z.enum(['asked', 'agreed', 'refused']),
})
export type Quote = z.infer<typeof Quote>
export const Bill = z.object({ lines: z.array(QuoteLine), total: z.int() })
export type Bill = z.infer<typeof Bill>

/** Who did it, as history keeps it. `system`: what came due by itself. */
export const By = z.object({
  id: MemberId,
  name: z.string(),
  role: z.union([Role, z.literal('system')]),
})
export type By = z.infer<typeof By>

/** Events are past. A timeline is their list, oldest first (进展). `heardAt`: when it reached us, if later than done. */
const happened = { id: z.string(), at: Moment, by: By, heardAt: z.optional(Moment) }
const recipient = z.object({ id: MemberId, name: z.string(), post: z.string() })
const other = z.object({ id: TicketId, number: z.string() })
const verdict = {
  stars: z.int(),
  tags: z.optional(z.array(Tag)),
  words: z.optional(z.string()),
  anonymous: z.optional(z.boolean()),
}
export const TicketEvent = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('submitted') }),
  /** Written down by staff, who are its guardian from then on. */
  z.object({ ...happened, type: z.literal('logged'), for: z.string(), via: Via }),
  /** For many at once. */
  z.object({ ...happened, type: z.literal('announced'), text: z.string() }),
  z.object({
    ...happened,
    type: z.literal('assigned'),
    to: recipient,
    why: z.array(z.string()),
  }),
  /** Who had it works here no more. */
  z.object({
    ...happened,
    type: z.literal('handedOver'),
    from: z.string(),
    to: recipient,
    why: z.array(z.string()),
  }),
  z.object({ ...happened, type: z.literal('transferred'), to: recipient, reason: z.string() }),
  /** It was of another kind; it goes to whoever answers for that. */
  z.object({
    ...happened,
    type: z.literal('reclassified'),
    from: z.string(),
    into: z.string(),
    to: recipient,
    reason: z.string(),
    why: z.array(z.string()),
  }),
  /** Would rather not, once; it goes to whoever is next. */
  z.object({
    ...happened,
    type: z.literal('declined'),
    to: recipient,
    reason: z.string(),
    why: z.array(z.string()),
  }),
  z.object({ ...happened, type: z.literal('takenOver'), from: z.string() }),
  z.object({
    ...happened,
    type: z.literal('paused'),
    for: WaitsFor,
    until: Moment,
    note: z.optional(z.string()),
  }),
  z.object({ ...happened, type: z.literal('resumed') }),
  z.object({
    ...happened,
    type: z.literal('quoted'),
    lines: z.array(QuoteLine),
    total: z.int(),
    note: z.optional(z.string()),
  }),
  /** With a `signature`, on the technician's phone. */
  z.object({ ...happened, type: z.literal('agreed'), total: z.int(), signature: z.optional(FileId) }),
  z.object({ ...happened, type: z.literal('refused'), total: z.int(), reason: z.string() }),
  z.object({
    ...happened,
    type: z.literal('answered'),
    problem: z.string(),
    plan: z.string(),
    finishBy: Moment,
  }),
  z.object({ ...happened, type: z.literal('confirmed') }),
  /** Nobody said anything for seven days. */
  z.object({ ...happened, type: z.literal('closed') }),
  z.object({ ...happened, type: z.literal('reopened'), reason: z.string(), to: recipient }),
  z.object({ ...happened, type: z.literal('entrusted'), to: recipient, reason: z.string() }),
  z.object({ ...happened, type: z.literal('merged'), into: other }),
  /** The one it was merged into was called off at that moment. */
  z.object({ ...happened, type: z.literal('unmerged'), from: other }),
  /** Another one was merged into this. */
  z.object({ ...happened, type: z.literal('absorbed'), from: other }),
  z.object({ ...happened, type: z.literal('commented'), words: z.string(), internal: z.boolean() }),
  z.object({ ...happened, type: z.literal('urged') }),
  /** Four fifths of a promise's time are gone. */
  z.object({ ...happened, type: z.literal('warned'), promise: PromiseName, dueAt: Moment }),
  /** Promises were broken, or nobody did anything about it: it went up. `to` sees to it now; `moved`: has it now. */
  z.object({
    ...happened,
    type: z.literal('lapsed'),
    broken: z.array(z.object({ name: PromiseName, dueAt: Moment })),
    step: StepUp,
    from: z.string(),
    to: recipient,
    moved: z.boolean(),
    reason: z.string(),
  }),
  z.object({ ...happened, type: z.literal('accepted') }),
  z.object({ ...happened, type: z.literal('departed'), etaAt: Moment }),
  z.object({ ...happened, type: z.literal('arrived') }),
  z.object({
    ...happened,
    type: z.literal('finished'),
    note: z.string(),
    before: z.optional(z.array(FileId)),
    photos: z.array(FileId),
    bill: z.optional(Bill),
    /** Of a complaint. */
    cause: z.optional(Cause),
  }),
  z.object({ ...happened, type: z.literal('cancelled'), reason: z.string() }),
  z.object({ ...happened, type: z.literal('rated'), ...verdict }),
  z.object({ ...happened, type: z.literal('rerated'), ...verdict }),
  z.object({ ...happened, type: z.literal('replied'), words: z.string() }),
  /** Somebody asked how it went, or tried to. */
  z.object({
    ...happened,
    type: z.literal('visited'),
    how: VisitWay,
    outcome: VisitOutcome,
    answers: z.optional(VisitAnswers),
  }),
])
export type TicketEvent = z.infer<typeof TicketEvent>

/** Someone a ticket concerns: enough to reach them and to name them in history. */
export interface Party {
  memberId: MemberId
  openid: string
  name: string
  phone: string
  role: Role
  post?: string
}

/** Somebody who hears how it goes, and no more than that. */
export type Listener = Pick<Party, 'memberId' | 'openid' | 'role'>

/** How far up a broken promise has gone, and when it goes further. */
export interface Escalation {
  step: StepUp
  /** When this step was due. */
  at: Moment
  nextAt: Moment | null
  /** Who is to see to it now. */
  to: Listener & Pick<Party, 'name' | 'post'>
}

/** What stands where a person was who has had their data deleted. */
export const FORGOTTEN = '已注销'

/** What the catalogue said of its kind when it was asked for, or put under that kind: later changes do not touch it. */
export interface Topic {
  kind: KindId
  /** 漏水 */
  what: string
  icon: KindIcon
  nature: Nature
  fees: boolean
  evidence: Evidence
}

/** The document: state, timeline and unsent notices in one (工单). */
export interface Ticket extends Topic {
  _id: TicketId
  communityId: CommunityId
  /** As said on the telephone: 1121-483920. */
  number: string
  urgency: Urgency
  /** The words that made it an emergency. */
  alarm?: string
  /** `area`: several buildings at once. */
  place: {
    type: 'house' | 'spot' | 'area'
    id: HouseId | SpotId | BuildingId
    label: string
    /** As neighbours may read it: the building, never the door. */
    near: string
    /** The building, the public place, or the buildings of an area. */
    nearIds: string[]
    zoneId: ZoneId
    zoneName: string
  }
  /** The house whose owner and family may look on; a tenant's requests are the tenant's own. */
  householdId?: HouseId
  note?: string
  photos: FileId[]
  voice?: Voice
  slot?: Slot
  key?: string
  /** One request for many. */
  incident?: { text: string; until?: Moment }
  requester: Party
  assignee: Party
  /** Who answers for the zone. */
  steward: Party
  /** Who wrote it down for somebody, until it is closed or handed to another (首问责任人). */
  guardian?: Party | null
  why: string[]
  state: TicketState
  /** Not finished, not called off: counts as someone's open job. */
  open: boolean
  etaAt?: Moment | null
  /** While it waits: for what, and until when. */
  waiting?: { for: WaitsFor; until: Moment; note?: string } | null
  quote?: Quote | null
  /** What it came to, all rounds together. */
  bill?: Bill
  /** To a question or a complaint. */
  answer?: { problem: string; plan: string; finishBy: Moment; at: Moment }
  /** What was promised when it came in, and what has come of it. */
  promises?: TicketPromise[]
  /** On what calendar, and how fast it goes up. */
  calendar?: WorkCalendar
  ladder?: Ladder
  /** A promise is broken: how far up that has gone. */
  escalation?: Escalation | null
  /** In danger: everybody who was rung at once. */
  called?: Listener[]
  /** How many were kept in time, and how many not. */
  kept?: number
  broken?: number
  /** When the clock has to look. */
  dueAt?: Moment | null
  /** The next thing that somebody has promised: to be there, to say something, to be done. */
  promisedAt?: Moment | null
  /** From when on it may come too late. */
  riskAt?: Moment | null
  /** How often it was opened again (返修). */
  reopens?: number
  /** When it was last urged; not again within five minutes. */
  urgedAt?: Moment
  finish?: { note: string; before?: FileId[]; photos: FileId[]; at: Moment }
  /** When it closes by itself if nobody says anything. */
  closeAt?: Moment | null
  /** What was behind a complaint. */
  cause?: Cause
  /** The newest verdict, and by whom. */
  rating?: Omit<Verdict, 'reply'> & {
    by: MemberId
    reply?: { words: string; by: MemberId; name: string; at: Moment }
  }
  /** Every verdict on every time it was finished, and whose work that was: the newest last. Bounded. */
  verdicts?: { of: MemberId; stars: number; at: Moment }[]
  /** When and how somebody asks how it went, as it was when the request came in. */
  visitTerms?: VisitTerms & { minutes: number }
  /** A return visit that is still to be made. */
  visit?: (Pick<VisitDue, 'why' | 'how' | 'tries'> & { to: Escalation['to'] }) | null
  /** The last one that was made. */
  visited?: Omit<VisitMade, 'by'> & { by: { id: MemberId; name: string } }
  /** By which it is found while a visit is to be made, the next due first. */
  visitKey?: string | null
  /** Somebody follows it: then the courier has whom to tell. */
  followed?: boolean
  /** What a neighbour wrote on the board, from which it was made. */
  postId?: PostId
  /** Into which other it went. */
  mergedInto?: MergeTarget
  /** While merging is not finished on the other side: when the clock looks after it. */
  mergeDueAt?: Moment | null
  /** Which others went into this, and whose they were. Bounded. */
  absorbed?: (MergeTarget & { requester: Listener })[]
  createdAt: Moment
  updatedAt: Moment
  /** Open before closed, newest first: every box of tickets is read in this order, page after page. Unique. */
  boxKey: string
  /** What lists are filtered by: every combination of zone, kind, place and person. */
  facets: string[]
  /** What it is found by: number, house, words. */
  words: string[]
  /** What another request is like it by: kind and place, or that it is an incident there. */
  alike: string[]
  /** Counts the commands that changed it; a write holds only if nobody else wrote since it was read. */
  rev: number
  timeline: StoredEvent[]
  outbox: OutboxNotice[]
  /** Something in it was given up on: when, as text that sorts. */
  deadKey?: string | null
  /** Counts the couriers that had it in hand; who has it now keeps it until then. */
  outboxTurn?: number
  outboxLease?: Moment
  /** When the courier should look next; absent when everything is told. */
  outboxDueAt?: Moment | null
}
/** An event with the tap that caused it, so that the same tap again is known. */
export type StoredEvent = TicketEvent & { requestId: RequestId }

/** The document: somebody has the same trouble and hears how it goes (我也是). */
export interface Follow extends Listener {
  _id: string
  communityId: CommunityId
  ticketId: TicketId
  at: Moment
  /** Time and ticket: what somebody follows is read newest first. */
  sortKey: string
}

/** A person on a screen. The number itself is only given to who rings them, by `ticket.call`. */
export const PersonView = z.object({
  id: MemberId,
  name: z.string(),
  post: z.optional(z.string()),
  maskedPhone: z.string(),
  /** The one who looks may ring them now. */
  callable: z.boolean(),
})
export type PersonView = z.infer<typeof PersonView>

/** A row in a list. */
export const TicketCard = z.object({
  id: TicketId,
  number: z.string(),
  kind: KindId,
  what: z.string(),
  icon: KindIcon,
  nature: Nature,
  urgency: Urgency,
  state: TicketState,
  place: z.object({ label: z.string(), zoneName: z.string() }),
  note: z.optional(z.string()),
  slot: z.optional(Slot),
  requester: PersonView,
  assignee: PersonView,
  etaAt: z.optional(Moment),
  waiting: z.optional(z.object({ for: WaitsFor, until: Moment, note: z.optional(z.string()) })),
  /** To be agreed to, or refused; agreed quotes too. Money in 分. */
  quote: z.optional(Quote),
  /** The next promise; past while open: overdue. */
  promisedAt: z.optional(Moment),
  /** The clock that runs now. None while it waits. */
  promise: z.optional(PromiseView),
  /** Opened again so often. */
  reopens: z.optional(z.int()),
  stars: z.optional(z.int()),
  /** For who answers for it, and for who is asked on her phone. */
  visit: z.optional(VisitDue),
  /** What the one who looks may do with it now. */
  choices: z.array(TicketChoice),
  createdAt: Moment,
  updatedAt: Moment,
})
export type TicketCard = z.infer<typeof TicketCard>

/** A ticket as the one who looks may see it. */
export const TicketView = z.extend(TicketCard, {
  alarm: z.optional(z.string()),
  photos: z.array(FileId),
  voice: z.optional(Voice),
  key: z.optional(z.string()),
  incident: z.optional(z.object({ text: z.string(), until: z.optional(Moment) })),
  why: z.array(z.string()),
  /** May cost something: a quote can be made. */
  fees: z.boolean(),
  evidence: Evidence,
  bill: z.optional(Bill),
  answer: z.optional(z.object({ problem: z.string(), plan: z.string(), finishBy: Moment, at: Moment })),
  finish: z.optional(
    z.object({
      note: z.string(),
      before: z.optional(z.array(FileId)),
      photos: z.array(FileId),
      at: Moment,
    }),
  ),
  rating: z.optional(Verdict),
  /** By when somebody asks what went wrong, for who gave few stars and her family; not once that is done. */
  calledBy: z.optional(Moment),
  /** What may be said of it besides the stars; for who may rate it. */
  tags: z.optional(z.object({ good: z.array(Tag), bad: z.array(Tag) })),
  visited: z.optional(VisitMade),
  cause: z.optional(Cause),
  guardian: z.optional(PersonView),
  mergedInto: z.optional(other),
  /** The post from which it was made; not for who only follows it. */
  postId: z.optional(PostId),
  /** How many others follow it. Only where it was looked up. */
  followers: z.optional(z.int()),
  /** The one who looks follows it, and is shown as much as a neighbour may see. */
  following: z.optional(z.boolean()),
  /** All of them; only for who answers for it. */
  promises: z.optional(z.array(PromiseRecord)),
  /** WeChat messages given up on after several tries; only who answers for the zone is told. */
  undelivered: z.optional(z.int()),
})
export type TicketView = z.infer<typeof TicketView>

export const TicketAnswer = z.object({
  ticket: TicketView,
  timeline: z.array(TicketEvent),
  choices: z.array(TicketChoice),
})
export type TicketAnswer = z.infer<typeof TicketAnswer>

/** One that is like what somebody is about to ask for, as a neighbour may see it. */
export const AlikeTicket = z.object({
  id: TicketId,
  what: z.string(),
  icon: KindIcon,
  near: z.string(),
  state: TicketState,
  assignee: z.string(),
  etaAt: z.optional(Moment),
  incident: z.optional(z.object({ text: z.string(), until: z.optional(Moment) })),
  createdAt: Moment,
  followers: z.int(),
  /** I asked for it, or my household did, or I follow it. */
  mine: z.boolean(),
})
export type AlikeTicket = z.infer<typeof AlikeTicket>

/** Narrows a box of tickets. Everything at once must hold. */
export const TicketFilter = z.object({
  standing: z.optional(z.enum(['open', 'done'])),
  state: z.optional(TicketState),
  kind: z.optional(KindId),
  /** A building, a public place or a house. */
  placeId: z.optional(z.union([BuildingId, SpotId, HouseId])),
  /** Who has it. */
  assigneeId: z.optional(MemberId),
  /** Open, and what was promised has not come. */
  overdue: z.optional(z.boolean()),
  /** Open, not late yet, and soon will be. */
  atRisk: z.optional(z.boolean()),
  zoneId: z.optional(ZoneId),
  /** Its number, a house, words. */
  q: z.optional(z.string().check(z.trim(), z.maxLength(40))),
})
export type TicketFilter = z.infer<typeof TicketFilter>

/** Open tickets in each of one's boxes, as far as one has it. 100 means so many or more. */
export const TicketCounts = z.object({
  mine: z.int(),
  following: z.int(),
  household: z.optional(z.int()),
  jobs: z.optional(z.int()),
  guarded: z.optional(z.int()),
  zone: z.optional(z.int()),
  overdue: z.optional(z.int()),
  /** Return visits that are still to be made. */
  visits: z.optional(z.int()),
})
export type TicketCounts = z.infer<typeof TicketCounts>
