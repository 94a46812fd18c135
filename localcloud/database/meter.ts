/** What one invocation asked of the database. */
export interface Meter {
  /** Requests sent, whatever became of them. */
  calls: number
  /** Documents read. */
  examined: number
  /** Documents answered. */
  returned: number
}

export function newMeter(): Meter {
  return { calls: 0, examined: 0, returned: 0 }
}
