import * as z from 'zod/mini'

/** Ids are opaque to everybody but the room that makes them; branding keeps a house from being passed as a person. */
const id = () => z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[\w.:-]+$/))

export const CommunityId = id().brand<'CommunityId'>()
export type CommunityId = z.infer<typeof CommunityId>

/** One person in one community in one role. A person with two roles has two memberships. */
export const MemberId = id().brand<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>

export const HouseId = id().brand<'HouseId'>()
export type HouseId = z.infer<typeof HouseId>

export const BuildingId = id().brand<'BuildingId'>()
export type BuildingId = z.infer<typeof BuildingId>

/** A staircase of a building (单元). */
export const UnitId = id().brand<'UnitId'>()
export type UnitId = z.infer<typeof UnitId>

/** A public place: lobby, lift, playground (公共点位). */
export const SpotId = id().brand<'SpotId'>()
export type SpotId = z.infer<typeof SpotId>

export const ZoneId = id().brand<'ZoneId'>()
export type ZoneId = z.infer<typeof ZoneId>

export const DutyId = id().brand<'DutyId'>()
export type DutyId = z.infer<typeof DutyId>

/** A scenario (场景). The default ones have words for ids, so that a duty row can be read. */
export const KindId = id()
export type KindId = z.infer<typeof KindId>

/** A line of the price list. */
export const PriceId = id().brand<'PriceId'>()
export type PriceId = z.infer<typeof PriceId>

/** What is charged for (收费项目). */
export const FeeId = id().brand<'FeeId'>()
export type FeeId = z.infer<typeof FeeId>

/** Charging every house for a time (出账). */
export const RunId = id().brand<'RunId'>()
export type RunId = z.infer<typeof RunId>

export const BillId = id().brand<'BillId'>()
export type BillId = z.infer<typeof BillId>

/** One thing that happened to money (流水); of a payment, the order's own id. */
export const LedgerId = id().brand<'LedgerId'>()
export type LedgerId = z.infer<typeof LedgerId>

/** With WeChat Pay: no longer than its numbers may be. */
export const OrderId = z.string().check(z.minLength(1), z.maxLength(32), z.regex(/^\w+$/)).brand<'OrderId'>()
export type OrderId = z.infer<typeof OrderId>
export const RefundId = z
  .string()
  .check(z.minLength(1), z.maxLength(32), z.regex(/^\w+$/))
  .brand<'RefundId'>()
export type RefundId = z.infer<typeof RefundId>

/** A neighbour's post (邻里帖子), and what is said to it. */
export const PostId = id().brand<'PostId'>()
export type PostId = z.infer<typeof PostId>
export const CommentId = id().brand<'CommentId'>()
export type CommentId = z.infer<typeof CommentId>
/** `postId:memberId` of who began it. */
export const ThreadId = z
  .string()
  .check(z.minLength(1), z.maxLength(170), z.regex(/^[\w.:-]+$/))
  .brand<'ThreadId'>()
export type ThreadId = z.infer<typeof ThreadId>

/** A round of one zone and shift on one day (轮次), `community:zone:day:shift`, or made of the tap that ordered it. */
export const RoundId = z
  .string()
  .check(z.minLength(1), z.maxLength(170), z.regex(/^[\w.:-]+$/))
  .brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
/** One halt of a round: a place at one of its times. Unique within its round. */
export const StopId = z
  .string()
  .check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.:-]+$/))
  .brand<'StopId'>()
export type StopId = z.infer<typeof StopId>
/** What good means at a kind of place (标准). */
export const StandardId = id().brand<'StandardId'>()
export type StandardId = z.infer<typeof StandardId>

/** A property company, which may run many communities. */
export const CompanyId = id().brand<'CompanyId'>()
export type CompanyId = z.infer<typeof CompanyId>

export const ApplicationId = id().brand<'ApplicationId'>()
export type ApplicationId = z.infer<typeof ApplicationId>

/**
 * What an invitation is known by: three characters of the community, six of its own, from an alphabet in which nothing
 * looks like anything else. As written, with or without dashes and capitals.
 */
export const InvitationCode = z
  .string()
  .check(
    z.trim(),
    z.overwrite((code) => code.toUpperCase().replace(/[\s-]/g, '')),
    z.maxLength(9),
    z.regex(/^[2-9A-HJ-NP-Z]{9}$/),
  )
  .brand<'InvitationCode'>()
export type InvitationCode = z.infer<typeof InvitationCode>

export const TicketId = id().brand<'TicketId'>()
export type TicketId = z.infer<typeof TicketId>

/** The fact itself: `eventId:kind:recipient`. Writing it twice is writing it once. */
export const NoticeId = z.string().check(z.minLength(1), z.maxLength(200)).brand<'NoticeId'>()
export type NoticeId = z.infer<typeof NoticeId>

/** Made by the phone for each tap; the same id again is the same tap. */
export const RequestId = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/))
  .brand<'RequestId'>()
export type RequestId = z.infer<typeof RequestId>

/** A file in the cloud's storage, `cloud://env.bucket/path`. */
export const FileId = z
  .string()
  .check(z.maxLength(300), z.regex(/^cloud:\/\/[^\s?#]+$/))
  .brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

/** Milliseconds since 1970, UTC. Every moment in the product is one of these. */
export const Moment = z.int().check(z.gte(0))
export type Moment = z.infer<typeof Moment>

/** A week is named by its Monday, '2026-11-23'; a month by itself, '2026-11'. */
export const Period = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/))
export type Period = z.infer<typeof Period>
