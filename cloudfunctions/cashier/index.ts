import deployment from '../../config/deployment.json'
import { ringCashier, ringChecker, ringCourier, whoCalls } from '../_kit/context'
import { describeFault, logLine } from '../_kit/log'
import { serve } from '../_kit/serve'
import { openStore } from '../_store/cloud/open-store'
import { hear } from './hear'
import { check, drop, start } from './pay-handlers'
import { reconcile } from './reconcile'
import { drop as dropRefund } from './refund-handlers'
import { weChatPay } from './wechat-pay'
import { work } from './work'

const store = openStore()
const complain = (fault: unknown): void =>
  console.log(JSON.stringify({ call: 'cashier', fault: describeFault(fault) }))
const world = { store, pay: weChatPay, now: () => Date.now(), complain }

const later = (fault: unknown): number => {
  complain(fault)
  return 0
}
/** No further part of comparing a day is begun after this, ms; the function's own time-out is 60 s. */
const SHIFT = 45_000

/** What a phone may ask of it. */
const answer = serve(
  {
    'pay.start': start(weChatPay),
    'pay.check': check(weChatPay),
    'pay.drop': drop(weChatPay),
    'refund.drop': dropRefund(weChatPay),
  },
  {
    whoCalls,
    now: () => Date.now(),
    store,
    ring: ringCourier,
    ringCashier,
    ringChecker,
    log: logLine,
  },
)

/**
 * The only function that may ask WeChat Pay (0025). A phone asks an action; WeChat calls when somebody has paid; the
 * timer, and whoever has changed an account, ring it to see to what has come due.
 */
export const main = async (event: Record<string, unknown> | undefined, context: { request_id?: string }) => {
  if (typeof event?.action === 'string') return answer(event, context)
  const began = Date.now()
  const requestId = context.request_id ?? ''
  store.startCall()
  try {
    const isCallback = event?.outTradeNo !== undefined
    if (isCallback) await hear(world, event)
    const databaseCalls = store.calls()
    const seen = await work(world)
    // WeChat does not wait for as long as that takes.
    const reconciled = isCallback
      ? 0
      : await reconcile(world, deployment.merchant, began + SHIFT).catch(later)
    if (isCallback || seen + reconciled > 0) {
      const ms = Date.now() - began
      const figures = { isCallback, seen, reconciled, ms, databaseCalls }
      console.log(JSON.stringify({ call: 'cashier', ...figures, requestId }))
    }
    if (store.leftToTell()) await ringCourier()
    return { ok: true, errcode: 0, errmsg: 'OK' }
  } catch (fault) {
    console.log(JSON.stringify({ call: 'cashier', fault: describeFault(fault), requestId }))
    // WeChat calls again after a while.
    return { ok: false, errcode: -1, errmsg: 'later' }
  }
}
