import { utils, write } from '@e965/xlsx/dist/xlsx.mini.min'

export interface WrittenSheet {
  name: string
  /** The first row is the headers. Text stays text: nothing in it can become a formula. */
  rows: (string | number)[][]
}

/** Characters a Chinese word takes of a column's width. */
const WIDE = 2
const WIDEST = 60

export const writeWorkbook = (sheets: readonly WrittenSheet[]): Buffer => {
  const book = utils.book_new()
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows)
    const columns = Math.max(0, ...rows.map((row) => row.length))
    sheet['!cols'] = Array.from({ length: columns }, (_, at) => ({
      wch: widthOf(rows.map((row) => row[at])),
    }))
    utils.book_append_sheet(book, sheet, name)
  }
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array)
}

const widthOf = (cells: (string | number | undefined)[]): number => {
  const widths = cells.slice(0, 200).map((cell) => String(cell ?? '').length * WIDE)
  return Math.min(WIDEST, Math.max(8, ...widths))
}
