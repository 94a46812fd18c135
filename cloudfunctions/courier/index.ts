import { describeFault } from '../_kit/log'
import { openStore } from '../_store/cloud/open-store'
import { deliverDue } from './deliver'
import { weChat } from './wechat'

const store = openStore()
const complain = (fault: unknown): void =>
  console.log(JSON.stringify({ call: 'courier', fault: describeFault(fault) }))
const world = { store, messenger: weChat, now: () => Date.now(), complain }

/**
 * Tells what is to be told. Rung by `api` after a command and by `clock` every minute; whoever rings, it does the
 * same, so it needs to know nobody and believes nothing in the event.
 */
export const main = async (_event: unknown, context: { request_id?: string }) => {
  const began = Date.now()
  const requestId = context.request_id ?? ''
  store.startCall()
  try {
    const figures = await deliverDue(world)
    const ms = Date.now() - began
    console.log(JSON.stringify({ call: 'courier', ...figures, ms, databaseCalls: store.calls(), requestId }))
    return { ok: true, data: figures }
  } catch (error) {
    console.log(JSON.stringify({ call: 'courier', fault: describeFault(error), requestId }))
    return { ok: false, code: 'INTERNAL', requestId }
  }
}
