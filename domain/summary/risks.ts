import type { Risk, SummaryDocument } from '@contract/summary'
import { dayBegins } from '@domain/time/calendar'
import type { Names } from './came'
import type { Facts } from './facts'
import { mondayOf, monthOf, type Span } from './periods'
import type { Earlier } from './earlier'

type Cell = SummaryDocument['seen'][number]

/** From so many weeks, or months, running on it is no chance. */
const WEEKS = 3
const MONTHS = 2

interface Come {
  asked: readonly Facts[]
  seen: readonly Cell[]
  earlier: readonly Earlier[]
  names: Names
}

/**
 * What comes back at a place: any kind in three weeks running, lifts in two months running. A week looks at itself and
 * the weeks before it; a month at the weeks in it, and the months before it.
 */
export const risksIn = (
  span: Pick<Span, 'type' | 'period'>,
  { asked, seen, earlier, names }: Come,
): Risk[] => {
  const lifts = new Set(asked.filter(isLift).map(({ kind }) => kind))
  return seen.flatMap((cell): Risk[] => {
    const { kind, placeId } = cell
    const then = earlier.flatMap(({ period, seen: before }) => {
      const same = before.find((each) => isSame(each, cell))
      return same ? [{ period, months: same.months }] : []
    })
    const weeks =
      span.type === 'week'
        ? runUpTo(span.period, [span.period, ...then.map(({ period }) => period)], weekBefore)
        : longestRun(asked.filter((each) => isSame(each, cell)).map(weekOf), weekBefore)
    const months = runUpTo(
      last(cell.months),
      [...cell.months, ...then.flatMap((each) => each.months)],
      monthBefore,
    )
    const common = { kind, what: names.kind(kind), placeId, place: names.place(placeId) }
    if (weeks >= WEEKS) return [{ ...common, reason: 'weeks', running: weeks }]
    return lifts.has(kind) && months >= MONTHS ? [{ ...common, reason: 'months', running: months }] : []
  })
}

type At = Pick<Cell, 'kind' | 'placeId'>
const isSame = (one: At, other: At): boolean => one.kind === other.kind && one.placeId === other.placeId
const isLift = ({ icon, nature }: Facts): boolean =>
  icon === 'lift' && (nature === 'repair' || nature === 'complaint')
const last = (months: readonly string[]): string => months[months.length - 1] ?? ''

type Before = (period: string) => string
const weekOf = ({ createdAt }: Facts): string => mondayOf(createdAt)
const weekBefore: Before = (monday) => mondayOf(dayBegins(monday) - 1)
const monthBefore: Before = (month) => monthOf(dayBegins(`${month}-01`) - 1)

/** How many follow upon each other without a gap up to this one. */
const runUpTo = (newest: string, periods: readonly string[], before: Before): number => {
  let running = 0
  for (let each = newest; periods.includes(each); each = before(each)) running += 1
  return running
}
const longestRun = (periods: readonly string[], before: Before): number =>
  Math.max(0, ...periods.map((each) => runUpTo(each, periods, before)))
