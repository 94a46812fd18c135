import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { FeeDocument, Run, RunDocument } from '@contract/fee'
import type { Moment, RequestId } from '@contract/ids'
import { countAgain, metersOf, type Asked } from './begin-run'
import { claimDays } from './claims'

const TAPS = 50

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
