/** A stretch of keys, from `low` to `high`. A point when both are the same key and both are included. */
export interface Interval {
  low: Buffer
  high: Buffer
  withLow: boolean
  withHigh: boolean
}

export function point(key: Buffer): Interval {
  return { low: key, high: key, withLow: true, withHigh: true }
}

export function isPoint({ low, high }: Interval): boolean {
  return low.equals(high)
}

/** What lies in both lists. Lists are kept sorted and without overlap by `union`. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  return left.flatMap((a) => right.map((b) => meet(a, b)).filter((both) => both !== undefined))
}

export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort(
    (a, b) => Buffer.compare(a.low, b.low) || Number(b.withLow) - Number(a.withLow),
  )
  const out: Interval[] = []
  for (const next of sorted) {
    const last = out.at(-1)
    const gap = last === undefined ? -1 : Buffer.compare(last.high, next.low)
    if (last === undefined || gap < 0 || (gap === 0 && !last.withHigh && !next.withLow)) {
      out.push({ ...next })
      continue
    }
    const end = Buffer.compare(next.high, last.high)
    if (end === 0) last.withHigh ||= next.withHigh
    else if (end > 0) Object.assign(last, { high: next.high, withHigh: next.withHigh })
  }
  return out
}

function meet(a: Interval, b: Interval): Interval | undefined {
  const atLow = Buffer.compare(a.low, b.low)
  const atHigh = Buffer.compare(a.high, b.high)
  const low = atLow >= 0 ? a.low : b.low
  const high = atHigh <= 0 ? a.high : b.high
  const withLow = atLow === 0 ? a.withLow && b.withLow : atLow > 0 ? a.withLow : b.withLow
  const withHigh = atHigh === 0 ? a.withHigh && b.withHigh : atHigh < 0 ? a.withHigh : b.withHigh
  const width = Buffer.compare(low, high)
  if (width > 0 || (width === 0 && !(withLow && withHigh))) return undefined
  return { low, high, withLow, withHigh }
}
