/** A sheet as somebody would type it: headers first. */
export interface TypedSheet {
  name: string
  rows: (string | number)[][]
}

const BUILDINGS = [1, 2, 3, 4, 5, 6]
const UNITS = [1, 2]
const FLOORS = [1, 2, 3, 4, 5]
const DOORS = [1, 2]

interface Home {
  building: string
  unit: string
  room: string
  /** m² */
  area: number
}

/** 6 buildings × 2 units × 5 floors × 2. The larger flats are behind the second door. */
const HOMES: Home[] = BUILDINGS.flatMap((building) =>
  UNITS.flatMap((unit) =>
    FLOORS.flatMap((floor) =>
      DOORS.map((door) => ({
        building: `${building}号楼`,
        unit: `${unit}单元`,
        room: `${floor}0${door}`,
        area: (door === 1 ? 89.5 : 118.26) + (building % 3) * 4,
      })),
    ),
  ),
)
const place = ({ building, unit, room }: Home) => [building, unit, room]
const homeAt = (label: string): Home => {
  const found = HOMES.find((home) => place(home).join('') === label)
  if (!found) throw new Error(`there is no ${label}`)
  return found
}

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

const first = homeAt('3号楼2单元501')
/** The owner of each house. The first of them is who the story is about. */
const OWNERS = [first, ...HOMES.filter((home) => home !== first)].map((home, index) => ({
  home,
  name: `${FAMILY_NAMES[index % FAMILY_NAMES.length] ?? '林'}${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? '秀英'}`,
  phone: `139${String(20000000 + index * 7919).padStart(8, '0')}`,
}))
const ownerOf = (label: string) => {
  const found = OWNERS.find(({ home }) => home === homeAt(label))
  if (!found) throw new Error(`nobody owns ${label}`)
  return found
}

/** Who else lives there, and one who has two houses. */
const second = ownerOf('6号楼2单元502')
const OTHERS: (string | number)[][] = [
  [...place(first), '林晓东', '13700000001', '家人', ''],
  [...place(homeAt('1号楼1单元101')), '黄子涵', '13700000002', '家人', ''],
  [...place(homeAt('3号楼2单元502')), '方敏', '13700000003', '租客', '2030-12-31'],
  [...place(homeAt('5号楼2单元401')), '秦朗', '13700000004', '租客', '2030-06-30'],
  [...place(homeAt('6号楼2单元501')), second.name, second.phone, '家人', ''],
]

const STAFF = [
  ['王建国', '13800010001', '维修师傅', '水电维修'],
  ['李强', '13800010002', '维修师傅', '水电维修'],
  ['赵卫东', '13800010003', '维修师傅', '水电维修'],
  ['刘洋', '13800010004', '维修师傅', '电梯与弱电'],
  ['张伟', '13800010005', '维修师傅', '综合维修'],
  ['吴桂芳', '13800010006', '保洁员', '保洁'],
  ['徐梅', '13800010007', '保洁员', '保洁'],
  ['马秀兰', '13800010008', '保洁员', '保洁'],
  ['周敏', '13800010009', '片区管家', '东区管家'],
  ['何丽', '13800010010', '片区管家', '南区管家'],
  ['孙洁', '13800010011', '片区管家', '西区管家'],
  ['陈静', '13800010012', '项目经理', ''],
]

const ZONES = [
  {
    name: '东区',
    buildings: ['1号楼', '3号楼'],
    spot: '东门岗亭',
    plumber: '王建国',
    cleaner: '吴桂芳',
    steward: '周敏',
  },
  {
    name: '南区',
    buildings: ['2号楼', '4号楼'],
    spot: '儿童乐园',
    plumber: '李强',
    cleaner: '徐梅',
    steward: '何丽',
  },
  {
    name: '西区',
    buildings: ['5号楼', '6号楼'],
    spot: '地下车库',
    plumber: '赵卫东',
    cleaner: '徐梅',
    steward: '孙洁',
  },
]

/** What is there in every building, and by which standard each place is cleaned. */
const IN_BUILDINGS = { 大堂: '单元大堂', 电梯: '电梯' }
const ELSEWHERE: Record<string, string> = { 东门岗亭: '门岗', 儿童乐园: '儿童乐园', 地下车库: '车库' }

/** In the order in which one walks. */
const SPOTS = ZONES.flatMap(({ name, buildings, spot }) => [
  ...buildings.flatMap((building) =>
    Object.entries(IN_BUILDINGS).map(([what, standard]) => [`${building}${what}`, name, standard]),
  ),
  [spot, name, ELSEWHERE[spot] ?? ''],
])

const STANDARDS = [
  ['单元大堂', '地面拖净、玻璃擦亮、垃圾清走、墙面没有小广告', 10, '07:00-10:00、15:00-18:00', '每天', ''],
  ['电梯', '地面干净、按键擦过、镜面擦亮、门槽没有杂物', 5, '07:00-12:00', '每天', ''],
  ['门岗', '地面扫净、桌面擦净、玻璃擦亮', 10, '08:00-11:00', '每天', ''],
  ['儿童乐园', '设施擦净、地面没有垃圾、没有尖锐的东西', 15, '07:00-09:00、16:00-18:00', '每天', ''],
  ['车库', '地面扫净、没有积水、通道没有杂物', 30, '08:00-12:00', '每天', 2],
]

const ALWAYS = ['全天待命', '每天', '00:00', '24:00']
const EARLY = ['早班', '每天', '07:00', '15:00']
const LATE = ['晚班', '每天', '15:00', '23:00']
/**
 * Water and power in each zone by its own man around the clock; lifts and networks by one for all, in two shifts; early
 * two clean who know their zones, late one for all.
 */
const DUTIES = ZONES.flatMap(({ name, plumber, cleaner, steward }) => [
  [name, '漏水、下水、停电、灯', plumber, ...ALWAYS, '张伟', 6],
  [name, '电梯、门禁、网络', '刘洋', ...EARLY, '张伟', 6],
  [name, '电梯、门禁、网络', '张伟', ...LATE, '刘洋', 6],
  [name, '门锁、公共设施', '张伟', ...EARLY, plumber, 6],
  [name, '门锁、公共设施', plumber, ...LATE, '张伟', 6],
  [name, '保洁', cleaner, ...EARLY, '马秀兰', 6],
  [name, '保洁', '马秀兰', ...LATE, cleaner, 6],
  [name, '噪音、其他', steward, ...ALWAYS, '陈静', 20],
])

/** 翠湖花园 as its spreadsheet: 3 zones, 6 buildings, 120 houses, 12 members of staff. Invented, all of it. */
export const GREEN_LAKE: TypedSheet[] = [
  {
    name: '楼栋',
    rows: [
      ['楼栋', '单元'],
      ...BUILDINGS.flatMap((building) => UNITS.map((unit) => [`${building}号楼`, `${unit}单元`])),
    ],
  },
  {
    name: '房屋',
    rows: [
      ['楼栋', '单元', '房号', '面积', '用途'],
      ...HOMES.map((home) => [...place(home), home.area, '住宅']),
    ],
  },
  { name: '公共点位', rows: [['名称', '片区', '标准'], ...SPOTS] },
  { name: '保洁标准', rows: [['名称', '检查项', '时长', '时间段', '星期', '每几天'], ...STANDARDS] },
  {
    name: '住户',
    rows: [
      ['楼栋', '单元', '房号', '姓名', '手机号', '身份', '到期日'],
      ...OWNERS.map(({ home, name, phone }) => [...place(home), name, phone, '业主', '']),
      ...OTHERS,
    ],
  },
  { name: '员工', rows: [['姓名', '手机号', '岗位', '技能'], ...STAFF] },
  {
    name: '片区',
    rows: [
      ['片区', '楼栋', '单元', '管家'],
      ...ZONES.map(({ name, buildings, steward }) => [name, buildings.join('、'), '', steward]),
    ],
  },
  {
    name: '值班',
    rows: [['片区', '事项', '负责人', '班次', '星期', '开始', '结束', '替班', '上限'], ...DUTIES],
  },
]
