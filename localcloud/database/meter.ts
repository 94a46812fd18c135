/** What was asked of the database: by one request, or by all of an invocation. */
export interface Meter {
  /** Requests sent, whatever became of them. */
  calls: number
  /** Documents read. */
  examined: number
  /** Documents answered. */
  returned: number
  /** The indexes that led to the documents of the latest query; `none` when the whole collection was read. */
  index?: string
  /** How each request was answered, the first of them. */
  queries: Explained[]
}

/** What MongoDB's `explain` would say of one request, in short. */
export interface Explained {
  action: string
  collection: string
  index?: string
  examined: number
  returned: number
  ms: number
}

const MOST_QUERIES = 100

export function newMeter(): Meter {
  return { calls: 0, examined: 0, returned: 0, queries: [] }
}

/** Charges one request to its invocation. */
export function charge(
  total: Meter,
  request: Omit<Explained, 'index'> & { index: string | undefined },
): void {
  const { index, ...figures } = request
  total.calls++
  total.examined += figures.examined
  total.returned += figures.returned
  if (total.queries.length >= MOST_QUERIES) return
  total.queries.push(index === undefined ? figures : { ...figures, index })
}
