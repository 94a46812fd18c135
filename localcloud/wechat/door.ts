import { HttpError, type Call } from '../http/call'
import type { Route } from '../http/server'
import type { Payments } from '../pay/payments'
import type { PhoneCodes } from './phone-codes'
import type { WeChat } from './wechat'

const MOST_BYTES = 64 * 1024
const LATEST = 100

/** What a phone's WeChat does here: agrees to messages and receives them, gives away its number. */
export function wechatRoutes(wechat: WeChat, payments: Payments, phoneCodes: PhoneCodes): Route[] {
  return [
    {
      method: 'GET',
      path: '/wechat/pushes',
      handle: (call) => {
        const openid = call.query('openid')
        call.sendJson(200, openid === undefined ? wechat.latestPushes(LATEST) : wechat.pushes(openid))
      },
    },
    { method: 'POST', path: '/wechat/consent', handle: (call) => consent(call, wechat) },
    { method: 'POST', path: '/wechat/phone-code', handle: (call) => givePhoneCode(call, phoneCodes) },
    { method: 'GET', path: '/wechat/events', handle: (call) => streamEvents(call, wechat, payments) },
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

/** The person has tapped the phone button, and 允许. */
function givePhoneCode(call: Call, phoneCodes: PhoneCodes): void {
  const code = phoneCodes.give(call.header('x-wx-openid') ?? '')
  if (code === undefined) throw new HttpError(404, 'NO_NUMBER', 'this person has no phone number here')
  call.sendJson(200, { code })
}

/**
 * Server-sent events: `push` for each message, `payment` for each payment that is new or changed. The stream ends with
 * the connection, which the server ends when it closes.
 */
function streamEvents(call: Call, wechat: WeChat, payments: Payments): void {
  const { request, response } = call
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  const send = (event: string) => (data: object) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  const stops = [wechat.onPush(send('push')), payments.onChange(send('payment'))]
  request.on('close', () => {
    for (const stop of stops) stop()
  })
}
