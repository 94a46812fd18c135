import type { Meter } from '../database/meter'
import type { FunctionErrorKind } from './function-error'

/** One invocation that has ended. */
export interface InvocationRecord {
  requestId: string
  function: string
  source: string
  openid?: string
  /** When it began, ISO, by the cloud's clock. */
  at: string
  ms: number
  database: Meter
  outcome: 'ok' | FunctionErrorKind
  /** Why it failed, with the function's own stack. */
  error?: string
  lines: readonly string[]
}

/** What the cloud says of itself as it happens. */
export type LogLine =
  | ({ kind: 'invocation' } & Omit<InvocationRecord, 'lines'>)
  | { kind: 'output'; function: string; requestId?: string; line: string }
  | { kind: 'failure'; path: string; error: string }

export type Log = (line: LogLine) => void

/** The latest invocations, in memory; a restart forgets them. */
export class InvocationLog {
  private readonly records: InvocationRecord[] = []

  constructor(private readonly most = 500) {}

  add(record: InvocationRecord): void {
    this.records.push(record)
    if (this.records.length > this.most) this.records.shift()
  }

  /** Newest first, of one function or of all. */
  latest(limit: number, functionName?: string): InvocationRecord[] {
    const wanted = (record: InvocationRecord): boolean =>
      functionName === undefined || record.function === functionName
    return this.records.filter(wanted).slice(-limit).reverse()
  }
}
