import type { CommunityId, CompanyId, PriceId, RequestId } from '@contract/ids'
import { PRIVACY_VERSION } from '@contract/glossary'
import type { Member } from '@contract/member'
import type { Community, DutyMap, House, Staff } from '@contract/zone'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import type { IdOf } from '@domain/setup/ids'
import { plan } from '@domain/setup/plan'
import { read } from '@domain/setup/read'
import { PUBLIC_HOLIDAYS } from '@domain/time/public-holidays'
import { staffOf } from '@domain/zone/staff'
import { DUTY_PHONE, PRICES } from './green-lake-prices'
import { GREEN_LAKE } from './green-lake-rows'
import { rawSheet } from './typed'

/** When everybody agreed and came in: before every story. */
const BEGAN = Date.UTC(2026, 9, 1)

const EMPTY: Community = {
  _id: 'c-green-lake' as CommunityId,
  kind: 'community',
  companyId: 'co-green' as CompanyId,
  name: '翠湖花园',
  tag: 'CHY',
  salt: 'only-for-the-demo',
  buildings: [],
  zones: [],
  duties: [],
  spots: [],
  absences: [],
  holidays: PUBLIC_HOLIDAYS,
  catalogue: {
    kinds: [...DEFAULT_KINDS],
    prices: PRICES.map((price, at) => ({ ...price, id: `p-${at + 1}` as PriceId })),
    dutyPhone: DUTY_PHONE,
    rev: 1,
  },
  changes: [],
  createdAt: BEGAN,
  rev: 0,
}

/** What people are called in tests and stories; residents by their house. */
const KEYS: Record<string, string> = {
  '13800010001': 'wang',
  '13800010002': 'li',
  '13800010003': 'zhao',
  '13800010004': 'liu',
  '13800010005': 'zhang',
  '13800010006': 'wu',
  '13800010007': 'xu',
  '13800010008': 'ma',
  '13800010009': 'zhou',
  '13800010010': 'he',
  '13800010011': 'sun',
  '13800010012': 'chen',
  '13700000001': '3-2-501-son',
  '13700000002': '1-1-101-daughter',
  '13700000003': '3-2-502-tenant',
  '13700000004': '5-2-401-tenant',
}
const ZONE_KEYS: Record<string, string> = { 东区: 'east', 南区: 'south', 西区: 'west' }
const STANDARD_KEYS: Record<string, string> = {
  单元大堂: 'lobby',
  电梯: 'lift',
  门岗: 'gate',
  儿童乐园: 'playground',
  车库: 'garage',
}
const SPOT_KEYS: Record<string, string> = { 东门岗亭: 'gate', 儿童乐园: 'playground', 地下车库: 'garage' }

const sheets = GREEN_LAKE.map(rawSheet)
const digits = (words = ''): string => words.replace(/\D/g, '')

/** 3-2-501 by the number of who owns it. */
const houseKeys = new Map(
  (GREEN_LAKE.find(({ name }) => name === '住户')?.rows ?? [])
    .filter((row) => row[5] === '业主')
    .map(([building, unit, room, , phone]) => [
      String(phone),
      [building, unit, room].map((part) => digits(String(part))).join('-'),
    ]),
)

const spotKey = (name: string): string =>
  SPOT_KEYS[name] ?? `b${digits(name)}-${name.endsWith('电梯') ? 'lift' : 'lobby'}`

/** The ids of the real thing cannot be guessed; these can be read. */
const idOf: IdOf = (prefix, ...parts) => {
  const [one = '', two = '', three = ''] = parts
  switch (prefix) {
    case 'b':
      return `b${digits(one)}`
    case 'u':
      return `${one}-${digits(two)}`
    case 'h':
      return `h-${two.slice(1)}-${three}`
    case 'z':
      return `z-${ZONE_KEYS[one] ?? one}`
    case 's':
      return `s-${spotKey(one)}`
    case 'd':
      return `d-${one.slice(2)}-${two.split(' ')[0] ?? ''}-${three.slice(2)}`
    case 'std':
      return `std-${STANDARD_KEYS[one] ?? one}`
    case 'm':
      return `m-${KEYS[one] ?? houseKeys.get(one) ?? one}`
  }
  return prefix satisfies never
}

const { tables, faults } = read(sheets, DEFAULT_KINDS, BEGAN)
const planned = plan(tables, { community: EMPTY, houses: [], people: [] }, idOf)
if (faults.length + planned.faults.length > 0)
  throw new Error(`翠湖花园 is faulty: ${JSON.stringify([...faults, ...planned.faults])}`)

/** 翠湖花园, made from its spreadsheet on the road a manager takes. */
export const community: Community = { ...EMPTY, ...planned.changes.map }
export const houses: House[] = planned.changes.houses.add

/** Everybody has come in: `o-` and what they are called is their openid. */
export const members: (Member & { openid: string })[] = planned.changes.people.add.map((member) => ({
  ...member,
  openid: `o-${member._id.slice(2)}`,
  agreed: { version: PRIVACY_VERSION, at: BEGAN },
  joinTap: `came-in-${member._id}` as RequestId,
}))

export const staff: Staff[] = members.filter(({ role }) => role !== 'resident').map(staffOf)
export const map: DutyMap = { ...community, staff }

const residents = members.filter(({ role }) => role === 'resident')
/** On the stage: some owners, and from one house a son and from the next a tenant. */
const onStage = [
  ...residents.slice(0, 8),
  ...residents.filter(({ _id }) => ['m-3-2-501-son', 'm-3-2-502-tenant'].includes(_id)),
  ...members.filter(({ role }) => role !== 'resident'),
]

/** Who stands ready on the stage: a few residents, all of the staff. */
export const people = onStage.map(({ openid, name, role, phone, skills, houses: [house] }) => ({
  openid,
  name: `${name}（${house?.label ?? skills[0] ?? '项目经理'}）`,
  role,
  phone,
}))
