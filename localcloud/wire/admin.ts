import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock/clock'
import type { Database } from '../database/database'
import { DatabaseError } from '../database/database-error'
import { newMeter } from '../database/meter'
import { isDropped, type Faults } from '../faults'
import type { Functions } from '../functions/functions'
import type { Invocation } from '../functions/invocation'
import type { Call } from '../http/call'
import { BadCloudPath, type Files } from '../storage/files'
import type { WeChat } from '../wechat/wechat'
import { readAdminRequest, type AdminRequest } from './admin-request'
import { DATABASE_ACTIONS } from './database-actions'
import { callOpenApi } from './openapi-actions'
import { STORAGE_ACTIONS } from './storage-actions'
import {
  databaseRefusal,
  functionRefusal,
  notSupported,
  queryRefusal,
  type VendorError,
} from './vendor-error'

/** The parts of the cloud that the SDK's requests reach. */
export interface AdminParts {
  clock: Clock
  database: Database
  faults: Faults
  files: Files
  functions: Functions
  wechat: WeChat
  url: string
}

/** `POST /admin`: everything wx-server-sdk asks comes through here. Refusals are answered with status 200, as there. */
export async function answerAdmin(call: Call, parts: AdminParts): Promise<void> {
  const request = await readAdminRequest(call)
  const invocation = parts.functions.invocations.find(request.token)
  if (isDropped(parts.faults, request.action)) {
    call.response.destroy()
    return
  }
  if (request.action === 'wx.openApi') {
    const asking = parts.functions.deployed.get(invocation?.functionName ?? '')
    const { wechat, faults } = parts
    // Any other content type than JSON's: the SDK takes that one for a failure.
    call.send(200, 'application/octet-stream', callOpenApi({ wechat, faults, asking, body: request.body }))
    return
  }
  call.sendJson(200, { requestId: randomUUID(), ...(await answer(request, invocation, parts)) })
}

async function answer(
  request: AdminRequest,
  invocation: Invocation | undefined,
  parts: AdminParts,
): Promise<{ data: object } | VendorError> {
  const { action, body } = request
  if (action.startsWith('database.')) return answerDatabase(request, invocation, parts)
  if (action === 'functions.invokeFunction') return callFunction(request, invocation, parts)
  const storageAction = Object.hasOwn(STORAGE_ACTIONS, action) ? STORAGE_ACTIONS[action] : undefined
  if (storageAction === undefined) return notSupported(action)
  try {
    return { data: await storageAction({ files: parts.files, url: parts.url, body }) }
  } catch (error) {
    if (error instanceof BadCloudPath) return { code: 'INVALID_PARAM', message: error.message }
    throw error
  }
}

function answerDatabase(
  { action, body }: AdminRequest,
  invocation: Invocation | undefined,
  { clock, database }: AdminParts,
): { data: object } | VendorError {
  const meter = invocation?.meter ?? newMeter()
  meter.calls++
  const databaseAction = Object.hasOwn(DATABASE_ACTIONS, action) ? DATABASE_ACTIONS[action] : undefined
  if (databaseAction === undefined || body.transactionId !== undefined) return notSupported(action)
  try {
    return { data: databaseAction({ database, meter, now: clock.now(), body }) }
  } catch (error) {
    if (error instanceof DatabaseError) return databaseRefusal(error)
    if (error instanceof Error) return queryRefusal(error)
    throw error
  }
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
