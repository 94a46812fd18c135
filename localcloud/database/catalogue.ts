import { Collection, type Change } from './collection'
import { DatabaseError } from './database-error'
import type { IndexKey } from './index-entries'
import type { Index } from './index-table'
import { everyRow } from './scan'
import type { Row, Sqlite } from './sqlite'

export interface DeclaredIndex {
  name: string
  keys: IndexKey[]
  unique?: boolean
}

/** One entry of `collections.json`, which lies beside the deployed functions. */
export interface DeclaredCollection {
  name: string
  indexes?: DeclaredIndex[]
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL,
    keys TEXT NOT NULL, is_unique INTEGER NOT NULL, multikey INTEGER NOT NULL DEFAULT 0,
    UNIQUE (collection, name)
  )`

/** Which collections and indexes exist. A collection is a table of its own, and so is an index. */
export class Catalogue {
  private readonly collections = new Map<string, Collection>()

  constructor(
    private readonly sqlite: Sqlite,
    private readonly watch: (change: Change) => void,
  ) {
    sqlite.exec(SCHEMA)
    for (const { id, name } of sqlite.all('SELECT id, name FROM collections')) {
      const indexes = sqlite.all('SELECT * FROM indexes WHERE collection = ? ORDER BY id', id as number)
      this.hold(name as string, id as number, indexes.map(readIndex))
    }
  }

  get(name: string): Collection {
    const collection = this.collections.get(name)
    if (collection === undefined)
      throw new DatabaseError('collection-missing', `Db or Table not exist: ${name}`)
    return collection
  }

  names(): string[] {
    return [...this.collections.keys()]
  }

  create(name: string): Collection {
    if (this.collections.has(name)) throw new DatabaseError('collection-exists', `Table exist: ${name}`)
    return this.sqlite.transact(() => {
      const id = this.sqlite.run('INSERT INTO collections (name) VALUES (?)', name)
      this.sqlite.exec(
        `CREATE TABLE documents_${id} (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, text TEXT NOT NULL)`,
      )
      return this.hold(name, id, [])
    })
  }

  /** Makes what is declared so: creates collections, fills new indexes, drops those no longer declared. */
  declare(declared: readonly DeclaredCollection[]): void {
    for (const { name, indexes = [] } of declared) {
      this.sqlite.transact(() => this.align(this.collections.get(name) ?? this.create(name), indexes))
    }
  }

  private align(collection: Collection, declared: readonly DeclaredIndex[]): void {
    const wanted = new Map(declared.map((index) => [index.name, index]))
    for (const index of [...collection.indexes]) {
      const same = wanted.get(index.name)
      if (same !== undefined && shape(same.keys, same.unique) === shape(index.keys, index.unique)) {
        wanted.delete(index.name)
        continue
      }
      this.sqlite.exec(`DROP TABLE ${index.table}`)
      this.sqlite.run('DELETE FROM indexes WHERE id = ?', Number(index.table.slice('index_'.length)))
      collection.indexes.splice(collection.indexes.indexOf(index), 1)
    }
    for (const index of wanted.values()) this.build(collection, index)
  }

  private build(collection: Collection, { name, keys, unique = false }: DeclaredIndex): void {
    const id = this.sqlite.run(
      'INSERT INTO indexes (collection, name, keys, is_unique) VALUES (?, ?, ?, ?)',
      Number(collection.table.slice('documents_'.length)),
      name,
      JSON.stringify(keys),
      unique ? 1 : 0,
    )
    const index = readIndex({ id, name, keys: JSON.stringify(keys), is_unique: unique ? 1 : 0, multikey: 0 })
    const columns = index.columns.map((column) => `${column} BLOB NOT NULL`)
    const order = index.columns.map((column, i) => `${column} ${keys[i]?.direction === -1 ? 'DESC' : 'ASC'}`)
    this.sqlite.exec(
      `CREATE TABLE ${index.table} (${columns.join(', ')}, row INTEGER NOT NULL,
       PRIMARY KEY (${order.join(', ')}, row)) WITHOUT ROWID`,
    )
    collection.fill(index, everyRow(this.sqlite, collection))
  }

  private hold(name: string, id: number, indexes: Index[]): Collection {
    const collection = new Collection(this.sqlite, name, `documents_${id}`, indexes, this.watch)
    this.collections.set(name, collection)
    return collection
  }
}

function readIndex(row: Row): Index {
  const keys = JSON.parse(row.keys as string) as IndexKey[]
  return {
    name: row.name as string,
    keys,
    unique: row.is_unique === 1,
    multikey: row.multikey === 1,
    table: `index_${row.id as number}`,
    columns: keys.map((_, i) => `k${i}`),
  }
}

function shape(keys: readonly IndexKey[], unique = false): string {
  return JSON.stringify([keys.map(({ field, direction }) => [field, direction]), unique])
}
