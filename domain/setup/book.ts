/** A column: the word above it, other words people write there, and how long a cell may be. */
export interface Column {
  header: string
  also?: readonly string[]
  required?: true
  /** Several words in one cell; a line break separates them too. */
  list?: true
  most: number
}

/** A sheet of the workbook, and how many rows it may have. */
export interface SheetShape<Key extends string = string> {
  name: string
  columns: Record<Key, Column>
  most: number
}
const shape = <Key extends string>(
  name: string,
  most: number,
  columns: Record<Key, Column>,
): SheetShape<Key> => ({ name, columns, most })

const LONG = 4000
const HOUSE = {
  building: { header: '楼栋', also: ['楼号', '楼'], required: true, most: 20 },
  unit: { header: '单元', most: 10 },
  room: { header: '房号', also: ['房间号', '室号'], required: true, most: 10 },
} as const
const PERSON = {
  name: { header: '姓名', required: true, most: 20 },
  phone: { header: '手机号', also: ['手机', '电话', '联系电话'], required: true, most: 40 },
} as const

/** The workbook a community is set up from. What people read and write is here; everything else knows the keys. */
export const BOOK = {
  buildings: shape('楼栋', 20_000, { building: HOUSE.building, unit: HOUSE.unit }),
  houses: shape('房屋', 20_000, {
    ...HOUSE,
    area: { header: '面积', also: ['面积(m2)', '建筑面积', '建筑面积(m2)'], most: 20 },
    use: { header: '用途', most: 10 },
  }),
  spots: shape('公共点位', 5_000, {
    name: { header: '名称', also: ['点位'], required: true, most: 30 },
    zone: { header: '片区', most: 20 },
    standard: { header: '标准', also: ['保洁标准'], most: 20 },
  }),
  standards: shape('保洁标准', 500, {
    name: { header: '名称', also: ['标准'], required: true, most: 20 },
    ticks: { header: '检查项', also: ['检查内容'], required: true, list: true, most: 200 },
    minutes: { header: '时长', also: ['时长(分钟)', '分钟'], required: true, most: 10 },
    windows: { header: '时间段', also: ['时段'], required: true, list: true, most: 200 },
    days: { header: '星期', list: true, most: 60 },
    every: { header: '每几天', most: 10 },
  }),
  residents: shape('住户', 60_000, {
    ...HOUSE,
    ...PERSON,
    tie: { header: '身份', most: 10 },
    until: { header: '到期日', also: ['租期至'], most: 20 },
  }),
  staff: shape('员工', 5_000, {
    ...PERSON,
    posts: { header: '岗位', required: true, list: true, most: 60 },
    skills: { header: '技能', also: ['工种'], list: true, most: 200 },
  }),
  zones: shape('片区', 1_000, {
    zone: { header: '片区', required: true, most: 20 },
    buildings: { header: '楼栋', list: true, most: LONG },
    units: { header: '单元', list: true, most: LONG },
    spots: { header: '点位', also: ['公共点位'], list: true, most: LONG },
    steward: { header: '管家', also: ['片区管家'], most: 40 },
  }),
  duties: shape('值班', 5_000, {
    zone: { header: '片区', required: true, most: 20 },
    kinds: { header: '事项', required: true, list: true, most: 200 },
    person: { header: '负责人', required: true, most: 40 },
    shift: { header: '班次', most: 12 },
    days: { header: '星期', list: true, most: 60 },
    from: { header: '开始', most: 20 },
    to: { header: '结束', most: 20 },
    deputy: { header: '替班', most: 40 },
    cap: { header: '上限', most: 10 },
  }),
} as const

export type SheetKey = keyof typeof BOOK
export type ColumnKey<K extends SheetKey> = keyof (typeof BOOK)[K]['columns'] & string
export const SHEET_KEYS = Object.keys(BOOK) as SheetKey[]

/** In the template, and read by nobody but people. */
export const NOTES = '说明'
