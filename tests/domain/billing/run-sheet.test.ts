import type { FeeItem } from '@contract/fee'
import type { HouseId } from '@contract/ids'
import type { House } from '@contract/zone'
import { runRows, RUN_SHEET } from '@domain/billing/run-columns'
import { readRunSheets } from '@domain/billing/run-sheet'
import { houses as lake } from '../../../scripts/seed/green-lake'
import { item } from './given'

const repair: FeeItem = {
  ...item('property'),
  id: 'repair' as FeeItem['id'],
  name: '维修费',
  way: { type: 'sheet' },
}
const ITEMS = [item('water'), repair]
const houses = lake.slice(0, 3)
const [one = '', two = ''] = houses.map(({ label }) => label)
const HEADERS = ['房号*', '水费上次读数', '水费本次读数', '水费说明', '维修费金额', '维修费说明']

type Cell = string | number | { value: ''; formula: true }
const read = (rows: Cell[][], items = ITEMS, of: readonly House[] = houses) =>
  readRunSheets(items, of, [
    {
      name: RUN_SHEET,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell : { value: cell }))),
    },
  ])
const faults = (row: Cell[]) => read([HEADERS, row]).faults.map(({ cell, words }) => `${cell} ${words}`)

test('the sheet to fill in names every house, and what each item wants', () => {
  const rows = runRows(ITEMS, [{ label: one, told: (_item, part) => (part === 'before' ? 120.5 : '') }])
  expect(rows).toEqual([HEADERS, [one, 120.5, '', '', '', '']])
})

test('readings and amounts are read, in hundredths and 分', () => {
  const { inputs, faults: none } = read([
    HEADERS,
    [one, 120.5, '133', '换过表', 88.8, '门禁卡'],
    ['1 号楼 1 单元 102', '', 5, '', '1,234.50', ''],
    [houses[2]?.label ?? '', 7, '', '', '', ''],
  ])
  expect(none).toEqual([])
  expect(inputs).toEqual([
    {
      houseId: houses[0]?._id,
      inputs: [
        { feeId: 'water', before: 12_050, now: 13_300, note: '换过表' },
        { feeId: 'repair', amount: 8_880, note: '门禁卡' },
      ],
    },
    {
      houseId: houses[1]?._id,
      inputs: [
        { feeId: 'water', now: 500 },
        { feeId: 'repair', amount: 123_450 },
      ],
    },
  ])
})

test('where there is but one item nobody has to write its name', () => {
  const { inputs } = read(
    [
      ['房号', '上次读数', '本次读数'],
      [one, 1, 2],
    ],
    [item('water')],
  )
  expect(inputs).toEqual([{ houseId: houses[0]?._id, inputs: [{ feeId: 'water', before: 100, now: 200 }] }])
})

test.each<[string, Cell[], string[]]>([
  ['a house that is not there', ['9号楼101', 1, 2], ['A2 没有“9号楼101”这套房']],
  ['no house', ['', 1, 2], ['A2 缺少房号']],
  ['half a 分', [one, '', '', '', 1.005], ['E2 最多两位小数']],
  ['below nothing', [one, '', '', '', -1], ['E2 不能是负数']],
  ['a reading below nothing', [one, -3, 2], ['B2 不能是负数']],
  ['1e12', [one, '', '', '', 1e12], ['E2 太大了，最多 10000000']],
  ['1e12 as text', [one, '', '1e12'], ['C2 太大了，最多 10000000']],
  ['2 to the 53rd', [one, '', '', '', String(2 ** 53)], ['E2 太大了，最多 10000000']],
  ['NaN', [one, '', 'NaN'], ['C2 “NaN”不是数字']],
  ['words', [one, '', '抄不到'], ['C2 “抄不到”不是数字']],
  ['a number of another kind', [one, '', '0x10'], ['C2 “0x10”不是数字']],
  ['a meter that runs backwards', [one, 10, 9.99], ['C2 本次读数比上次读数小']],
  ['a formula', [one, 1, { value: '', formula: true }], ['C2 这里是公式，请粘贴成数值']],
  [
    'everything at once',
    ['', -1, 'x', '', 0.001],
    ['A2 缺少房号', 'B2 不能是负数', 'C2 “x”不是数字', 'E2 最多两位小数'],
  ],
])('%s is named by its cell', (_what, row, expected) => {
  expect(faults(row)).toEqual(expected)
})

test('a house twice, and two houses of one name', () => {
  expect(read([HEADERS, [one, 1, 2], [two, 1, 2], [one, 1, 2]]).faults).toEqual([
    { sheet: RUN_SHEET, cell: 'A4', words: '和第2行是同一套房' },
  ])
  const twins = [...houses, { ...(houses[0] as House), _id: 'h-twin' as HouseId }]
  expect(read([HEADERS, [one, 1, 2]], ITEMS, twins).faults[0]?.words).toBe(`有两套房都叫“${one}”`)
})

test('a reading of a house that pays none of it', () => {
  const shops = [{ ...item('water'), uses: ['shop' as const] }]
  expect(
    read(
      [
        ['房号', '本次读数'],
        [one, 5],
      ],
      shops,
    ).faults,
  ).toEqual([{ sheet: RUN_SHEET, cell: 'B2', words: `${one}不收水费` }])
})

test('a column that is missing, and a sheet that is none', () => {
  expect(read([['水费本次读数'], [5]]).faults[0]).toMatchObject({ cell: 'A1', words: '缺少“房号”这一列' })
  expect(readRunSheets(ITEMS, houses, [{ name: '说明', rows: [] }]).faults).toHaveLength(1)
})

test('what a spreadsheet makes of 0.1 + 0.2 is 0.3', () => {
  expect(read([HEADERS, [one, '', '', '', 0.1 + 0.2]]).inputs[0]?.inputs[0]?.amount).toBe(30)
})
