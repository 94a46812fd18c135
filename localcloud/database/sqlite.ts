import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { UnusableData } from './unusable-data'

export type Row = Record<string, unknown>
export type Bindable = string | number | Buffer | null

/** Of the tables' meaning. Counted up with each change that an older program would misread. */
const DATA_VERSION = 1

/** Holds the upper levels of the trees of a million documents. */
const CACHE_KIB = 65_536

/** The few verbs of SQLite that are used here, over statements that are prepared once. */
export class Sqlite {
  private readonly statements = new Map<string, Libsql.Statement>()
  private working = false

  private constructor(private readonly handle: Libsql.Database) {}

  /**
   * Opens `cloud.db` in the folder, which is made if need be, or a database in memory for `:memory:`. Takes no longer
   * for a million documents than for none.
   * @throws {UnusableData} when the folder or the file cannot be used; then nothing has been changed.
   */
  static open(dataDir: string): Sqlite {
    if (dataDir === ':memory:') return new Sqlite(new Libsql(dataDir))
    const file = join(dataDir, 'cloud.db')
    const handle = openFile(dataDir, file)
    try {
      judge(handle, file)
      // A write is answered only when it is on the disk: an acknowledged write survives kill -9 and a power cut.
      handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
      handle.exec(`PRAGMA user_version = ${DATA_VERSION}; PRAGMA cache_size = -${CACHE_KIB}`)
      return new Sqlite(handle)
    } catch (error) {
      handle.close()
      throw error
    }
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
    return this.outermost(work, 'COMMIT')
  }

  /** Does the work, answers what came of it, and leaves everything as it was. */
  rehearse<T>(work: () => T): T {
    return this.outermost(work, 'ROLLBACK')
  }

  private outermost<T>(work: () => T, end: 'COMMIT' | 'ROLLBACK'): T {
    if (this.working) return work()
    this.handle.exec('BEGIN IMMEDIATE')
    this.working = true
    try {
      const result = work()
      this.handle.exec(end)
      return result
    } catch (error) {
      if (this.handle.inTransaction) this.handle.exec('ROLLBACK')
      throw error
    } finally {
      this.working = false
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

function openFile(dataDir: string, file: string): Libsql.Database {
  try {
    mkdirSync(dataDir, { recursive: true })
    return new Libsql(file)
  } catch (error) {
    throw new UnusableData(`The data folder ${dataDir} cannot be used: ${String(error)}`, error)
  }
}

function judge(handle: Libsql.Database, file: string): void {
  let version: number
  try {
    handle.prepare('SELECT count(*) FROM sqlite_master').get([])
    version = Number((handle.prepare('PRAGMA user_version').get([]) as Row).user_version)
  } catch (error) {
    throw new UnusableData(
      `${file} is damaged, or is no database (${String(error)}). It was left as it is: ` +
        'put a copy in its place, or begin anew in another folder.',
      error,
    )
  }
  if (version > DATA_VERSION) {
    throw new UnusableData(
      `${file} was written by a newer local cloud (data version ${version}; this one knows ${DATA_VERSION}). ` +
        'It was left as it is: use the newer program, or another folder.',
    )
  }
}
