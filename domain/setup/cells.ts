/** A cell as the file has it. A date or a time of day is the number that Excel keeps for it. */
export interface RawCell {
  value: string | number | boolean
  /** What is shown was computed: whoever opens the file elsewhere may see something else. */
  formula?: true
  merged?: true
}

/** A sheet as the file has it; `rows[0]` is row 1. Missing rows and cells are empty. */
export interface RawSheet {
  name: string
  rows: ((RawCell | undefined)[] | undefined)[]
}

/** Where something is written, as a person finds it: 住户, C14. */
export interface Place {
  sheet: string
  cell: string
}

/** 0, 1 … 26 → A, B … AA. */
const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Row and column from 0 → 'C14'. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`
