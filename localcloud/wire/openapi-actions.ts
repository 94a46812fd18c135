import { randomBytes } from 'node:crypto'
import { isPlainObject, type Fields } from '../database/document'
import type { Faults } from '../faults/faults'
import { misbehave } from '../faults/misbehave'
import type { Functions } from '../functions/functions'
import type { Invocation } from '../functions/invocation'
import { checkMediaLater, checkMessage, checkPicture } from '../wechat/content-check'
import { pageCode } from '../wechat/page-code'
import type { PhoneCodes } from '../wechat/phone-codes'
import type { Push, WeChat } from '../wechat/wechat'
import {
  readOpenApiRequest,
  writeOpenApiAnswer,
  writeOpenApiFailure,
  writeOpenApiFile,
  type Media,
} from './openapi-message'

export interface OpenApiParts {
  wechat: WeChat
  phoneCodes: PhoneCodes
  faults: Faults
  functions: Functions
  url: string
}

type Action = (request: Fields, parts: OpenApiParts) => Buffer

const NOT_FOUND = -604100
const NO_PERMISSION = -604101
const SYSTEM_ERROR = -604103

/** `cloud.openapi.…`: protobuf in, protobuf out. */
export function callOpenApi(
  body: Record<string, unknown>,
  invocation: Invocation | undefined,
  parts: OpenApiParts,
): Buffer {
  const name = String(body.apiName)
  const asking = parts.functions.deployed.get(invocation?.functionName ?? '')
  if (parts.faults.wechat === 'down') return writeOpenApiFailure(SYSTEM_ERROR)
  if (asking?.openapi?.includes(name) === false) return writeOpenApiFailure(NO_PERMISSION)
  const action = Object.hasOwn(OPENAPI_ACTIONS, name) ? OPENAPI_ACTIONS[name] : undefined
  if (action === undefined) return writeOpenApiFailure(NOT_FOUND)
  return action(readOpenApiRequest(body.requestData as Buffer), parts)
}

/** Each interface: what WeChat is asked, in snake case, and what it answers. */
const OPENAPI_ACTIONS: Record<string, Action> = {
  'subscribeMessage.send': (request, { wechat }) => {
    const data = isPlainObject(request.data) ? (request.data as Push['data']) : {}
    const [openid, templateId, page] = [request.touser, request.template_id, request.page].map(textOf)
    return writeOpenApiAnswer(wechat.send({ openid, templateId, page, data } as Omit<Push, 'at'>))
  },

  'security.msgSecCheck': (request, { wechat }) =>
    writeOpenApiAnswer(checkMessage(request, wechat.rules.words)),

  'security.imgSecCheck': ({ media }) => writeOpenApiAnswer(checkPicture(media as Media | undefined)),

  'security.mediaCheckAsync': (request, parts) => {
    const { answer, event } = checkMediaLater(request, randomBytes(16).toString('hex'))
    // Comes by itself and later: whoever asks has its answer first.
    if (event !== undefined) setImmediate(() => void tellOfEvent(JSON.stringify(event), parts))
    return writeOpenApiAnswer(answer)
  },

  'phonenumber.getPhoneNumber': ({ code }, { phoneCodes }) =>
    writeOpenApiAnswer(phoneCodes.redeem(textOf(code))),

  'wxacode.getUnlimited': (request, { wechat, url }) => {
    const code = pageCode(request, url, wechat.rules.pages)
    return Buffer.isBuffer(code) ? writeOpenApiFile('image/png', code) : writeOpenApiAnswer(code)
  },
}

/** WeChat calls once and does not ask what became of it. Struck as `wechat.event`. */
async function tellOfEvent(event: string, { wechat, functions, faults }: OpenApiParts): Promise<void> {
  const hears = wechat.rules.events
  if (hears === undefined) return
  await misbehave(faults.strike('wechat.event'), {
    carryOut: () => functions.invoke(hears, event, { source: 'wx_unknown' }),
    refuse: () => undefined,
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
