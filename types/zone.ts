import * as z from 'zod/mini'
import { SpotId, type BuildingId, type CommunityId, type HouseId, type MemberId, type ZoneId } from './ids'
import type { Role } from './member'
import type { TicketKind } from './ticket'

/** A part of the community that one steward answers for (片区). */
export interface Zone {
  id: ZoneId
  name: string
  buildingIds: BuildingId[]
  stewardId: MemberId
}

/** Weekday and time of day in community time. `to` at or before `from` runs past midnight (班次). */
export interface Shift {
  name: string
  /** 1 Monday … 7 Sunday: the day on which the shift begins. */
  days: number[]
  /** 'HH:mm' */
  from: string
  /** 'HH:mm'; '24:00' is the end of the day. */
  to: string
}

/** Who answers for which kinds of work in a zone, and when (值班). */
export interface Duty {
  zoneId: ZoneId
  kinds: TicketKind[]
  memberId: MemberId
  deputyId?: MemberId
  shift: Shift
  /** Open jobs at which this person gets no more, emergencies apart. */
  cap: number
}

/** A member of staff, as routing needs to know them. */
export interface Staff {
  memberId: MemberId
  openid: string
  name: string
  phone: string
  role: Role
  /** 工种: 水电维修, 电梯维保 … */
  post: string
  active: boolean
}

/** A public place with its zone (公共点位). */
export interface Spot {
  id: SpotId
  name: string
  zoneId: ZoneId
}

export interface Building {
  id: BuildingId
  name: string
}

/**
 * The document: a community with its duty map. Bounded by the number of buildings and staff, never by households,
 * so that routing needs one read.
 */
export interface Community {
  _id: CommunityId
  name: string
  buildings: Building[]
  zones: Zone[]
  duties: Duty[]
  staff: Staff[]
  spots: Spot[]
}

/** The document: a house (房屋). */
export interface House {
  _id: HouseId
  communityId: CommunityId
  buildingId: BuildingId
  unit: string
  room: string
  label: string
}

export const SpotView = z.object({ id: SpotId, name: z.string(), zoneName: z.string() })
export type SpotView = z.infer<typeof SpotView>
