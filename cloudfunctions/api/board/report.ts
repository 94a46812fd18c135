import { isRefusal, refuse } from '@contract/errors'
import { appeal as decideAppeal } from '@domain/board/appeal'
import { report as decideReport, reportThread } from '@domain/board/report'
import { changeJudged } from '../../_kit/in-question'
import type { Handler } from '../../_kit/serve'

/** Once by each; who did it is told to nobody. */
export const report: Handler<'board.report'> = async ({ input, actor, now, store }) => {
  const { type, id, reason, words, requestId } = input
  const found = await store.moderation.case(type, actor, id)
  if (!found) return refuse('NOT_FOUND')
  const reporting = { by: actor._id, reason, words, requestId }
  const after = await changeJudged(store, found.thing, {
    thing: (thing) => decideReport(thing, reporting, now),
    thread: (thread) => reportThread(thread, reporting, now),
  })
  return isRefusal(after) ? after : { done: true }
}

export const appeal: Handler<'board.appeal'> = async ({ input, actor, now, store }) => {
  const { type, id, words, requestId } = input
  const found = await store.moderation.case(type, actor, id)
  if (!found) return refuse('NOT_FOUND')
  const after = await changeJudged(store, found.thing, {
    thing: (thing) => decideAppeal(thing, { by: actor._id, words, requestId }, now),
    thread: () => refuse('NOT_FOUND'),
  })
  return isRefusal(after) ? after : { done: true }
}
