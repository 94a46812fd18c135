import type { Collection } from './collection'
import { isPoint, type Interval } from './interval'
import { MOST_RANGES, type Plan, type Sort } from './plan'
import type { Bindable, Sqlite } from './sqlite'

interface Statement {
  sql: string
  values: Bindable[]
}

const FIRST_CHUNK = 32

/**
 * The rows a plan leads to, in its order, each once. They are read in growing chunks, so a page costs a page and no
 * cursor stays open while the reader thinks.
 */
export function* rowsOf(sqlite: Sqlite, plan: Plan, sort: Sort): Generator<number> {
  const seen = new Set<number>()
  for (const { sql, values } of statementsFor(plan, sort)) {
    let offset = 0
    for (let size = FIRST_CHUNK; ; size *= 4) {
      const rows = sqlite.all(`${sql} LIMIT ? OFFSET ?`, ...values, size, offset)
      for (const { row } of rows) {
        if (seen.has(row as number)) continue
        seen.add(row as number)
        yield row as number
      }
      if (rows.length < size) break
      offset += size
    }
  }
}

/** How many documents a plan's entries name, without reading one. */
export function countRows(sqlite: Sqlite, plan: Plan): number {
  const statements = statementsFor(plan, [])
  if (statements.length > 1) return [...rowsOf(sqlite, plan, [])].length
  const { sql, values } = statements[0] as Statement
  return Number(sqlite.get(`SELECT count(DISTINCT row) AS total FROM (${sql})`, ...values)?.total)
}

/** Every row, in the order of insertion. */
export function* everyRow(sqlite: Sqlite, collection: Collection): Generator<number> {
  let last = -1
  for (let size = FIRST_CHUNK; ; size *= 4) {
    const sql = `SELECT row FROM ${collection.table} WHERE row > ? ORDER BY row LIMIT ?`
    const rows = sqlite.all(sql, last, size)
    for (const { row } of rows) yield (last = row as number)
    if (rows.length < size) return
  }
}

/** One range per combination of what the leading keys may be; SQLite merges the sorted ranges lazily. */
function statementsFor(plan: Plan, sort: Sort): Statement[] {
  const { index } = plan
  const ordered = index.columns.filter((_, i) => sort.some(([path]) => path === index.keys[i]?.field))
  const ranges = plan.seek.reduce<Interval[][]>(
    (all, intervals) => all.flatMap((range) => intervals.map((interval) => [...range, interval])),
    [[]],
  )
  if (ranges.length === 0) return [{ sql: `SELECT row FROM ${index.table} WHERE 0`, values: [] }]
  const statements: Statement[] = []
  for (let i = 0; i < ranges.length; i += MOST_RANGES) {
    const parts = ranges.slice(i, i + MOST_RANGES).map((range) => selectRange(plan, range, ordered))
    const order = plan.sorted && sort.length > 0 ? orderClause(plan, ordered) : ''
    statements.push({
      sql: parts.map(({ sql }) => sql).join(' UNION ALL ') + order,
      values: parts.flatMap(({ values }) => values),
    })
  }
  return statements
}

function selectRange({ index, sift }: Plan, range: Interval[], ordered: readonly string[]): Statement {
  const values: Bindable[] = []
  const conditions = range.map((interval, i) => within(index.columns[i] as string, interval, values))
  for (const [i, intervals] of sift) {
    const any = intervals.map((interval) => within(index.columns[i] as string, interval, values))
    conditions.push(any.length === 0 ? '0' : `(${any.join(' OR ')})`)
  }
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return { sql: `SELECT ${[...ordered, 'row'].join(', ')} FROM ${index.table}${where}`, values }
}

function within(column: string, interval: Interval, values: Bindable[]): string {
  if (isPoint(interval)) {
    values.push(interval.low)
    return `${column} = ?`
  }
  values.push(interval.low, interval.high)
  return `${column} ${interval.withLow ? '>=' : '>'} ? AND ${column} ${interval.withHigh ? '<=' : '<'} ?`
}

function orderClause({ index, reverse }: Plan, ordered: readonly string[]): string {
  const terms = ordered.map((column) => {
    const direction = index.keys[index.columns.indexOf(column)]?.direction
    return `${column} ${(direction === -1) === reverse ? 'ASC' : 'DESC'}`
  })
  return ` ORDER BY ${[...terms, `row ${reverse ? 'DESC' : 'ASC'}`].join(', ')}`
}
