import type { StoredDocument } from './document'
import { decode, encode } from './ejson'
import type { IndexKey } from './index-entries'
import { duplicate, enter, entryNames, leave, type Index } from './index-table'
import { orderKey } from './order-key'
import type { Sqlite } from './sqlite'

/** A document together with the row that holds it and the text it is stored as. */
export interface Held {
  row: number
  text: string
  document: StoredDocument
}

/** One document as it was and as it will be; undefined where there is none. */
export interface Change {
  collection: Collection
  id: unknown
  before: StoredDocument | undefined
  after: StoredDocument | undefined
}

/** One collection's documents and the entries of its indexes, always changed together. */
export class Collection {
  readonly idIndex: Index

  constructor(
    private readonly sqlite: Sqlite,
    readonly name: string,
    readonly table: string,
    readonly indexes: Index[],
    /** Hears of each write before it is made, and throws when it must not be. */
    private readonly watch: (change: Change) => void,
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
    this.watch({ collection: this, id: document._id, before: undefined, after: document })
    if (this.withId(document._id) !== undefined) throw duplicate(this.name, '_id_', document._id)
    this.add(document, true)
  }

  /** Writes the new text of a document whose `_id` stays. Answers whether anything changed. */
  replace(held: Held, after: StoredDocument): boolean {
    if (encode(after) === held.text) return false
    this.watch({ collection: this, id: after._id, before: held.document, after })
    this.rewrite(held, after, true)
    return true
  }

  remove(held: Held): void {
    this.watch({ collection: this, id: held.document._id, before: held.document, after: undefined })
    this.erase(held)
  }

  /** Brings about what was judged when it was first written: the document, or none, under this `_id`. */
  put(id: unknown, document: StoredDocument | undefined): void {
    this.watch({ collection: this, id, before: this.withId(id)?.document, after: document })
    const held = this.withId(id)
    if (held === undefined) {
      if (document !== undefined) this.add(document, false)
    } else if (document === undefined) this.erase(held)
    else this.rewrite(held, document, false)
  }

  /** Equal for ids that MongoDB takes for the same. */
  idKey(id: unknown): string {
    return `${this.table} ${orderKey(id).toString('latin1')}`
  }

  /** What only one writer at a time may touch: the document and its entries in unique indexes. */
  claims({ id, before, after }: Change): string[] {
    const unique = this.indexes.filter((index) => index.unique)
    const entries = [before, after].flatMap((document) =>
      document === undefined ? [] : unique.flatMap((index) => entryNames(index, document)),
    )
    return [this.idKey(id), ...entries]
  }

  /** Fills an index that is new with what is there. */
  fill(index: Index, rows: Iterable<number>): void {
    for (const row of rows) {
      const held = this.read(row)
      if (held !== undefined) enter(this.sqlite, index, row, held.document, { collection: this.name })
    }
    this.indexes.push(index)
  }

  private withId(id: unknown): Held | undefined {
    const found = this.sqlite.get(`SELECT row FROM ${this.table} WHERE id = ?`, orderKey(id))
    return found === undefined ? undefined : this.read(found.row as number)
  }

  private add(document: StoredDocument, isNew: boolean): void {
    const sql = `INSERT INTO ${this.table} (id, text) VALUES (?, ?)`
    const row = this.sqlite.run(sql, orderKey(document._id), encode(document))
    for (const index of this.indexes) enter(this.sqlite, index, row, document, this.judged(isNew))
  }

  private rewrite(held: Held, after: StoredDocument, isNew: boolean): void {
    this.sqlite.run(`UPDATE ${this.table} SET text = ? WHERE row = ?`, encode(after), held.row)
    for (const index of this.indexes) {
      if (sameEntries(entryNames(index, held.document), entryNames(index, after))) continue
      leave(this.sqlite, index, held.row, held.document)
      enter(this.sqlite, index, held.row, after, this.judged(isNew))
    }
  }

  private erase(held: Held): void {
    for (const index of this.indexes) leave(this.sqlite, index, held.row, held.document)
    this.sqlite.run(`DELETE FROM ${this.table} WHERE row = ?`, held.row)
  }

  private judged(isNew: boolean): { collection: string } | undefined {
    return isNew ? { collection: this.name } : undefined
  }
}

function sameEntries(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((name, i) => name === after[i])
}
