import * as z from 'zod/mini'
import { oneOf } from './fields'
import { ABSENCES, ROLES, TIES } from './glossary'
import type { Hears } from './notice'
import type { FileId } from './ids'
import { BuildingId, CommunityId, HouseId, MemberId, Moment, UnitId, ZoneId } from './ids'

export type Role = keyof typeof ROLES
export const Role = oneOf(ROLES)
/** A post somebody of the staff holds; who holds two has two memberships. */
export const Post = z.enum(['technician', 'housekeeper', 'steward', 'manager'])
export type Post = z.infer<typeof Post>

export type Tie = keyof typeof TIES
export const Tie = oneOf(TIES)

/** A house a resident belongs to, and as what. `label` as people say it: 3号楼2单元501. */
export const HouseTie = z.object({
  id: HouseId,
  label: z.string(),
  buildingId: BuildingId,
  unitId: UnitId,
  tie: Tie,
  /** A tenancy ends by itself; the moment belongs to it no more. */
  until: z.optional(Moment),
  /** Came in by a code or a request at this moment; who stands on the sheet has always belonged to it. */
  since: z.optional(Moment),
})
export type HouseTie = z.infer<typeof HouseTie>

export const ZoneLink = z.object({ id: ZoneId, name: z.string() })
export type ZoneLink = z.infer<typeof ZoneLink>

/**
 * The document: a membership (成员身份), and the one place where a person is written down. The roll is made of these
 * too: who has not come in yet has no `openid`. `phone` never leaves the server unmasked but to who has the job.
 */
export interface Member {
  _id: MemberId
  /** For an admin, the company. */
  communityId: CommunityId
  openid?: string
  role: Role
  name: string
  phone: string
  /** 工种: 水电维修, 电梯 … */
  skills: string[]
  houses: HouseTie[]
  /** False ends access at once; the name stays in history. */
  active: boolean
  /** Which privacy notice was agreed to, and when. */
  agreed?: { version: string; at: Moment }
  /** The tap by which this person came in, so that the same tap again is known. */
  joinTap?: string
  /** Staff before residents, then by house and name: the order of every list of people. Unique. */
  boxKey: string
  /** What a person may be found by: names, houses, the last four digits. */
  searchKeys: string[]
  /** Counts the writes; a write holds only if nobody else wrote since it was read. */
  rev: number
  /** Of what WeChat messages are wanted, and when. */
  hears?: Hears
  /** Of the staff: for residents to know who comes, and since when they work here ('2019-03-01'). */
  photo?: FileId
  since?: string
  /** Their open jobs go to this person, or to whoever answers; done by the clock. */
  handover?: { dueAt: Moment; deputyId?: MemberId; by: { id: MemberId; name: string; role: Role } } | null
  /** Their name and number are to be taken out of what they left behind; done by the clock. */
  forget?: { dueAt: Moment; openid: string; keepsName?: boolean } | null
}

/** What a phone may know of its own membership. */
export const Membership = z.object({
  id: MemberId,
  communityId: CommunityId,
  communityName: z.string(),
  role: Role,
  name: z.string(),
  maskedPhone: z.string(),
  houses: z.optional(
    z.array(z.object({ id: HouseId, label: z.string(), tie: Tie, until: z.optional(Moment) })),
  ),
  zones: z.optional(z.array(ZoneLink)),
  /** Of the staff: gets no work just now. */
  away: z.optional(oneOf(ABSENCES)),
})
export type Membership = z.infer<typeof Membership>
