import type { Duty } from '../clock/agenda'
import type { Sqlite } from '../database/sqlite'

/** Calls the function and answers whether it has taken note. */
export type Tell = (functionName: string, event: string) => Promise<boolean>

/** How a callback stands. */
export interface Told {
  attempts: number
  acknowledged: boolean
  /** When it is told again, ms since 1970; null when never. */
  due: number | null
}

/** Seconds between one attempt and the next, as WeChat Pay has it; after the last it gives up. */
const PAUSES_S = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS pay_callbacks (
    id INTEGER PRIMARY KEY, prepay_id TEXT NOT NULL, function TEXT NOT NULL, event TEXT NOT NULL,
    due INTEGER, attempts INTEGER NOT NULL DEFAULT 0, acknowledged INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX IF NOT EXISTS pay_callbacks_due ON pay_callbacks (due);
  CREATE INDEX IF NOT EXISTS pay_callbacks_of ON pay_callbacks (prepay_id)`

/** What the project's functions have still to be told of payments: again and again, until they say that they know. */
export class Callbacks implements Duty {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly now: () => number,
    private readonly tell: Tell,
    private readonly onSooner: () => void,
  ) {
    sqlite.exec(SCHEMA)
  }

  /** Writes down what is to be told, due at once or when it is said. Answers its id, for whoever will not wait for the agenda. */
  add(prepayId: string, functionName: string, event: object, due = this.now()): number {
    const sql = 'INSERT INTO pay_callbacks (prepay_id, function, event, due) VALUES (?, ?, ?, ?)'
    const id = this.sqlite.run(sql, prepayId, functionName, JSON.stringify(event), due)
    this.onSooner()
    return id
  }

  next(): number | undefined {
    const due = this.sqlite.get('SELECT min(due) AS due FROM pay_callbacks WHERE due IS NOT NULL')?.due
    return typeof due === 'number' ? due : undefined
  }

  async ring(): Promise<void> {
    const row = this.sqlite.get('SELECT id FROM pay_callbacks WHERE due IS NOT NULL ORDER BY due, id LIMIT 1')
    if (row !== undefined) await this.attempt(row.id as number)
  }

  /** Tells once. The next attempt is written down before, so that a crash in between loses nothing. */
  async attempt(id: number): Promise<void> {
    const row = this.sqlite.get('SELECT * FROM pay_callbacks WHERE id = ?', id)
    if (row === undefined) return
    const pause = PAUSES_S[row.attempts as number]
    const due = pause === undefined ? null : this.now() + pause * 1000
    this.sqlite.run('UPDATE pay_callbacks SET due = ?, attempts = attempts + 1 WHERE id = ?', due, id)
    this.onSooner()
    if (await this.tell(row.function as string, row.event as string)) {
      this.sqlite.run('UPDATE pay_callbacks SET due = NULL, acknowledged = 1 WHERE id = ?', id)
    }
  }

  /** All that was to be told of a payment, the oldest first. */
  of(prepayId: string): Told[] {
    const sql = 'SELECT attempts, acknowledged, due FROM pay_callbacks WHERE prepay_id = ? ORDER BY id'
    return this.sqlite.all(sql, prepayId).map(({ attempts, acknowledged, due }) => ({
      attempts: attempts as number,
      acknowledged: acknowledged === 1,
      due: due as number | null,
    }))
  }
}
