import type { RawSheet } from '@domain/setup/cells'
import type { TypedSheet } from './green-lake-rows'

/** What a file would have: nothing where nothing was typed. */
export const rawSheet = ({ name, rows }: TypedSheet): RawSheet => ({
  name,
  rows: rows.map((cells) => cells.map((value) => (value === '' ? undefined : { value }))),
})
