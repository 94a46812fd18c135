import type { SheetCount, SheetFault } from '@contract/setup'

/** The faults of each sheet, in the order in which the sheets came. */
export const bySheet = (faults: readonly SheetFault[]): { sheet: string; faults: SheetFault[] }[] => {
  const sheets: { sheet: string; faults: SheetFault[] }[] = []
  for (const fault of faults) {
    const known = sheets.find(({ sheet }) => sheet === fault.sheet)
    if (known) known.faults.push(fault)
    else sheets.push({ sheet: fault.sheet, faults: [fault] })
  }
  return sheets
}

/** The columns of the table of counts. */
export const COUNTS: { key: keyof Omit<SheetCount, 'sheet'>; word: string }[] = [
  { key: 'added', word: '新增' },
  { key: 'changed', word: '修改' },
  { key: 'same', word: '不变' },
  { key: 'unnamed', word: '不动' },
]
export const UNNAMED = '“不动”是小区里已有、表里没写的，导入后保持原样。'

/** Nothing new and nothing different: there is nothing to write. */
export const changesNothing = (counts: readonly SheetCount[]): boolean =>
  counts.every(({ added, changed }) => added + changed === 0)

/** What comes after. */
export const AFTERWARDS = [
  '请员工打开小程序，用登记的手机号加入，加入后才会收到单子。',
  '请住户打开小程序，用登记的手机号加入，就能报修。',
] as const

export const TEMPLATE_NAME = '小区资料模板.xlsx'
/** From nothing to a community. */
export const HOW_TO = [
  '下载模板，照着例子填：楼栋、房屋、住户、员工、片区、值班。',
  '把填好的表格发到微信“文件传输助手”，再从这里选它；也可以一次选几个 csv。',
  '我们先检查一遍，哪一格有错都会说清楚；没有错才导入。',
] as const
