import type { FeeItem } from '@contract/fee'
import type { Column, SheetShape } from '@domain/setup/book'
import { tidied } from '@domain/setup/words'

/** The sheet in which readings and ready amounts are written down (读数和金额). */
export const RUN_SHEET = '读数和金额'
const MOST_ROWS = 20_000

/** What of an item stands in a column. */
export type Part = 'before' | 'now' | 'amount' | 'note'
const HEADERS: Record<Part, string> = { before: '上次读数', now: '本次读数', amount: '金额', note: '说明' }
const PARTS: Partial<Record<FeeItem['way']['type'], Part[]>> = {
  meter: ['before', 'now', 'note'],
  sheet: ['amount', 'note'],
}
/** The items that a sheet tells of, each with its columns, in the order of the run. */
export const fedItems = (items: readonly FeeItem[]): { item: FeeItem; parts: Part[] }[] =>
  items.flatMap((item) => {
    const parts = PARTS[item.way.type]
    return parts ? [{ item, parts }] : []
  })

/** The key of the column with the house. */
export const HOUSE = 'house'
export const keyOf = (item: FeeItem, part: Part): string => `${item.id}/${part}`

/** The columns for the items of a run. Of a single one nobody has to write its name above each. */
export const runShape = (items: readonly FeeItem[]): SheetShape => {
  const fed = fedItems(items)
  const columns: Record<string, Column> = {
    [HOUSE]: { header: '房号', also: ['房屋', '房间'], required: true, most: 60 },
  }
  for (const { item, parts } of fed)
    for (const part of parts) {
      const header = `${tidied(item.name).replace(/[\s*]/g, '')}${HEADERS[part]}`
      const also = [
        ...(part === 'amount' ? [`${header}(元)`] : []),
        ...(fed.length === 1 ? [HEADERS[part]] : []),
      ]
      columns[keyOf(item, part)] = { header, also, most: 60 }
    }
  return { name: RUN_SHEET, columns, most: MOST_ROWS }
}

/** The sheet to be filled in: every house with what is known of it already. */
export const runRows = (
  items: readonly FeeItem[],
  houses: readonly { label: string; told: (item: FeeItem, part: Part) => string | number }[],
): (string | number)[][] => {
  const columns = fedItems(items).flatMap(({ item, parts }) => parts.map((part) => ({ item, part })))
  const headers = Object.values(runShape(items).columns).map(({ header, required }) =>
    required ? `${header}*` : header,
  )
  return [
    headers,
    ...houses.map(({ label, told }) => [label, ...columns.map(({ item, part }) => told(item, part))]),
  ]
}
