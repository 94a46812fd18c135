import type { Sqlite } from './sqlite'

/** Small facts that the cloud itself must remember: the clock's offset, the people on the stage. */
export class Settings {
  constructor(private readonly sqlite: Sqlite) {
    sqlite.exec('CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)')
  }

  get<T>(name: string, otherwise: T): T {
    const row = this.sqlite.get('SELECT value FROM settings WHERE name = ?', name)
    return row === undefined ? otherwise : (JSON.parse(row.value as string) as T)
  }

  set(name: string, value: unknown): void {
    this.sqlite.run(
      'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)',
      name,
      JSON.stringify(value),
    )
  }
}
