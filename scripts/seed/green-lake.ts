import type { BuildingId, CommunityId, HouseId, MemberId, SpotId, ZoneId } from '@contract/ids'
import type { Member, Role } from '@contract/member'
import type { TicketKind } from '@contract/ticket'
import type { Community, Duty, House, Shift, Staff, Zone } from '@contract/zone'

/** 翠湖花园: 3 zones, 6 buildings, 120 houses, 12 members of staff. Invented, all of it. */
const COMMUNITY = { id: 'c-green-lake' as CommunityId, name: '翠湖花园' }

const buildingId = (building: number) => `b${building}` as BuildingId
const zoneId = (name: string) => `z-${name}` as ZoneId
const memberId = (name: string) => `m-${name}` as MemberId

interface Colleague {
  key: string
  name: string
  role: Role
  post: string
  phone: string
}
const STAFF: Colleague[] = [
  { key: 'wang', name: '王建国', role: 'technician', post: '水电维修', phone: '13800010001' },
  { key: 'li', name: '李强', role: 'technician', post: '水电维修', phone: '13800010002' },
  { key: 'zhao', name: '赵卫东', role: 'technician', post: '水电维修', phone: '13800010003' },
  { key: 'liu', name: '刘洋', role: 'technician', post: '电梯与弱电', phone: '13800010004' },
  { key: 'zhang', name: '张伟', role: 'technician', post: '综合维修', phone: '13800010005' },
  { key: 'wu', name: '吴桂芳', role: 'housekeeper', post: '保洁', phone: '13800010006' },
  { key: 'xu', name: '徐梅', role: 'housekeeper', post: '保洁', phone: '13800010007' },
  { key: 'ma', name: '马秀兰', role: 'housekeeper', post: '保洁', phone: '13800010008' },
  { key: 'zhou', name: '周敏', role: 'steward', post: '东区管家', phone: '13800010009' },
  { key: 'he', name: '何丽', role: 'steward', post: '南区管家', phone: '13800010010' },
  { key: 'sun', name: '孙洁', role: 'steward', post: '西区管家', phone: '13800010011' },
  { key: 'chen', name: '陈静', role: 'manager', post: '项目经理', phone: '13800010012' },
]

const ZONES: (Zone & { plumber: string; steward: string })[] = [
  { ...zone('east', '东区', [1, 3], 'zhou'), plumber: 'wang', steward: 'zhou' },
  { ...zone('south', '南区', [2, 4], 'he'), plumber: 'li', steward: 'he' },
  { ...zone('west', '西区', [5, 6], 'sun'), plumber: 'zhao', steward: 'sun' },
]

function zone(key: string, name: string, buildings: number[], steward: string): Zone {
  return { id: zoneId(key), name, buildingIds: buildings.map(buildingId), stewardId: memberId(steward) }
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const ON_CALL: Shift = { name: '全天待命', days: EVERY_DAY, from: '00:00', to: '24:00' }
const EARLY: Shift = { name: '早班', days: EVERY_DAY, from: '07:00', to: '15:00' }
const LATE: Shift = { name: '晚班', days: EVERY_DAY, from: '15:00', to: '23:00' }

/** Water and power in each zone by its own man around the clock; lifts and networks by one for all, in two shifts. */
const DUTIES: Duty[] = ZONES.flatMap(({ id, plumber, steward }): Duty[] => {
  const row = (kinds: TicketKind[], who: string, shift: Shift, deputy: string): Duty => ({
    zoneId: id,
    kinds,
    memberId: memberId(who),
    deputyId: memberId(deputy),
    shift,
    cap: 6,
  })
  return [
    row(['leak', 'drain', 'power', 'light'], plumber, ON_CALL, 'zhang'),
    row(['lift', 'access', 'network'], 'liu', EARLY, 'zhang'),
    row(['lift', 'access', 'network'], 'zhang', LATE, 'liu'),
    row(['lock', 'facility'], 'zhang', EARLY, plumber),
    row(['lock', 'facility'], plumber, LATE, 'zhang'),
    { ...row(['cleaning', 'noise', 'other'], steward, ON_CALL, 'chen'), cap: 20 },
  ]
})

const SPOTS = ZONES.flatMap(({ id, buildingIds }) => [
  ...buildingIds.map((building) => ({
    id: `s-${building}-lobby` as SpotId,
    name: `${building.slice(1)}号楼大堂`,
    zoneId: id,
  })),
  ...buildingIds.map((building) => ({
    id: `s-${building}-lift` as SpotId,
    name: `${building.slice(1)}号楼电梯`,
    zoneId: id,
  })),
]).concat([
  { id: 's-gate' as SpotId, name: '东门岗亭', zoneId: zoneId('east') },
  { id: 's-playground' as SpotId, name: '儿童乐园', zoneId: zoneId('south') },
  { id: 's-garage' as SpotId, name: '地下车库', zoneId: zoneId('west') },
])

const openidOf = (key: string) => `o-${key}`

const staff: Staff[] = STAFF.map(({ key, name, role, post, phone }) => ({
  memberId: memberId(key),
  openid: openidOf(key),
  name,
  phone,
  role,
  post,
  active: true,
}))

export const community: Community = {
  _id: COMMUNITY.id,
  name: COMMUNITY.name,
  buildings: [1, 2, 3, 4, 5, 6].map((building) => ({ id: buildingId(building), name: `${building}号楼` })),
  zones: ZONES.map(({ id, name, buildingIds, stewardId }) => ({ id, name, buildingIds, stewardId })),
  duties: DUTIES,
  staff,
  spots: SPOTS,
}

/** 6 buildings × 2 units × 5 floors × 2. */
export const houses: House[] = [1, 2, 3, 4, 5, 6].flatMap((building) =>
  [1, 2].flatMap((unit) =>
    [1, 2, 3, 4, 5].flatMap((floor) =>
      [1, 2].map((door): House => {
        const room = `${floor}0${door}`
        return {
          _id: `h-${building}-${unit}-${room}` as HouseId,
          communityId: COMMUNITY.id,
          buildingId: buildingId(building),
          unit: `${unit}单元`,
          room,
          label: `${building}号楼${unit}单元${room}`,
        }
      }),
    ),
  ),
)

const FAMILY_NAMES = [...'林黄郑谢罗梁宋唐许韩冯邓曹彭曾萧田董袁潘']
const GIVEN_NAMES = [
  '秀英',
  '志强',
  '桂兰',
  '建华',
  '晓燕',
  '国庆',
  '淑珍',
  '明辉',
  '雅琴',
  '海涛',
  '佳怡',
  '永康',
  '慧敏',
]

/** The owner of each house. The first of them is who the story is about. */
const owners: Member[] = [
  ...houses.filter(({ _id }) => _id === 'h-3-2-501'),
  ...houses.filter(({ _id }) => _id !== 'h-3-2-501'),
].map((house, index) => {
  const key = house._id.slice(2)
  return {
    _id: memberId(key),
    communityId: COMMUNITY.id,
    communityName: COMMUNITY.name,
    openid: openidOf(key),
    role: 'resident',
    name: `${FAMILY_NAMES[index % FAMILY_NAMES.length] ?? '林'}${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? '秀英'}`,
    phone: `139${String(20000000 + index * 7919).padStart(8, '0')}`,
    houses: [{ id: house._id, label: house.label, buildingId: house.buildingId }],
    zones: [],
    active: true,
  }
})

const colleagues: Member[] = STAFF.map(({ key, name, role, post, phone }) => ({
  _id: memberId(key),
  communityId: COMMUNITY.id,
  communityName: COMMUNITY.name,
  openid: openidOf(key),
  role,
  name,
  phone,
  post,
  houses: [],
  zones: ZONES.filter((each) => each.steward === key || each.plumber === key).map((each) => ({
    id: each.id,
    name: each.name,
  })),
  active: true,
}))

export const members: Member[] = [...owners, ...colleagues]

/** Who stands ready on the stage: a few residents, all of the staff. */
export const people = [...owners.slice(0, 8), ...colleagues].map(
  ({ openid, name, role, houses: [house], post }) => ({
    openid,
    name: `${name}（${house?.label ?? post ?? ''}）`,
    role,
  }),
)
