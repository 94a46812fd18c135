import type { Moment } from '@contract/ids'
import { afterHearing } from '@domain/board/check'
import { settle } from '@domain/board/settle'
import { saidBy } from '../_kit/wechat-check'
import type { Verdict } from '../_store/board-store'
import type { World } from './world'

/** Whoever holds a phone, or a browser, can call a function by name and say anything. WeChat comes from elsewhere. */
const ANYBODY = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http', 'wx_crawler']

export const isFromAnybody = (source: string): boolean =>
  source.split(',').some((each) => ANYBODY.includes(each))

/** WeChat's word on a picture, in the event `wxa_media_check`. Undefined: it is none. */
export const verdictIn = (event: unknown, at: Moment): Verdict | undefined => {
  const { Event, trace_id: traceId, errcode, result } = (event ?? {}) as Record<string, unknown>
  if (Event !== 'wxa_media_check' || typeof traceId !== 'string' || traceId === '') return undefined
  // It could not look at it: somebody else has to.
  const said = errcode === 0 ? saidBy(result as Parameters<typeof saidBy>[0]) : { verdict: 'review' as const }
  return { _id: traceId, ...said, at }
}

/**
 * Kept first, then looked up: if the number is not written down yet, whoever writes it down finds what was kept. Of a
 * number that is none of ours nothing comes.
 */
export const hear = async ({ store, now }: World, verdict: Verdict): Promise<void> => {
  await store.moderation.verdict(verdict)
  const post = await store.moderation.byTrace(verdict._id)
  if (!post) return
  await store.posts.change(
    post._id,
    (current) => {
      if (!current.checking) return current
      const checking = afterHearing(current.checking, verdict._id, verdict)
      return checking === current.checking ? current : settle(current, checking, now())
    },
    post,
  )
}
