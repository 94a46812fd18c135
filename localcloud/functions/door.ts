import type { Call } from '../http/call'
import type { Route } from '../http/server'
import { functionRefusal } from '../wire/vendor-error'
import type { Functions } from './functions'

const MOST_EVENT_BYTES = 1024 * 1024

/** `POST /v1/functions/<name>`: how a phone calls a function. The body is the event, the answer its result. */
export function functionRoutes(functions: Functions): Route[] {
  return [
    { method: 'POST', path: '/v1/functions/*', handle: (call) => invoke(call, functions) },
    {
      method: 'GET',
      path: '/health',
      handle: (call) => call.sendJson(200, { ok: functions.deployed.size > 0 }),
    },
  ]
}

async function invoke(call: Call, functions: Functions): Promise<void> {
  const name = call.path.slice('/v1/functions/'.length)
  const event = JSON.stringify(await call.json(MOST_EVENT_BYTES))
  const outcome = await functions.invoke(name, event, {
    openid: call.header('x-wx-openid'),
    source: 'wx_client',
  })
  const { meter, requestId } = outcome.invocation
  const headers = {
    'x-request-id': requestId,
    'x-database-calls': String(meter.calls),
    'x-documents-examined': String(meter.examined),
    'x-documents-returned': String(meter.returned),
  }
  if ('result' in outcome) {
    call.send(200, 'application/json; charset=utf-8', outcome.result, headers)
    return
  }
  const status = outcome.error.kind === 'missing' ? 404 : 500
  call.sendJson(status, { ...functionRefusal(outcome.error), requestId }, headers)
}
