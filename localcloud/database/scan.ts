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
 * The rows that the plans lead to, each once; in the order of `sort` when every plan gives it. They are read in
 * growing chunks, so a page costs a page and no cursor stays open while the reader thinks.
 */
export function* rowsOf(sqlite: Sqlite, plans: readonly Plan[], sort: Sort): Generator<number> {
  const seen = new Set<number>()
  for (const { sql, values } of statementsFor(plans, sort)) {
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
  const statements = statementsFor([plan], [])
  if (statements.length > 1) return [...rowsOf(sqlite, [plan], [])].length
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
function statementsFor(plans: readonly Plan[], sort: Sort): Statement[] {
  const isSorted = sort.length > 0 && plans.every(({ sorted }) => sorted)
  const parts = plans.flatMap((plan) => rangesOf(plan).map((range) => selectRange(plan, range, sort)))
  if (parts.length === 0) return [{ sql: 'SELECT 0 AS row WHERE 0', values: [] }]
  const statements: Statement[] = []
  for (let i = 0; i < parts.length; i += MOST_RANGES) {
    const some = parts.slice(i, i + MOST_RANGES)
    statements.push({
      sql: some.map(({ sql }) => sql).join(' UNION ALL ') + (isSorted ? orderClause(plans, sort) : ''),
      values: some.flatMap(({ values }) => values),
    })
  }
  return statements
}

export function rangesOf({ seek }: Plan): Interval[][] {
  return seek.reduce<Interval[][]>(
    (all, intervals) => all.flatMap((range) => intervals.map((interval) => [...range, interval])),
    [[]],
  )
}

/** Keys compare alike in every index, so ranges of several can be merged by them. */
function selectRange({ index, sift, sorted }: Plan, range: Interval[], sort: Sort): Statement {
  const values: Bindable[] = []
  const conditions = range.map((interval, i) => within(index.columns[i] as string, interval, values))
  for (const [i, intervals] of sift) {
    const any = intervals.map((interval) => within(index.columns[i] as string, interval, values))
    conditions.push(any.length === 0 ? '0' : `(${any.join(' OR ')})`)
  }
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  const ordered = (sorted ? sort : []).map(([path], i) => {
    const at = index.keys.findIndex(({ field }) => field === path)
    return `${index.columns[at]} AS s${i}, `
  })
  return { sql: `SELECT ${ordered.join('')}row FROM ${index.table}${where}`, values }
}

function within(column: string, interval: Interval, values: Bindable[]): string {
  if (isPoint(interval)) {
    values.push(interval.low)
    return `${column} = ?`
  }
  values.push(interval.low, interval.high)
  return `${column} ${interval.withLow ? '>=' : '>'} ? AND ${column} ${interval.withHigh ? '<=' : '<'} ?`
}

/** Equal keys come by row, if every index holds them that way round. */
function orderClause(plans: readonly Plan[], sort: Sort): string {
  const terms = sort.map(([, direction], i) => `s${i} ${direction === 1 ? 'ASC' : 'DESC'}`)
  const backwards = plans.filter(({ reverse }) => reverse).length
  if (backwards === 0) terms.push('row ASC')
  if (backwards === plans.length) terms.push('row DESC')
  return ` ORDER BY ${terms.join(', ')}`
}
