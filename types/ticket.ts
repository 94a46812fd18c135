import * as z from 'zod/mini'
import {
  FileId,
  HouseId,
  MemberId,
  Moment,
  SpotId,
  TicketId,
  type ZoneId,
  type CommunityId,
  type RequestId,
} from './ids'
import { TICKET_KINDS, TICKET_STATES, WAITS } from './glossary'
import { Role } from './member'
import type { OutboxNotice } from './notice'

export type TicketKind = keyof typeof TICKET_KINDS
export const TicketKind = z.enum(Object.keys(TICKET_KINDS) as [TicketKind, ...TicketKind[]])

export type TicketState = keyof typeof TICKET_STATES
export const TicketState = z.enum(Object.keys(TICKET_STATES) as [TicketState, ...TicketState[]])

export const Urgency = z.enum(['ordinary', 'emergency'])
export type Urgency = z.infer<typeof Urgency>

/** Words of any length are a way to fill a database; these are the limits of every text a phone may send. */
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const photos = z.array(FileId).check(z.maxLength(9))

export const PlaceInput = z.union([z.strictObject({ houseId: HouseId }), z.strictObject({ spotId: SpotId })])
export type PlaceInput = z.infer<typeof PlaceInput>

export const SubmitFields = {
  kind: TicketKind,
  place: PlaceInput,
  note: z.optional(words(500)),
  photos: z.optional(photos),
}
/** Minutes until the technician is there, by their own word. */
export const DepartFields = { etaMinutes: z.int().check(z.gte(1), z.lte(240)) }
export const FinishFields = { note: words(500), photos: z.optional(photos) }
export const CancelFields = { reason: words(200) }
export const ReasonFields = { reason: words(200) }
export const TransferFields = { to: MemberId, reason: words(200) }
export type WaitsFor = keyof typeof WAITS
export const WaitsFor = z.enum(Object.keys(WAITS) as [WaitsFor, ...WaitsFor[]])
export const WaitFields = { for: WaitsFor, until: Moment, note: z.optional(words(200)) }
/** `internal`: for staff only; residents never see it. */
export const CommentFields = { words: words(500), internal: z.boolean() }
export const RateFields = { stars: z.int().check(z.gte(1), z.lte(5)), words: z.optional(words(500)) }

/** Commands are imperative; what the phone sends without the envelope (as, requestId, id). */
export type TicketCommand =
  | { type: 'accept' }
  | { type: 'depart'; etaMinutes: number }
  | { type: 'arrive' }
  | { type: 'finish'; note: string; photos?: FileId[] | undefined }
  | { type: 'cancel'; reason: string }
  | { type: 'transfer'; to: MemberId; reason: string }
  | { type: 'decline'; reason: string }
  | { type: 'takeOver' }
  | { type: 'wait'; for: WaitsFor; until: Moment; note?: string | undefined }
  | { type: 'resume' }
  | { type: 'reopen'; reason: string }
  | { type: 'comment'; words: string; internal: boolean }
  | { type: 'urge' }
  | { type: 'rate'; stars: number; words?: string | undefined }
export const TicketChoice = z.enum([
  'accept',
  'depart',
  'arrive',
  'finish',
  'wait',
  'resume',
  'transfer',
  'decline',
  'takeOver',
  'cancel',
  'urge',
  'comment',
  'rate',
  'reopen',
])
export type TicketChoice = z.infer<typeof TicketChoice>

/** Who did it, as history keeps it. */
export const By = z.object({ id: MemberId, name: z.string(), role: Role })
export type By = z.infer<typeof By>

/** Events are past. A timeline is their list, oldest first (进展). */
const happened = { id: z.string(), at: Moment, by: By }
const recipient = z.object({ id: MemberId, name: z.string(), post: z.string() })
export const TicketEvent = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('submitted') }),
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
  z.object({ ...happened, type: z.literal('reopened'), reason: z.string(), to: recipient }),
  z.object({ ...happened, type: z.literal('commented'), words: z.string(), internal: z.boolean() }),
  z.object({ ...happened, type: z.literal('urged') }),
  z.object({ ...happened, type: z.literal('accepted') }),
  z.object({ ...happened, type: z.literal('departed'), etaAt: Moment }),
  z.object({ ...happened, type: z.literal('arrived') }),
  z.object({ ...happened, type: z.literal('finished'), note: z.string(), photos: z.array(FileId) }),
  z.object({ ...happened, type: z.literal('cancelled'), reason: z.string() }),
  z.object({
    ...happened,
    type: z.literal('rated'),
    stars: z.int(),
    words: z.optional(z.string()),
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

/** What stands where a person was who has had their data deleted. */
export const FORGOTTEN = '已注销'

/** The document: state, timeline and unsent notices in one (工单). */
export interface Ticket {
  _id: TicketId
  communityId: CommunityId
  /** As said on the telephone: 1121-483920. */
  number: string
  kind: TicketKind
  urgency: Urgency
  place: { type: 'house' | 'spot'; id: HouseId | SpotId; label: string; zoneId: ZoneId; zoneName: string }
  /** The house whose owner and family may look on; a tenant's requests are the tenant's own. */
  householdId?: HouseId
  note?: string
  photos: FileId[]
  requester: Party
  assignee: Party
  /** Who answers for the zone. */
  steward: Party
  why: string[]
  state: TicketState
  /** Not finished, not cancelled: counts as someone's open job. */
  open: boolean
  etaAt?: Moment | null
  /** While it waits: for what, and until when. */
  waiting?: { for: WaitsFor; until: Moment; note?: string } | null
  /** How often it was opened again (返修). */
  reopens?: number
  /** When it was last urged; not again within five minutes. */
  urgedAt?: Moment
  finish?: { note: string; photos: FileId[]; at: Moment }
  rating?: { stars: number; words?: string; at: Moment }
  createdAt: Moment
  updatedAt: Moment
  /** Open before closed, newest first: every box of tickets is read in this order, page after page. Unique. */
  boxKey: string
  /** Counts the commands that changed it; a write holds only if nobody else wrote since it was read. */
  rev: number
  timeline: StoredEvent[]
  outbox: OutboxNotice[]
  /** When the courier should look next; absent when everything is told. */
  outboxDueAt?: Moment | null
}
/** An event with the tap that caused it, so that the same tap again is known. */
export type StoredEvent = TicketEvent & { requestId: RequestId }

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
  kind: TicketKind,
  urgency: Urgency,
  state: TicketState,
  place: z.object({ label: z.string(), zoneName: z.string() }),
  note: z.optional(z.string()),
  requester: PersonView,
  assignee: PersonView,
  etaAt: z.optional(Moment),
  waiting: z.optional(z.object({ for: WaitsFor, until: Moment, note: z.optional(z.string()) })),
  /** Opened again so often. */
  reopens: z.optional(z.int()),
  stars: z.optional(z.int()),
  /** What the one who looks may do with it now. */
  choices: z.array(TicketChoice),
  createdAt: Moment,
  updatedAt: Moment,
})
export type TicketCard = z.infer<typeof TicketCard>

/** A ticket as the one who looks may see it. */
export const TicketView = z.extend(TicketCard, {
  photos: z.array(FileId),
  why: z.array(z.string()),
  finish: z.optional(z.object({ note: z.string(), photos: z.array(FileId), at: Moment })),
  rating: z.optional(z.object({ stars: z.int(), words: z.optional(z.string()), at: Moment })),
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
