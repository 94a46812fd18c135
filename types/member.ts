import * as z from 'zod/mini'
import { ROLES } from './glossary'
import { BuildingId, CommunityId, HouseId, MemberId, ZoneId } from './ids'

export type Role = keyof typeof ROLES
export const Role = z.enum(Object.keys(ROLES) as [Role, ...Role[]])

/** A house a resident belongs to. `label` as people say it: 3号楼2单元501. */
export const HouseLink = z.object({ id: HouseId, label: z.string(), buildingId: BuildingId })
export type HouseLink = z.infer<typeof HouseLink>

export const ZoneLink = z.object({ id: ZoneId, name: z.string() })
export type ZoneLink = z.infer<typeof ZoneLink>

/** The document: a membership (成员身份). `phone` never leaves the server unmasked but to who has the job. */
export interface Member {
  _id: MemberId
  communityId: CommunityId
  communityName: string
  openid: string
  role: Role
  name: string
  phone: string
  /** 工种 on a person's chip: 水电维修. */
  post?: string
  houses: HouseLink[]
  zones: ZoneLink[]
  /** False ends access at once; the name stays in history. */
  active: boolean
}

/** What a phone may know of its own membership. */
export const Membership = z.object({
  id: MemberId,
  communityId: CommunityId,
  communityName: z.string(),
  role: Role,
  name: z.string(),
  houses: z.optional(z.array(z.object({ id: HouseId, label: z.string() }))),
  zones: z.optional(z.array(ZoneLink)),
})
export type Membership = z.infer<typeof Membership>
