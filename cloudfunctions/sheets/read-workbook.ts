import type { RawCell, RawSheet } from '@domain/setup/cells'
import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min'
import { unzippedSize } from './unzipped-size'

/** Unpacked bytes; 60,000 people are about 30 MB. */
const MOST_UNZIPPED = 120 * 1024 * 1024
/** Rows beyond are not read; the rules refuse that many before. */
const MOST_ROWS = 60_100
const MOST_COLUMNS = 40
/** The other of Excel's two calendars begins so many days later. */
const DAYS_TO_1904 = 1462

/** A workbook, or one sheet as text; undefined when it is neither. */
export const readWorkbook = (path: string, file: Buffer): RawSheet[] | undefined => {
  try {
    return /\.csv$/i.test(path) ? [readText(path, file)] : readZip(file)
  } catch {
    // The library throws strings and errors of every kind at a file that is broken.
    return undefined
  }
}

const readZip = (file: Buffer): RawSheet[] | undefined => {
  const size = unzippedSize(file)
  if (size === undefined || size > MOST_UNZIPPED) return undefined
  const book = read(file, {
    type: 'buffer',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    sheetRows: MOST_ROWS,
  })
  return sheetsOf(book)
}

/** setup/c1/1732-a__住户.csv is the sheet 住户. */
const readText = (path: string, file: Buffer): RawSheet => {
  const name = (path.split('/').at(-1) ?? '').replace(/\.csv$/i, '').replace(/^.*__/, '')
  // `raw`: a phone number stays the text it is.
  const book = read(textOf(file), { type: 'string', raw: true, dense: true })
  return { ...(sheetsOf(book)[0] ?? { rows: [] }), name }
}

/** Excel in China saves csv as GB18030, everything else as UTF-8. */
const textOf = (file: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}

type DenseSheet = WorkSheet & { '!data'?: (CellObject | undefined)[][] }

const sheetsOf = ({ SheetNames, Sheets, Workbook }: WorkBook): RawSheet[] => {
  const shift = Workbook?.WBProps?.date1904 === true ? DAYS_TO_1904 : 0
  return SheetNames.flatMap((name) => {
    const sheet = Sheets[name] as DenseSheet | undefined
    return sheet ? [{ name, rows: rowsOf(sheet, shift) }] : []
  })
}

const rowsOf = (sheet: DenseSheet, shift: number): RawSheet['rows'] => {
  const rows = (sheet['!data'] ?? []).slice(0, MOST_ROWS).map((cells) => {
    return Array.from((cells ?? []).slice(0, MOST_COLUMNS), (cell) => cell && cellOf(cell, shift))
  })
  for (const { s, e } of sheet['!merges'] ?? [])
    for (let row = s.r; row <= Math.min(e.r, rows.length - 1); row += 1)
      for (let column = s.c; column <= Math.min(e.c, MOST_COLUMNS); column += 1) {
        const cells = (rows[row] ??= [])
        cells[column] = { ...(cells[column] ?? { value: '' }), merged: true }
      }
  return rows
}

const cellOf = ({ t, v, f, z }: CellObject, shift: number): RawCell | undefined => {
  if (f !== undefined) return { value: '', formula: true }
  // #N/A and its like are what a formula left behind.
  if (t === 'e') return { value: '', formula: true }
  if (typeof v === 'number') return { value: shift > 0 && isDate(z) ? v + shift : v }
  return typeof v === 'string' || typeof v === 'boolean' ? { value: v } : undefined
}

const isDate = (format: CellObject['z']): boolean =>
  format !== undefined && (SSF as { is_date(format: string | number): boolean }).is_date(format)
