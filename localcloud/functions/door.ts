import { HttpError, type Call } from '../http/call'
import type { Route } from '../http/server'
import type { Faults } from '../faults/faults'
import { misbehave } from '../faults/misbehave'
import { functionRefusal, SYSTEM_ERROR } from '../wire/vendor-error'
import type { Functions, Outcome } from './functions'

const MOST_EVENT_BYTES = 1024 * 1024
const DEFAULT_LOGS = 50

/** `POST /v1/functions/<name>`: how a phone calls a function. The body is the event, the answer its result. */
export function functionRoutes(functions: Functions, faults: Faults): Route[] {
  return [
    { method: 'POST', path: '/v1/functions/*', handle: (call) => answerPhone(call, functions, faults) },
    { method: 'GET', path: '/logs', handle: (call) => sendLogs(call, functions) },
    {
      method: 'GET',
      path: '/health',
      handle: (call) => call.sendJson(200, { ok: functions.deployed.size > 0 }),
    },
  ]
}

/** A phone's call may be struck as `phone.<name>`. */
async function answerPhone(call: Call, functions: Functions, faults: Faults): Promise<void> {
  const name = call.path.slice('/v1/functions/'.length)
  const event = JSON.stringify(await call.json(MOST_EVENT_BYTES))
  const reply = await misbehave(faults.strike(`phone.${name}`), {
    carryOut: async () =>
      replyTo(
        await functions.invoke(name, event, { openid: call.header('x-wx-openid'), source: 'wx_client' }),
      ),
    refuse: () => ({ status: 500, body: JSON.stringify(SYSTEM_ERROR), headers: {} }),
  })
  if (reply === undefined) call.response.destroy()
  else call.send(reply.status, 'application/json; charset=utf-8', reply.body, reply.headers)
}

interface Reply {
  status: number
  body: string
  headers: Record<string, string>
}

function replyTo(outcome: Outcome): Reply {
  const { meter, requestId } = outcome.invocation
  const headers = {
    'x-request-id': requestId,
    'x-database-calls': String(meter.calls),
    'x-documents-examined': String(meter.examined),
    'x-documents-returned': String(meter.returned),
  }
  if ('result' in outcome) return { status: 200, body: outcome.result, headers }
  const body = JSON.stringify({ ...functionRefusal(outcome.error), requestId })
  return { status: outcome.error.kind === 'missing' ? 404 : 500, body, headers }
}

/** `GET /logs?function=&limit=`: what has been called lately, newest first. */
function sendLogs(call: Call, functions: Functions): void {
  const limit = Number(call.query('limit') ?? DEFAULT_LOGS)
  if (!Number.isInteger(limit) || limit < 1) throw new HttpError(400, 'INVALID_PARAM', 'limit is 1 or more')
  call.sendJson(200, functions.history.latest(limit, call.query('function')))
}
