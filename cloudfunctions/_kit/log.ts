/** One line per call. Never a phone number, never a token, never what was said. */
export interface LogLine {
  call: string
  /** The membership that acted. */
  actor?: string
  ms: number
  databaseCalls: number
  /** The first call of this instance. */
  cold: boolean
  outcome: string
  /** The phone's own id of the tap. */
  tap?: string
  /** The invocation's: finds this line from an answer that was INTERNAL. */
  requestId: string
  /** Only with INTERNAL: what was thrown. */
  fault?: string
}

export type Log = (line: LogLine) => void

export const logLine: Log = (line) => {
  console.log(JSON.stringify(line))
}

/** What an error may say in the log: its kind and place, and its words without any run of digits that could be a phone. */
export const describeFault = (error: unknown): string => {
  const words = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)
  return String(words)
    .replace(/\d{5,}/g, '#')
    .slice(0, 1500)
}
