import type { Draft, RunDocument, RunPage } from '@contract/fee'
import type { HouseId, Moment } from '@contract/ids'

/** Listed in the preview; how many there are is known of all. */
const ODDITIES = 50

/** So many hundredths more of what is shared. `last`: the house that a page ended with; none when there are no further ones. */
export const measured = (
  run: RunDocument,
  page: { weights: ReadonlyMap<string, number>; houses: number; last: HouseId | null },
): RunDocument => {
  const next: RunDocument = {
    ...run,
    shares: run.shares.map((each) => ({ ...each, whole: each.whole + (page.weights.get(each.feeId) ?? 0) })),
    progress: { ...run.progress, done: run.progress.done + page.houses },
    cursor: page.last,
  }
  // The second walk looks at each of them once more.
  return page.last === null ? { ...next, walk: 'reckon', progress: { ...next.progress, done: 0 } } : next
}

/** With a page of drafts. When it was the last, somebody can look at it all. */
export const reckoned = (run: RunDocument, page: RunPage, now: Moment): RunDocument => {
  const bills = page.drafts.filter(isBill)
  const next: RunDocument = {
    ...run,
    pages: page.drafts.length === 0 ? run.pages : [...run.pages, page._id],
    shares: page.shares,
    progress: { ...run.progress, done: run.progress.done + page.houses },
    cursor: page.last,
    bills: run.bills + bills.length,
    total: run.total + sumOf(bills),
    byItem: byItem(run, bills, 1),
    nothing: run.nothing + page.nothing,
    oddities: [...run.oddities, ...page.oddities].slice(0, ODDITIES),
    odd: run.odd + page.odd,
  }
  if (page.last !== null) return next
  // Somebody's area or terms were changed meanwhile: what was given out is not the whole. Once more from the beginning.
  if (next.shares.some(({ whole, seen }) => whole !== seen)) return { ...startOver(next), workAt: now }
  return { ...next, state: 'ready', walk: null, workAt: null }
}

const isBill = ({ total }: Draft): boolean => total > 0
const sumOf = (drafts: readonly Draft[]): number => drafts.reduce((sum, { total }) => sum + total, 0)

const byItem = (run: RunDocument, drafts: readonly Draft[], sign: 1 | -1): RunDocument['byItem'] => {
  const sums = new Map(run.byItem.map((each) => [each.feeId, { ...each }]))
  for (const { feeId, amount } of drafts.flatMap(({ lines }) => lines)) {
    const sum = sums.get(feeId)
    if (!sum) continue
    sum.bills += sign
    sum.total += sign * amount
  }
  return [...sums.values()]
}

const startOver = (run: RunDocument): RunDocument => ({
  ...run,
  walk: 'measure',
  shares: run.shares.map(({ feeId }) => ({ feeId, whole: 0, seen: 0 })),
  pages: [],
  progress: { ...run.progress, done: 0 },
  bills: 0,
  total: 0,
  byItem: run.byItem.map(({ feeId }) => ({ feeId, bills: 0, total: 0 })),
  nothing: 0,
  oddities: [],
  odd: 0,
})

/** A page of it has gone out, but for those whose account could hold no more: they are named, and count no longer. */
export const sentPage = (
  run: RunDocument,
  page: RunPage,
  refused: readonly Draft[],
  now: Moment,
): RunDocument => {
  const full = refused.map(({ houseId, label, total }) => ({ houseId, label, total, why: 'full' as const }))
  const next: RunDocument = {
    ...run,
    sent: run.sent + 1,
    progress: {
      ...run.progress,
      done: run.progress.done + page.drafts.filter(({ total }) => total > 0).length,
    },
    bills: run.bills - refused.length,
    total: run.total - sumOf(refused),
    byItem: byItem(run, refused, -1),
    oddities: [...full, ...run.oddities].slice(0, ODDITIES),
    odd: run.odd + full.length,
  }
  return next.sent < next.pages.length ? next : done(next, now)
}

/** All of it has gone out; what is left is to clear the drafts away. */
export const done = (run: RunDocument, now: Moment): RunDocument => ({
  ...run,
  state: 'issued',
  walk: 'clear',
  workAt: now,
})

/** Nothing is left of its drafts and sheets. */
export const cleared = (run: RunDocument): RunDocument => ({ ...run, walk: null, workAt: null })
