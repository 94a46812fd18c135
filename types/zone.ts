import * as z from 'zod/mini'
import { oneOf, words } from './fields'
import type { HOUSE_USES } from './glossary'
import { ABSENCES } from './glossary'
import {
  BuildingId,
  DutyId,
  HouseId,
  KindId,
  MemberId,
  Moment,
  SpotId,
  UnitId,
  ZoneId,
  type CommunityId,
  type CompanyId,
  type RequestId,
} from './ids'
import { Role } from './member'
import type { Catalogue } from './catalogue'
import { WorkHours, type PromiseRules } from './promise'
import type { VisitRules } from './feedback'
import type { RoundRules } from './standard'

/** '2026-10-01', in community time. */
export const CalendarDay = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** A part of the community that one steward answers for (片区). A unit named here goes before its building. */
export const Zone = z.object({
  id: ZoneId,
  name: words(20),
  buildingIds: z.array(BuildingId).check(z.maxLength(500)),
  unitIds: z.array(UnitId).check(z.maxLength(500)),
  stewardId: z.optional(MemberId),
})
export type Zone = z.infer<typeof Zone>

/** Weekday and time of day in community time. `to` at or before `from` runs past midnight (班次). */
export const Shift = z.extend(WorkHours, { name: words(12) })
export type Shift = z.infer<typeof Shift>

/** Who answers for which kinds of work in a zone, and when (值班). */
export const Duty = z.object({
  id: DutyId,
  zoneId: ZoneId,
  kinds: z.array(KindId).check(z.minLength(1)),
  memberId: MemberId,
  deputyId: z.optional(MemberId),
  shift: Shift,
  /** Open jobs at which this person gets no more, emergencies apart. */
  cap: z.int().check(z.gte(1), z.lte(200)),
})
export type Duty = z.infer<typeof Duty>

/** Somebody gets no work for a while: switched off, or on leave with a deputy who gets it instead. */
export const Absence = z.object({
  memberId: MemberId,
  type: oneOf(ABSENCES),
  from: Moment,
  /** Off duty has no end but the switch. */
  until: z.optional(Moment),
  deputyId: z.optional(MemberId),
})
export type Absence = z.infer<typeof Absence>

/** A day that is not what its weekday says: a public holiday, or a make-up workday (调休). */
export const Holiday = z.object({ day: CalendarDay, name: words(12), work: z.boolean() })
export type Holiday = z.infer<typeof Holiday>

/** Where on earth, as a phone says it. Degrees. */
export const Location = z.object({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
})
export type Location = z.infer<typeof Location>

/** A public place with its zone (公共点位). */
export const Spot = z.object({
  id: SpotId,
  name: words(30),
  zoneId: z.optional(ZoneId),
  location: z.optional(Location),
  /** How often its code was made anew; the ones before are known as old. */
  codeTurn: z.optional(z.int()),
})
export type Spot = z.infer<typeof Spot>

export const Unit = z.object({ id: UnitId, name: z.string() })
export type Unit = z.infer<typeof Unit>
export const Building = z.object({ id: BuildingId, name: z.string(), units: z.array(Unit) })
export type Building = z.infer<typeof Building>

/** Something in the map was changed: by whom, when, what, in words. */
export const Change = z.object({
  at: Moment,
  by: z.object({ id: MemberId, name: z.string() }),
  words: z.string(),
})
export type Change = z.infer<typeof Change>

/**
 * The document: a community with its duty map, bounded by buildings and staff, never by households. People are not in
 * it but in `members`; every change is one `change(id, decide)`.
 */
export interface Community {
  _id: CommunityId
  /** A company is one of these too, its own and without houses: its admin belongs to it as others to theirs. */
  kind: 'community' | 'company'
  companyId: CompanyId
  name: string
  /** The first three characters of its invitation codes. Unique. */
  tag: string
  /** Random; ids and codes are made with it so that nobody can guess a phone number from an id. Never leaves the server. */
  salt: string
  buildings: Building[]
  zones: Zone[]
  duties: Duty[]
  spots: Spot[]
  absences: Absence[]
  holidays: Holiday[]
  /** Once somebody has changed what we begin with. */
  catalogue?: Catalogue
  /** Once somebody has changed what we begin with. */
  promises?: PromiseRules
  /** Once somebody has changed what we begin with. */
  visits?: VisitRules
  /** What is done in rounds, and where. */
  rounds?: RoundRules
  /** When the clock has to make or to mend rounds; 0: at once. Absent or null: there are none. */
  roundsAt?: Moment | null
  /** Newest first, bounded; each with the tap that caused it. */
  changes: (Change & { requestId: RequestId })[]
  /** Up to when everything that is told at an hour of its own has been told, and when something is next. */
  reportedAt?: Moment
  reportAt?: Moment
  /** A sheet is being written: nobody comes in by phone until the whole of it is there. */
  importing?: { requestId: RequestId; by: MemberId; at: Moment } | null
  createdAt: Moment
  rev: number
}

/** A member of staff, as routing needs to know them. Without `openid` they have not come in yet and get no work. */
export interface Staff {
  memberId: MemberId
  openid?: string
  name: string
  phone: string
  role: Role
  skills: string[]
}

/** The map with the people in it: what routing decides from, read in one call. */
export interface DutyMap extends Community {
  /** Active ones only. */
  staff: Staff[]
}

export type HouseUse = keyof typeof HOUSE_USES

/** The document: a house (房屋). */
export interface House {
  _id: HouseId
  communityId: CommunityId
  buildingId: BuildingId
  unitId: UnitId
  room: string
  label: string
  /** 建筑面积, hundredths of a m²: whole numbers add up. */
  area?: number
  use: HouseUse
}

export const SpotView = z.object({ id: SpotId, name: z.string(), zoneName: z.string() })
export type SpotView = z.infer<typeof SpotView>

export const StaffView = z.object({
  id: MemberId,
  name: z.string(),
  role: Role,
  post: z.string(),
  joined: z.boolean(),
  away: z.optional(Absence),
})
export type StaffView = z.infer<typeof StaffView>

/** What a manager edits: the whole map, with who answers for each kind in each zone at this moment. */
export const ZoneMap = z.object({
  buildings: z.array(Building),
  zones: z.array(Zone),
  duties: z.array(Duty),
  spots: z.array(Spot),
  staff: z.array(StaffView),
  holidays: z.array(Holiday),
  /** What somebody may have a duty for, in the order of the tiles. */
  kinds: z.array(z.object({ id: KindId, word: z.string() })),
  changes: z.array(Change),
  /** zone × kind, now. Nobody: a hole. */
  matrix: z.array(
    z.object({
      zoneId: ZoneId,
      kind: KindId,
      people: z.array(z.object({ id: MemberId, name: z.string(), deputy: z.boolean() })),
    }),
  ),
  /** What is wrong with the map in sentences: houses in no zone, a zone with nobody, hours with nobody. */
  cautions: z.array(z.string()),
  rev: z.int(),
})
export type ZoneMap = z.infer<typeof ZoneMap>

/** Where something might happen: a house, a public place, or any house of a unit. */
export const TryPlace = z.union([
  z.strictObject({ houseId: HouseId }),
  z.strictObject({ spotId: SpotId }),
  z.strictObject({ unitId: UnitId }),
])
export type TryPlace = z.infer<typeof TryPlace>

export const MyDuty = z.object({
  duties: z.array(
    z.object({
      id: DutyId,
      zoneName: z.string(),
      kinds: z.array(z.string()),
      shift: Shift,
      as: z.enum(['person', 'deputy']),
      onNow: z.boolean(),
    }),
  ),
  absences: z.array(Absence),
  /** Who could stand in for me. */
  colleagues: z.array(z.object({ id: MemberId, name: z.string(), post: z.string() })),
})
export type MyDuty = z.infer<typeof MyDuty>
