import { BOOK, type Column, type ColumnKey, type SheetKey, type SheetShape } from './book'
import { cellName, type Place, type RawCell, type RawSheet } from './cells'
import type { Findings } from './findings'
import { textFault, tidied } from './words'

/** One cell of a row that counts. */
export interface Field extends Place {
  /** Tidied; '' when there is nothing, or no such column. */
  text: string
  /** As Excel kept it, when it is a number. */
  number?: number
  /** Its fault is already told: whoever reads it says nothing more. */
  spoilt: boolean
}

/** A row of a sheet by the keys of its columns. */
export interface Line<Key extends string> {
  /** As people count: the first row is 1. */
  row: number
  fields: Record<Key, Field>
}

export interface Lines<Key extends string> {
  lines: Line<Key>[]
  /** The columns that are there. What has no column is not said, and stays as it is. */
  given: ReadonlySet<Key>
}

/** A title above the headers is common; further down nobody looks for them. */
const HEADER_WITHIN = 5

/** The rows of a sheet of the book. */
export const linesOf = <K extends SheetKey>(
  key: K,
  sheet: RawSheet,
  findings: Findings,
): Lines<ColumnKey<K>> => linesIn(BOOK[key] as SheetShape<ColumnKey<K>>, sheet, findings)

/** The rows of a sheet that say something. Tells everything that can be seen without knowing what it is about. */
export const linesIn = <Key extends string>(
  { name, columns, most }: SheetShape<Key>,
  sheet: RawSheet,
  findings: Findings,
): Lines<Key> => {
  const entries = Object.entries(columns) as [Key, Column][]
  const head = headerRow(sheet, entries)
  const at = columnsOf(sheet, head, entries, findings)

  for (const [, { header, required }] of entries.filter(([column]) => !at.has(column)))
    if (required) findings.fault({ sheet: name, cell: cellName(head, 0) }, `缺少“${header}”这一列`)

  const rows = sheet.rows.slice(head + 1)
  const lines: Line<Key>[] = []
  for (const [index, cells] of rows.entries()) {
    if (!cells || !entries.some(([column]) => isThere(cells[at.get(column) ?? -1]))) continue
    const row = head + 1 + index
    if (lines.length === most) {
      findings.fault({ sheet: name, cell: cellName(row, 0) }, `太多了，一次最多${most}行`)
      break
    }
    const fields = entries.map(([column, shape]): [Key, Field] => {
      const place = { sheet: name, cell: cellName(row, at.get(column) ?? 0) }
      // A missing column was told once, above.
      if (!at.has(column)) return [column, { ...place, text: '', spoilt: shape.required === true }]
      return [column, fieldOf(place, cells[at.get(column) ?? -1], shape, findings)]
    })
    lines.push({ row: row + 1, fields: Object.fromEntries(fields) as Record<Key, Field> })
  }
  return { lines, given: new Set(at.keys()) }
}

const isThere = (cell: RawCell | undefined): cell is RawCell =>
  cell !== undefined && (cell.formula === true || String(cell.value).trim() !== '')

/** 面积（m²） and 姓名* are 面积(m2) and 姓名. */
const headerOf = (cell: RawCell | undefined): string =>
  cell === undefined ? '' : tidied(String(cell.value)).replace(/[\s*]/g, '')

const isCalled = ({ header, also = [] }: Column, word: string): boolean =>
  word === header || also.includes(word)

const headerRow = (sheet: RawSheet, entries: [string, Column][]): number => {
  // Array.from: a row that is empty in the file is a hole in the list.
  const known = Array.from(
    sheet.rows.slice(0, HEADER_WITHIN),
    (cells) =>
      (cells ?? []).filter((cell) => entries.some(([, column]) => isCalled(column, headerOf(cell)))).length,
  )
  return Math.max(0, known.indexOf(Math.max(0, ...known)))
}

const columnsOf = <Key extends string>(
  { name, rows }: RawSheet,
  head: number,
  entries: [Key, Column][],
  findings: Findings,
): Map<Key, number> => {
  const at = new Map<Key, number>()
  for (const [index, cell] of (rows[head] ?? []).entries()) {
    const word = headerOf(cell)
    if (word === '') continue
    const place = { sheet: name, cell: cellName(head, index) }
    const [key] = entries.find(([, column]) => isCalled(column, word)) ?? []
    if (key === undefined) findings.caution(`${name}!${place.cell}：不认识“${word}”这一列，没有读`)
    else if (at.has(key)) findings.fault(place, `“${word}”这一列出现了两次`)
    else at.set(key, index)
  }
  return at
}

const fieldOf = (place: Place, cell: RawCell | undefined, column: Column, findings: Findings): Field => {
  const spoilt = (words: string): Field => {
    findings.fault(place, words)
    return { ...place, text: '', spoilt: true }
  }
  if (cell?.formula) return spoilt('这里是公式，请粘贴成数值')
  if (cell?.merged) return spoilt('合并单元格，请拆开')
  const written = cell === undefined ? '' : String(cell.value)
  const text = tidied(column.list ? written.replace(/[\r\n]+/g, '、') : written)
  if (text === '') return column.required ? spoilt(`缺少${column.header}`) : { ...place, text, spoilt: false }
  const fault = textFault(text, column.most)
  if (fault !== undefined) return spoilt(fault)
  return { ...place, text, spoilt: false, ...(typeof cell?.value === 'number' ? { number: cell.value } : {}) }
}
