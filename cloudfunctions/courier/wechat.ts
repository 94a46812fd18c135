import { cloud } from '../_kit/sdk'
import type { Notice } from '@contract/notice'
import deployment from '../../config/deployment.json'

/**
 * How a push went. `unwilling` and `wrong` are final; `unreachable`: it did not go, and may later; `unknown`: no answer
 * came, so it may have gone.
 */
export type Outcome = 'sent' | 'unwilling' | 'wrong' | 'unreachable' | 'unknown'
export interface Messenger {
  send(openid: string, push: NonNullable<Notice['push']>): Promise<Outcome>
}

/** No consent is left; or nobody of that id is there. */
const REFUSED = [43101, 40003]
/** Template, page or a field is not what WeChat takes: it will not be next time either. */
const WRONG = [40037, 41030, 47003]
/** The request has left, and nothing came back. */
const NO_ANSWER = /socket hang up|timeout|timed out|ECONNRESET|EPIPE/i

/** The SDK's types leave openapi open; this is the part of it that we use. */
interface OpenApi {
  subscribeMessage: {
    send(message: {
      touser: string
      templateId: string
      page: string
      data: Record<string, { value: string }>
      lang: string
    }): Promise<unknown>
  }
}
const openapi = cloud.openapi as unknown as OpenApi

export const weChat: Messenger = {
  async send(openid, { template, page, data }) {
    try {
      await openapi.subscribeMessage.send({
        touser: openid,
        templateId: deployment.templates[template],
        page,
        data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }])),
        lang: 'zh_CN',
      })
      return 'sent'
    } catch (error) {
      const { errCode = 0, errMsg = '' } = error as { errCode?: number; errMsg?: string }
      if (REFUSED.includes(errCode)) return 'unwilling'
      if (WRONG.includes(errCode)) return 'wrong'
      return NO_ANSWER.test(errMsg) ? 'unknown' : 'unreachable'
    }
  },
}
