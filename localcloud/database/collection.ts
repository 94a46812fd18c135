import { DatabaseError } from './database-error'
import type { StoredDocument } from './document'
import { decode, encode } from './ejson'
import { entriesOf, type IndexKey } from './index-entries'
import { orderKey } from './order-key'
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

/** A document together with the row that holds it and the text it is stored as. */
export interface Held {
  row: number
  text: string
  document: StoredDocument
}

/** One collection's documents and the entries of its indexes, always changed together. */
export class Collection {
  readonly idIndex: Index

  constructor(
    private readonly sqlite: Sqlite,
    readonly name: string,
    readonly table: string,
    readonly indexes: Index[],
    private readonly onMultikey: (index: Index) => void,
  ) {
    const keys: IndexKey[] = [{ field: '_id', direction: 1 }]
    this.idIndex = { name: '_id_', keys, unique: true, multikey: false, table, columns: ['id'] }
  }

  read(row: number): Held | undefined {
    const found = this.sqlite.get(`SELECT text FROM ${this.table} WHERE row = ?`, row)
    if (found === undefined) return undefined
    const text = found.text as string
    return { row, text, document: decode(text, 0) as StoredDocument }
  }

  insert(document: StoredDocument): void {
    const id = orderKey(document._id)
    if (this.sqlite.get(`SELECT row FROM ${this.table} WHERE id = ?`, id) !== undefined) {
      throw duplicate(this.name, '_id_', document._id)
    }
    const row = this.sqlite.run(`INSERT INTO ${this.table} (id, text) VALUES (?, ?)`, id, encode(document))
    for (const index of this.indexes) this.enter(index, row, document)
  }

  /** Writes the new text of a document whose `_id` stays. Answers whether anything changed. */
  replace(held: Held, after: StoredDocument): boolean {
    const text = encode(after)
    if (text === held.text) return false
    this.sqlite.run(`UPDATE ${this.table} SET text = ? WHERE row = ?`, text, held.row)
    for (const index of this.indexes) {
      const before = entriesOf(held.document, index.keys).tuples
      const now = entriesOf(after, index.keys).tuples
      if (sameTuples(before, now)) continue
      this.leave(index, held.row, before)
      this.enter(index, held.row, after)
    }
    return true
  }

  remove(held: Held): void {
    for (const index of this.indexes) {
      this.leave(index, held.row, entriesOf(held.document, index.keys).tuples)
    }
    this.sqlite.run(`DELETE FROM ${this.table} WHERE row = ?`, held.row)
  }

  /** Adds a document's entries to one index; also how a new index is filled. */
  enter(index: Index, row: number, document: StoredDocument): void {
    const { tuples, multikey } = entriesOf(document, index.keys)
    if (multikey && !index.multikey) {
      index.multikey = true
      this.onMultikey(index)
    }
    const places = index.columns.map(() => '?').join(', ')
    for (const tuple of tuples) {
      if (index.unique) this.refuseTaken(index, row, tuple, document)
      this.sqlite.run(`INSERT INTO ${index.table} VALUES (${places}, ?)`, ...tuple, row)
    }
  }

  private leave(index: Index, row: number, tuples: Buffer[][]): void {
    const match = index.columns.map((column) => `${column} = ?`).join(' AND ')
    for (const tuple of tuples) {
      this.sqlite.run(`DELETE FROM ${index.table} WHERE ${match} AND row = ?`, ...tuple, row)
    }
  }

  private refuseTaken(index: Index, row: number, tuple: Buffer[], document: StoredDocument): void {
    const match = index.columns.map((column) => `${column} = ?`).join(' AND ')
    const sql = `SELECT row FROM ${index.table} WHERE ${match} AND row <> ? LIMIT 1`
    if (this.sqlite.get(sql, ...tuple, row) === undefined) return
    const values = index.keys.map(({ field }) => field.split('.').reduce<unknown>(step, document))
    throw duplicate(this.name, index.name, values.length === 1 ? values[0] : values)
  }
}

function step(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
}

function sameTuples(before: Buffer[][], after: Buffer[][]): boolean {
  return (
    before.length === after.length &&
    before.every((tuple, i) => tuple.every((key, j) => key.equals(after[i]?.[j] as Buffer)))
  )
}

/** MongoDB's own words, which callers search for `E11000`. */
function duplicate(collection: string, index: string, value: unknown): DatabaseError {
  const shown = JSON.stringify(value) ?? 'null'
  return new DatabaseError(
    'duplicate-key',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { : ${shown} }`,
  )
}
