import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { FeeDocument, Run, RunDocument, RunDraft } from '@contract/fee'
import type { CommunityId, MemberId, Moment, RequestId, RunId } from '@contract/ids'
import { sortableMoment } from '@domain/time/sortable'
import { chargedBefore, claimDays, isTaken, runBefore } from './claims'
import { datesFault } from './run-dates'

const TAPS = 50

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
      ...uncounted(shared.length > 0 ? 2 * houses : houses),
    },
    fees,
    now,
  )
}

const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length

/** `of`: so many houses are looked at, each twice where something is shared. */
const uncounted = (of: number) => ({
  state: 'counting' as const,
  walk: 'reckon' as const,
  cursor: null,
  shares: [],
  pages: [],
  sent: 0,
  meters: [],
  progress: { done: 0, of },
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
const metersOf = ({ items, from }: RunDocument, fees: FeeDocument): RunDocument['meters'] =>
  items
    .filter(({ way }) => way.type === 'meter')
    .map(({ id: feeId }) => {
      const last = chargedBefore(fees, feeId, from)
      return { feeId, ...(last ? { runId: last.runId } : {}) }
    })

/**
 * Its days, written down where all runs meet. Not if another has one of them, nor if another has charged its meters
 * meanwhile: then they begin where that one ended, and not where it was thought.
 */
export const takeDays = (fees: FeeDocument, run: RunDocument): FeeDocument | Refusal => {
  const taken = claimDays(fees, run)
  if (isRefusal(taken) || taken === fees) return taken
  const isOutdated = metersOf(run, fees).some(
    ({ feeId, runId }) => run.meters.find((meter) => meter.feeId === feeId)?.runId !== runId,
  )
  return isOutdated ? refuse('TOTAL_CHANGED') : taken
}

const isTapped = ({ taps }: RunDocument, requestId: RequestId): boolean => taps.includes(requestId)
const tapped = (run: RunDocument, requestId: RequestId): RunDocument => ({
  ...run,
  taps: [requestId, ...run.taps].slice(0, TAPS),
})
type Tap = Pick<Asked, 'communityId' | 'requestId' | 'now'>

/** It goes out, as it was looked at. Whether its days are still free is seen next, where all runs meet. */
export const issueRun = (run: RunDocument, total: number, tap: Tap): RunDocument | Refusal => {
  if (run.communityId !== tap.communityId) return refuse('NOT_FOUND')
  if (isTapped(run, tap.requestId)) return run
  if (run.state !== 'ready') return refuse('RUN_NOT_READY')
  if (run.total !== total) return refuse('TOTAL_CHANGED')
  return tapped(
    {
      ...run,
      state: 'issuing',
      walk: 'claim',
      issuedAt: tap.now,
      sent: 0,
      workAt: tap.now,
    },
    tap.requestId,
  )
}

/** Its days are its own: bills may go out. */
export const claimed = (run: RunDocument): RunDocument =>
  run.walk === 'claim' ? { ...run, walk: 'send', progress: { done: 0, of: run.bills } } : run

/** Another run was faster: nothing has gone out. Where only its meters have moved on, it is counted again. */
export const comeBack = (
  run: RunDocument,
  fees: FeeDocument,
  why: 'PERIOD_TAKEN' | 'TOTAL_CHANGED',
  now: Moment,
): RunDocument => {
  if (run.state !== 'ready' && run.walk !== 'claim') return run
  const { issuedAt: _, ...rest } = run
  const looked: RunDocument = { ...rest, state: 'ready', walk: null, workAt: null }
  return why === 'PERIOD_TAKEN' ? looked : countAgain(looked, fees, now)
}

/** What has not gone out goes nowhere. Single bills of a run that has are taken back one by one. */
export const dropRun = (run: RunDocument, tap: Tap): RunDocument | Refusal => {
  if (run.communityId !== tap.communityId) return refuse('NOT_FOUND')
  if (isTapped(run, tap.requestId)) return run
  if (run.state !== 'counting' && run.state !== 'ready') return refuse('RUN_NOT_READY')
  return tapped({ ...run, state: 'dropped', walk: 'clear', workAt: tap.now }, tap.requestId)
}

/** A sheet was read, whole: from now on it is what counts. */
export const feedRun = (
  run: RunDocument,
  sheet: { name: string; houses: number },
  fees: FeeDocument,
  tap: Tap,
): RunDocument | Refusal => {
  if (run.communityId !== tap.communityId) return refuse('NOT_FOUND')
  if (isTapped(run, tap.requestId)) return run
  if (run.state !== 'counting' && run.state !== 'ready') return refuse('RUN_NOT_READY')
  const fed = { ...run, sheet: sheet.name, inputs: sheet.houses }
  return tapped(countAgain(fed, fees, tap.now), tap.requestId)
}

/** As a manager sees it. */
export const runView = ({ _id, by, ...run }: RunDocument): Run => ({ ...run, id: _id, by: by.name })
