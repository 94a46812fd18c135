import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { RunDocument } from '@contract/fee'
import type { Moment, RequestId, RunId } from '@contract/ids'
import { beginRun } from '@domain/billing/begin-run'
import { comeBack, dropRun, issueRun, runView, takeDays } from '@domain/billing/run'
import type { Actor } from '@domain/access/policy'
import { claimDaysOf } from '../../_kit/claim-days'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

const tapOf = ({ communityId }: Actor, { requestId }: { requestId: RequestId }, now: Moment) => ({
  communityId,
  requestId,
  now,
})
const shown = (run: RunDocument | Refusal) => (isRefusal(run) ? run : { run: runView(run) })

export const list: Handler<'run.list'> = async ({ input, actor, store }) => {
  const { items, next } = await store.runs.page(actor.communityId, PAGE, input.cursor)
  return { items: items.map(runView), ...(next === undefined ? {} : { next }) }
}

export const get: Handler<'run.get'> = async ({ input, actor, store }) => {
  const run = await store.runs.get(input.id)
  return run?.communityId === actor.communityId ? { run: runView(run) } : refuse('NOT_FOUND')
}

/** Written down to be reckoned; the clock does that, page by page. */
export const begin: Handler<'run.begin'> = async ({ input, actor, now, store }) => {
  const { as: _, requestId, ...draft } = input
  const { fees, houses } = await store.runs.beginning(actor.communityId)
  const id = idFrom('r', actor._id, requestId) as RunId
  const by = { id: actor._id, name: actor.name }
  const run = beginRun(fees, draft, id, houses, { by, ...tapOf(actor, input, now) })
  return shown(isRefusal(run) ? run : await store.runs.add(run))
}

/** From here on it goes out. What is too late to go is seen before anything is written. */
export const issue: Handler<'run.issue'> = async ({ input, actor, now, store }) => {
  const found = await store.runs.withFees(actor.communityId, input.id)
  if (!found) return refuse('NOT_FOUND')
  const { run, fees } = found
  const tap = tapOf(actor, input, now)
  const free = issueRun(run, input.total, tap)
  if (isRefusal(free)) return free
  const taken = takeDays(fees, run)
  if (isRefusal(taken)) {
    if (taken.refused === 'TOTAL_CHANGED')
      await store.runs.change(run._id, (current) => comeBack(current, fees, 'TOTAL_CHANGED', now), run)
    return taken
  }
  const issued = await store.runs.change(run._id, (current) => issueRun(current, input.total, tap), run)
  if (isRefusal(issued) || issued.walk !== 'claim') return shown(issued)
  return shown(await claimDaysOf(store, issued, now, fees))
}

export const drop: Handler<'run.drop'> = async ({ input, actor, now, store }) =>
  shown(await store.runs.change(input.id, (run) => dropRun(run, tapOf(actor, input, now))))
