import * as z from 'zod/mini'
import type { RequestId } from './ids'
import {
  ApplicationId,
  BuildingId,
  CommunityId,
  HouseId,
  InvitationCode,
  MemberId,
  Moment,
  UnitId,
  type ZoneId,
} from './ids'
import { Tie, type HouseTie } from './member'
import type { OutboxNotice } from './notice'

export const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(20))
/** A mobile number of mainland China. */
export const MobileNumber = z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/))

/** The document: an invitation, `_id` its code. One use; whoever holds it comes in as what it says. */
export interface Invitation {
  _id: InvitationCode
  communityId: CommunityId
  gives:
    | { type: 'house'; house: HouseTie }
    /** Memberships that are waiting for their person. */
    | { type: 'staff'; memberIds: MemberId[]; phoneKnown: boolean }
    | { type: 'admin' }
  by: { id: MemberId; name: string }
  createdAt: Moment
  expiresAt: Moment
  /** The WeChat user who used it. */
  usedBy?: string | null
  revoked?: boolean
}

/** The document: a code that was not right. Counted per person and per community. */
export interface WrongGuess {
  _id: string
  openid: string
  tag: string
  at: Moment
}

export const ApplicationState = z.enum(['waiting', 'approved', 'refused'])
export type ApplicationState = z.infer<typeof ApplicationState>

/** The document: someone asks to be bound to a house (入住申请). */
export interface Application {
  _id: ApplicationId
  communityId: CommunityId
  communityName: string
  openid: string
  /** The membership that it makes, or adds to where the asker had one. */
  memberId: MemberId
  isMember: boolean
  name: string
  phone: string
  house: HouseTie
  /** Whose steward decides. */
  zoneId: ZoneId
  agreed: { version: string; at: Moment }
  state: ApplicationState
  decided?: { at: Moment; by: { id: MemberId; name: string }; reason?: string; requestId: RequestId }
  createdAt: Moment
  /** Waiting ones first, the oldest first; then the decided, the newest first. Unique. */
  boxKey: string
  rev: number
  outbox: OutboxNotice[]
  outboxDueAt?: Moment | null
}

/** As its asker sees it. */
export const MyApplication = z.object({
  id: ApplicationId,
  communityName: z.string(),
  label: z.string(),
  tie: Tie,
  state: ApplicationState,
  reason: z.optional(z.string()),
  createdAt: Moment,
})
export type MyApplication = z.infer<typeof MyApplication>

/** As the steward sees it. */
export const ApplicationView = z.object({
  id: ApplicationId,
  name: z.string(),
  maskedPhone: z.string(),
  label: z.string(),
  tie: Tie,
  until: z.optional(Moment),
  state: ApplicationState,
  decided: z.optional(z.object({ at: Moment, by: z.string(), reason: z.optional(z.string()) })),
  createdAt: Moment,
})
export type ApplicationView = z.infer<typeof ApplicationView>

export const AskFields = {
  communityId: CommunityId,
  buildingId: BuildingId,
  unitId: UnitId,
  room: z.string().check(z.trim(), z.minLength(1), z.maxLength(10)),
  name: PersonName,
  phone: MobileNumber,
  tie: Tie,
  until: z.optional(Moment),
}

export const InvitationView = z.object({
  code: InvitationCode,
  houseId: HouseId,
  tie: Tie,
  until: z.optional(Moment),
  expiresAt: Moment,
})
export type InvitationView = z.infer<typeof InvitationView>

/** One of my houses, with everybody in it. */
export const Household = z.object({
  id: HouseId,
  label: z.string(),
  tie: Tie,
  until: z.optional(Moment),
  /** What I may do here. */
  mayInvite: z.boolean(),
  people: z.array(
    z.object({
      id: MemberId,
      name: z.string(),
      maskedPhone: z.string(),
      tie: Tie,
      until: z.optional(Moment),
      joined: z.boolean(),
      me: z.boolean(),
    }),
  ),
  invitations: z.array(InvitationView),
})
export type Household = z.infer<typeof Household>
