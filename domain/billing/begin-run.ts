import { refuse, type Refusal } from '@contract/errors'
import type { FeeDocument, RunDocument, RunDraft } from '@contract/fee'
import type { CommunityId, MemberId, Moment, RequestId, RunId } from '@contract/ids'
import { sortableMoment } from '@domain/time/sortable'
import { chargedBefore, isTaken, runBefore } from './claims'
import { datesFault } from './run-dates'

/** Who asks, for what tap, when. */
export interface Asked {
  by: { id: MemberId; name: string }
  communityId: CommunityId
  requestId: RequestId
  now: Moment
}

/** A run from the tap that begins it: its items and their prices as they are at this moment. `houses`: how many there are. */
export const beginRun = (
  fees: FeeDocument,
  draft: RunDraft,
  id: RunId,
  houses: number,
  { by, communityId, requestId, now }: Asked,
): RunDocument | Refusal => {
  const items = draft.feeIds.flatMap(
    (feeId) => fees.items.find((item) => item.id === feeId && !item.hidden) ?? [],
  )
  const shared = items.filter(({ way }) => way.type === 'share')
  const costs = draft.costs.map(({ feeId }) => feeId)
  if (items.length < draft.feeIds.length || hasTwice(draft.feeIds) || hasTwice(costs))
    return refuse('BAD_INPUT')
  if (!costs.every((feeId) => shared.some((item) => item.id === feeId))) return refuse('BAD_INPUT')
  const wrong = datesFault(draft)
  if (wrong) return wrong
  if (!shared.every((item) => draft.costs.some(({ feeId, total }) => feeId === item.id && total > 0)))
    return refuse('COST_MISSING')
  if (isTaken(fees, { _id: id, ...draft })) return refuse('PERIOD_TAKEN')
  return countAgain(
    {
      _id: id,
      communityId,
      ...draft,
      items,
      by,
      createdAt: now,
      inputs: 0,
      taps: [requestId],
      sortKey: `${sortableMoment(now)}:${id}`,
      rev: 0,
      ...uncounted(houses),
    },
    fees,
    now,
  )
}

const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length

const uncounted = (houses: number) => ({
  state: 'counting' as const,
  walk: 'reckon' as const,
  cursor: null,
  shares: [],
  pages: [],
  sent: 0,
  meters: [],
  progress: { done: 0, of: houses },
  bills: 0,
  total: 0,
  byItem: [],
  nothing: 0,
  oddities: [],
  odd: 0,
})

/** From the first house on, with what is known by now of the runs before it. What was reckoned before counts no more. */
export const countAgain = (run: RunDocument, fees: FeeDocument, now: Moment): RunDocument => {
  const { earlier: _, ...rest } = run
  const shared = run.items.filter(({ way }) => way.type === 'share')
  const earlier = runBefore(fees, run)
  return {
    ...rest,
    ...uncounted(run.progress.of),
    walk: shared.length > 0 ? 'measure' : 'reckon',
    shares: shared.map(({ id: feeId }) => ({ feeId, whole: 0, seen: 0 })),
    ...(earlier === undefined ? {} : { earlier }),
    meters: metersOf(run, fees),
    byItem: run.items.map(({ id: feeId }) => ({ feeId, bills: 0, total: 0 })),
    workAt: now,
  }
}

/** By which run each of its meters was charged last. */
export const metersOf = ({ items, from }: RunDocument, fees: FeeDocument): RunDocument['meters'] =>
  items
    .filter(({ way }) => way.type === 'meter')
    .map(({ id: feeId }) => {
      const last = chargedBefore(fees, feeId, from)
      return { feeId, ...(last ? { runId: last.runId } : {}) }
    })
