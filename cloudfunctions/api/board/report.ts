import { isRefusal, refuse } from '@contract/errors'
import type { Neighbour } from '@contract/post'
import { appeal as decideAppeal } from '@domain/board/appeal'
import { paced } from '@domain/board/pace'
import { report as decideReport, reportThread } from '@domain/board/report'
import { changeJudged } from '../../_kit/in-question'
import type { Handler } from '../../_kit/serve'

/** Once by each; who did it is told to nobody. */
export const report: Handler<'board.report'> = async ({ input, actor, now, store }) => {
  const { type, id, reason, words, requestId } = input
  const found = await store.moderation.case(type, actor, id)
  if (!found) return refuse('NOT_FOUND')
  const pace = (neighbour: Neighbour) => paced(neighbour, { type: 'report', requestId }, actor, now)
  const inTime = pace(found.mine)
  if (isRefusal(inTime)) return inTime
  const reporting = { by: actor._id, reason, words, requestId }
  const after = await changeJudged(store, found.thing, {
    post: (post) => decideReport(post, reporting, now),
    comment: (comment) => decideReport(comment, reporting, now),
    thread: (thread) => reportThread(thread, reporting, now),
  })
  if (isRefusal(after)) return after
  const counted = await store.neighbours.change(actor, pace, found.mine)
  return isRefusal(counted) ? counted : { done: true }
}

export const appeal: Handler<'board.appeal'> = async ({ input, actor, now, store }) => {
  const { type, id, words, requestId } = input
  const found = await store.moderation.case(type, actor, id)
  if (!found) return refuse('NOT_FOUND')
  const after = await changeJudged(store, found.thing, {
    post: (post) => decideAppeal(post, { by: actor._id, words, requestId }, now),
    comment: (comment) => decideAppeal(comment, { by: actor._id, words, requestId }, now),
    thread: () => refuse('NOT_FOUND'),
  })
  return isRefusal(after) ? after : { done: true }
}
