import { HttpError, type Call } from '../http/call'
import type { Route } from '../http/server'
import type { WeChat } from './wechat'

const MOST_BYTES = 64 * 1024

/** What a phone's WeChat does here: agrees to messages, and receives them. */
export function wechatRoutes(wechat: WeChat): Route[] {
  return [
    {
      method: 'GET',
      path: '/wechat/pushes',
      handle: (call) => call.sendJson(200, wechat.pushes(call.query('openid') ?? '')),
    },
    { method: 'POST', path: '/wechat/consent', handle: (call) => consent(call, wechat) },
    { method: 'GET', path: '/wechat/events', handle: (call) => streamPushes(call, wechat) },
  ]
}

interface Consent {
  openid?: unknown
  templateIds?: unknown
  count?: unknown
}

async function consent(call: Call, wechat: WeChat): Promise<void> {
  const body = await call.json<Consent>(MOST_BYTES)
  const { openid = call.header('x-wx-openid'), templateIds, count = 1 } = body
  const listed = Array.isArray(templateIds) && templateIds.every((id) => typeof id === 'string')
  if (
    typeof openid !== 'string' ||
    !listed ||
    typeof count !== 'number' ||
    !Number.isInteger(count) ||
    count < 1
  ) {
    throw new HttpError(
      400,
      'INVALID_PARAM',
      'expected an openid, {templateIds: [string], count?: 1 or more}',
    )
  }
  wechat.consent(openid, templateIds, count)
  call.sendJson(200, { ok: true })
}

/** Server-sent events, one per push. The stream ends with the connection, which the server ends when it closes. */
function streamPushes(call: Call, wechat: WeChat): void {
  const { request, response } = call
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  const stop = wechat.onPush((push) => response.write(`event: push\ndata: ${JSON.stringify(push)}\n\n`))
  request.on('close', stop)
}
