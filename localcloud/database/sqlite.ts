import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'

export type Row = Record<string, unknown>
export type Bindable = string | number | Buffer | null

/** The few verbs of SQLite that are used here, over statements that are prepared once. */
export class Sqlite {
  private readonly statements = new Map<string, Libsql.Statement>()
  private depth = 0

  private constructor(private readonly handle: Libsql.Database) {}

  /** Opens `cloud.db` in the folder, which is made if need be, or a database in memory for `:memory:`. */
  static open(dataDir: string): Sqlite {
    if (dataDir !== ':memory:') mkdirSync(dataDir, { recursive: true })
    const handle = new Libsql(dataDir === ':memory:' ? dataDir : join(dataDir, 'cloud.db'))
    // A write is answered only when it is on the disk: an acknowledged write survives kill -9 and a power cut.
    if (dataDir !== ':memory:') handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    return new Sqlite(handle)
  }

  exec(sql: string): void {
    this.handle.exec(sql)
  }

  // Values go down as one array: libsql would take a lone Buffer for an object of named parameters, and abort.

  run(sql: string, ...values: Bindable[]): number {
    return Number(this.prepare(sql).run(values).lastInsertRowid)
  }

  get(sql: string, ...values: Bindable[]): Row | undefined {
    return this.prepare(sql).get(values) as Row | undefined
  }

  all(sql: string, ...values: Bindable[]): Row[] {
    return this.prepare(sql).all(values) as Row[]
  }

  /** All of `work` or nothing. Nested calls join the outer transaction. */
  transact<T>(work: () => T): T {
    if (this.depth > 0) return work()
    this.depth++
    this.handle.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.handle.exec('COMMIT')
      return result
    } catch (error) {
      this.handle.exec('ROLLBACK')
      throw error
    } finally {
      this.depth--
    }
  }

  close(): void {
    this.statements.clear()
    this.handle.close()
  }

  private prepare(sql: string): Libsql.Statement {
    let statement = this.statements.get(sql)
    if (statement === undefined) {
      // Query shapes are few; a caller who makes them endless must not fill the memory.
      if (this.statements.size > 500) this.statements.clear()
      statement = this.handle.prepare(sql)
      this.statements.set(sql, statement)
    }
    return statement
  }
}
