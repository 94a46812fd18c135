import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock/clock'
import type { Database } from '../database/database'
import { DatabaseError } from '../database/database-error'
import type { Faults } from '../faults/faults'
import { misbehave } from '../faults/misbehave'
import type { Functions } from '../functions/functions'
import type { Invocation } from '../functions/invocation'
import type { Call } from '../http/call'
import type { Cashier } from '../pay/cashier'
import type { Payments } from '../pay/payments'
import { BadCloudPath, type Files } from '../storage/files'
import type { Links } from '../storage/links'
import type { PhoneCodes } from '../wechat/phone-codes'
import type { WeChat } from '../wechat/wechat'
import { answerDatabase } from './answer-database'
import { readAdminRequest, type AdminRequest } from './admin-request'
import { callOpenApi } from './openapi-actions'
import { callPay } from './pay-actions'
import { STORAGE_ACTIONS } from './storage-actions'
import {
  databaseRefusal,
  functionRefusal,
  notSupported,
  SYSTEM_ERROR,
  type VendorError,
} from './vendor-error'

/** The parts of the cloud that the SDK's requests reach. */
export interface AdminParts {
  clock: Clock
  database: Database
  faults: Faults
  files: Files
  links: Links
  functions: Functions
  wechat: WeChat
  phoneCodes: PhoneCodes
  payments: Payments
  cashier: Cashier
  appId: string
  url: string
}

interface Reply {
  type: string
  body: string | Buffer
}

/** `POST /admin`: everything wx-server-sdk asks comes through here. Refusals are answered with status 200, as there. */
export async function answerAdmin(call: Call, parts: AdminParts): Promise<void> {
  const request = await readAdminRequest(call)
  const invocation = parts.functions.invocations.find(request.token)
  const { action, body } = request
  const full = typeof body.apiName === 'string' ? `${action}.${body.apiName}` : action
  const reply = await misbehave(parts.faults.strike(full), {
    carryOut: () => answer(request, invocation, parts),
    refuse: (effect) =>
      json(
        effect === 'conflict' ? databaseRefusal(new DatabaseError('transaction-conflict', '')) : SYSTEM_ERROR,
      ),
    crash: () => invocation?.crash(),
  })
  if (reply === undefined) call.response.destroy()
  else call.send(200, reply.type, reply.body)
}

async function answer(
  request: AdminRequest,
  invocation: Invocation | undefined,
  parts: AdminParts,
): Promise<Reply> {
  const { action, body } = request
  if (action.startsWith('database.'))
    return json(await answerDatabase(action, body, parts, invocation?.meter))
  if (action === 'functions.invokeFunction') return json(await callFunction(request, invocation, parts))
  if (action === 'wx.openApi') return binary(callOpenApi(body, invocation, parts))
  if (action === 'wx.wxPayApi') return answerPay(body, invocation, parts)
  const storageAction = Object.hasOwn(STORAGE_ACTIONS, action) ? STORAGE_ACTIONS[action] : undefined
  if (storageAction === undefined) return json(notSupported(action))
  try {
    return json({ data: await storageAction({ ...parts, body }) })
  } catch (error) {
    if (error instanceof BadCloudPath) return json({ code: 'INVALID_PARAM', message: error.message })
    throw error
  }
}

function answerPay(body: AdminRequest['body'], invocation: Invocation | undefined, parts: AdminParts): Reply {
  if (parts.faults.wechat === 'down') return json(SYSTEM_ERROR)
  const answered = callPay(body, invocation, parts)
  if (answered === undefined) return json(notSupported(`cloudPay.${String(body.apiName)}`))
  return binary(Buffer.from(typeof answered === 'string' ? answered : JSON.stringify(answered)))
}

/** A function calls another: the person stays the same, and the source tells the road. */
async function callFunction(
  { body, source }: AdminRequest,
  invocation: Invocation | undefined,
  { functions }: AdminParts,
): Promise<{ data: object } | VendorError> {
  const event = typeof body.request_data === 'string' && body.request_data !== '' ? body.request_data : '{}'
  const caller = { openid: invocation?.caller.openid, source: source.replace(/^,/, '') }
  const outcome = await functions.invoke(String(body.function_name), event, caller)
  if ('error' in outcome) return functionRefusal(outcome.error)
  return { data: { response_data: outcome.result } }
}

function json(answer: object): Reply {
  const body = JSON.stringify({ requestId: randomUUID(), ...answer })
  return { type: 'application/json; charset=utf-8', body }
}

/** Any other content type than JSON's: the SDK takes that one for a failure. */
function binary(body: Buffer): Reply {
  return { type: 'application/octet-stream', body }
}
