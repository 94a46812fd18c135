import { DatabaseError } from './database-error'
import type { StoredDocument } from './document'
import { entriesOf, type IndexKey } from './index-entries'
import type { Sqlite } from './sqlite'

export interface Index {
  name: string
  keys: readonly IndexKey[]
  unique: boolean
  /** True once any document had an array at a key: bounds on it may then no longer be intersected. */
  multikey: boolean
  table: string
  /** The column of each key: k0, k1, … */
  columns: readonly string[]
}

/** Adds a document's entries. `judged`: a unique index refuses what is taken; else that has been seen to. */
export function enter(
  sqlite: Sqlite,
  index: Index,
  row: number,
  document: StoredDocument,
  judged: { collection: string } | undefined,
): void {
  const { tuples, multikey } = entriesOf(document, index.keys)
  if (multikey) markMultikey(sqlite, index)
  const places = index.columns.map(() => '?').join(', ')
  for (const tuple of tuples) {
    if (index.unique && judged !== undefined && isTaken(sqlite, index, row, tuple)) {
      const values = index.keys.map(({ field }) => field.split('.').reduce<unknown>(step, document))
      throw duplicate(judged.collection, index.name, values.length === 1 ? values[0] : values)
    }
    sqlite.run(`INSERT INTO ${index.table} VALUES (${places}, ?)`, ...tuple, row)
  }
}

export function leave(sqlite: Sqlite, index: Index, row: number, document: StoredDocument): void {
  for (const tuple of entriesOf(document, index.keys).tuples) {
    sqlite.run(`DELETE FROM ${index.table} WHERE ${match(index)} AND row = ?`, ...tuple, row)
  }
}

/** Equal names are entries that a unique index holds only once. */
export function entryNames(index: Index, document: StoredDocument): string[] {
  return entriesOf(document, index.keys).tuples.map(
    (tuple) => `${index.table} ${Buffer.concat(tuple).toString('latin1')}`,
  )
}

/** MongoDB's own words, which callers search for `E11000`. */
export function duplicate(collection: string, index: string, value: unknown): DatabaseError {
  const shown = JSON.stringify(value) ?? 'null'
  return new DatabaseError(
    'duplicate-key',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { : ${shown} }`,
  )
}

/** Written each time and not only the first: the first may have been rolled back. */
function markMultikey(sqlite: Sqlite, index: Index): void {
  index.multikey = true
  const id = Number(index.table.slice('index_'.length))
  sqlite.run('UPDATE indexes SET multikey = 1 WHERE id = ? AND multikey = 0', id)
}

function isTaken(sqlite: Sqlite, index: Index, row: number, tuple: readonly Buffer[]): boolean {
  const sql = `SELECT row FROM ${index.table} WHERE ${match(index)} AND row <> ? LIMIT 1`
  return sqlite.get(sql, ...tuple, row) !== undefined
}

function match({ columns }: Index): string {
  return columns.map((column) => `${column} = ?`).join(' AND ')
}

function step(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
}
