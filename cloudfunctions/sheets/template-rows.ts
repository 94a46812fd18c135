import { BOOK, NOTES, type Column, type ColumnKey, type SheetKey } from '@domain/setup/book'
import type { WrittenSheet } from './write-workbook'

type Example<K extends SheetKey> = Partial<Record<ColumnKey<K>, string | number>>

/** A sheet as the template shows it: every column, those that must be filled in with a star, and examples. */
export const sheetOf = <K extends SheetKey>(key: K, examples: readonly Example<K>[]): WrittenSheet => {
  const { name, columns } = BOOK[key]
  const entries = Object.entries(columns) as [ColumnKey<K>, Column][]
  const headers = entries.map(([, { header, required }]) => (required ? `${header}*` : header))
  return {
    name,
    rows: [headers, ...examples.map((example) => entries.map(([column]) => example[column] ?? ''))],
  }
}

const WORDS = [
  '怎么填这份表',
  '一、带 * 的列必须填，其他列可以空着。例子看懂以后请删掉，换成自己小区的。',
  '二、不需要的工作表可以整张删掉：没有的表不会改动任何东西，表里没写到的人和房子也不会动。',
  '三、一个人有几套房就写几行，姓名和手机号写一样；一个员工只写一行，几个岗位用顿号隔开。',
  '四、租客要写到期日，如 2027-06-30；业主和家人不用写。',
  '五、面积的单位是平方米；用途写住宅、商铺、办公、车位或其他，空着就是住宅。',
  '六、片区里的单元要连楼栋一起写，如 3号楼2单元；写了单元的，以单元为准。',
  '七、值班的事项可以写几个，也可以写“全部”；星期可以写每天、工作日、周末、节假日、周一、周一至周五。“每天”包括节假日。',
  '八、开始和结束如 07:00 和 15:00；过夜的班写 22:00 和 06:00；都空着就是全天。',
  '九、公共点位的标准写“保洁标准”里的名称，空着就是不排例行保洁；检查项写 3 到 6 条；时间段写几个就是一天做几次，如 07:00-10:00、15:00-18:00；每几天空着就是每次都做。',
  '十、请不要用公式、合并单元格。先检查，一条问题都没有了才会写进去；同一份表导入两次也不会重复。',
]

/** The template (setup.template): consistent in itself, so that it may be tried as it is. */
export const TEMPLATE: WrittenSheet[] = [
  { name: NOTES, rows: WORDS.map((words) => [words]) },
  sheetOf('buildings', [
    { building: '1号楼', unit: '1单元' },
    { building: '1号楼', unit: '2单元' },
    { building: '商铺楼' },
  ]),
  sheetOf('houses', [
    { building: '1号楼', unit: '1单元', room: '101', area: 89.5, use: '住宅' },
    { building: '1号楼', unit: '2单元', room: '101', area: 120 },
    { building: '商铺楼', room: 'A03', area: 45, use: '商铺' },
  ]),
  sheetOf('spots', [
    { name: '1号楼大堂', zone: '东区', standard: '大堂' },
    { name: '儿童乐园', zone: '东区', standard: '室外' },
  ]),
  sheetOf('standards', [
    {
      name: '大堂',
      ticks: '地面拖净、玻璃擦亮、垃圾清走',
      minutes: 10,
      windows: '08:00-10:00、14:00-16:00',
      days: '每天',
    },
    {
      name: '室外',
      ticks: '地面扫净、设施擦净、垃圾清走',
      minutes: 15,
      windows: '08:00-11:00',
      days: '工作日',
      every: 2,
    },
  ]),
  sheetOf('residents', [
    { building: '1号楼', unit: '1单元', room: '101', name: '张桂英', phone: '13900000001', tie: '业主' },
    { building: '1号楼', unit: '1单元', room: '101', name: '张小明', phone: '13900000002', tie: '家人' },
    {
      building: '1号楼',
      unit: '2单元',
      room: '101',
      name: '李想',
      phone: '13900000003',
      tie: '租客',
      until: '2099-06-30',
    },
  ]),
  sheetOf('staff', [
    { name: '王师傅', phone: '13900000011', posts: '维修师傅', skills: '水电维修' },
    { name: '周敏', phone: '13900000012', posts: '片区管家' },
    { name: '吴桂芳', phone: '13900000013', posts: '保洁员、维修师傅', skills: '保洁、灯具' },
  ]),
  sheetOf('zones', [{ zone: '东区', buildings: '1号楼、商铺楼', steward: '周敏' }]),
  sheetOf('duties', [
    {
      zone: '东区',
      kinds: '漏水、停电、下水',
      person: '王师傅',
      shift: '早班',
      days: '每天',
      from: '07:00',
      to: '22:00',
      deputy: '吴桂芳',
      cap: 6,
    },
    {
      zone: '东区',
      kinds: '漏水',
      person: '王师傅',
      shift: '夜班',
      days: '每天',
      from: '22:00',
      to: '07:00',
    },
    {
      zone: '东区',
      kinds: '保洁',
      person: '吴桂芳',
      shift: '白班',
      days: '工作日',
      from: '08:00',
      to: '17:00',
    },
  ]),
]
