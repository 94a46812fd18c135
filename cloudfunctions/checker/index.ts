import { ringCourier, whoCalls } from '../_kit/context'
import { describeFault } from '../_kit/log'
import { weChatCheck } from '../_kit/wechat-check'
import { openStore } from '../_store/cloud/open-store'
import { hear, isFromAnybody, verdictIn } from './hear'
import { work } from './work'

/** WeChat's words on pictures are of no use after this: nobody waits so long. ms */
const KEPT = 24 * 60 * 60_000

const store = openStore()
const complain = (fault: unknown): void =>
  console.log(JSON.stringify({ call: 'checker', fault: describeFault(fault) }))
const world = { store, check: weChatCheck, now: () => Date.now(), complain }

/**
 * Has WeChat look at what neighbours write, before anybody else sees it (0029). Rung by `api` after a command, by the
 * timer, and called by WeChat when it has looked at a picture. Who rings it is believed nothing; what WeChat is said to
 * say counts only where nobody with a phone could have said it, and only of pictures that were asked about.
 */
export const main = async (event: unknown, context: { request_id?: string }) => {
  const began = Date.now()
  const requestId = context.request_id ?? ''
  const { openid, source } = whoCalls()
  store.startCall()
  try {
    const verdict = isFromAnybody(source) ? undefined : verdictIn(event, began)
    if (verdict) await hear(world, verdict)
    if (openid === undefined && !verdict) await store.moderation.forget(began - KEPT)
    const seen = await work(world)
    if (verdict || seen > 0) {
      const ms = Date.now() - began
      const figures = { isEvent: verdict !== undefined, seen, ms, databaseCalls: store.calls() }
      console.log(JSON.stringify({ call: 'checker', ...figures, requestId }))
    }
    if (store.leftToTell()) await ringCourier()
    return { ok: true }
  } catch (fault) {
    console.log(JSON.stringify({ call: 'checker', fault: describeFault(fault), requestId }))
    return { ok: false, code: 'INTERNAL', requestId }
  }
}
