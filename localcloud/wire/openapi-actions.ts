import { isPlainObject, type Fields } from '../database/document'
import type { DeployedFunction } from '../functions/deployed'
import type { Faults } from '../faults'
import type { Push, WeChat } from '../wechat/wechat'
import { readOpenApiRequest, writeOpenApiAnswer, writeOpenApiFailure } from './openapi-message'

export interface OpenApiCall {
  wechat: WeChat
  faults: Faults
  /** The function that asks, when it is known. */
  asking: DeployedFunction | undefined
  body: Record<string, unknown>
}

const NOT_FOUND = -604100
const NO_PERMISSION = -604101
const SYSTEM_ERROR = -604103

/** `cloud.openapi.…`: protobuf in, protobuf out. */
export function callOpenApi({ wechat, faults, asking, body }: OpenApiCall): Buffer {
  const name = String(body.apiName)
  if (faults.wechat === 'down') return writeOpenApiFailure(SYSTEM_ERROR)
  if (asking?.openapi?.includes(name) === false) return writeOpenApiFailure(NO_PERMISSION)
  const request = readOpenApiRequest(body.requestData as Buffer)
  switch (name) {
    case 'subscribeMessage.send':
      return writeOpenApiAnswer(sendSubscribeMessage(wechat, request))
    default:
      return writeOpenApiFailure(NOT_FOUND)
  }
}

function sendSubscribeMessage(wechat: WeChat, request: Fields): object {
  const text = (name: string): string => (typeof request[name] === 'string' ? request[name] : '')
  const data = isPlainObject(request.data) ? (request.data as Push['data']) : {}
  return wechat.send({ openid: text('touser'), templateId: text('template_id'), page: text('page'), data })
}
