import * as z from 'zod/mini'
import { oneOf } from './fields'
import { AUDITED } from './glossary'
import { CommunityId, FileId, HouseId, MemberId, Moment, TicketId } from './ids'
import { MobileNumber, PersonName } from './join'
import { Post, Role, Tie } from './member'

const house = z.object({ id: HouseId, label: z.string(), tie: Tie, until: z.optional(Moment) })

/** Somebody in a list of people. The number is masked, always. */
export const PersonRow = z.object({
  id: MemberId,
  role: Role,
  name: z.string(),
  maskedPhone: z.string(),
  /** Has come in on a phone. */
  joined: z.boolean(),
  skills: z.array(z.string()),
  houses: z.array(house),
})
export type PersonRow = z.infer<typeof PersonRow>

export const PersonDetail = z.extend(PersonRow, {
  /** The other posts of the same person. */
  posts: z.array(z.object({ id: MemberId, role: Role })),
  /** Of the staff: works here since that day. */
  since: z.optional(z.string()),
})
export type PersonDetail = z.infer<typeof PersonDetail>

export const StaffFields = {
  name: PersonName,
  phone: z.optional(MobileNumber),
  posts: z.array(Post).check(z.minLength(1), z.maxLength(4)),
  skills: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(12))).check(z.maxLength(12)),
}

export type Audited = keyof typeof AUDITED

/** The document: staff looked at, or did something to, a person. */
export interface AuditEntry {
  _id: string
  communityId: CommunityId
  at: Moment
  what: Audited
  by: { id: MemberId; name: string; role: Role }
  whom: { id: MemberId; name: string }
  ticketId?: TicketId
  /** Newest first. Unique. */
  sortKey: string
}

export const AuditRow = z.object({
  id: z.string(),
  at: Moment,
  what: oneOf(AUDITED),
  by: z.object({ name: z.string(), role: Role }),
  whom: z.string(),
  ticketId: z.optional(TicketId),
})
export type AuditRow = z.infer<typeof AuditRow>

/** Everything we hold of a person, as they see it. */
export const MyData = z.object({
  name: z.string(),
  phone: z.string(),
  communityName: z.string(),
  role: Role,
  houses: z.array(house),
  agreed: z.optional(z.object({ version: z.string(), at: Moment })),
  /** Of the staff: what residents see of them. */
  photo: z.optional(FileId),
  /** Of the staff: leaving is the manager's to do. */
  mayForget: z.boolean(),
})
export type MyData = z.infer<typeof MyData>

export const CommunityRow = z.object({ id: CommunityId, name: z.string(), createdAt: Moment })
export type CommunityRow = z.infer<typeof CommunityRow>
