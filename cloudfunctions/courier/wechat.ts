import { cloud } from '../_kit/sdk'
import type { Notice } from '@contract/notice'
import deployment from '../../config/deployment.json'

/** How a push went. `unwilling` and `wrong` are final; `unreachable` may pass. */
export type Outcome = 'sent' | 'unwilling' | 'wrong' | 'unreachable'
export interface Messenger {
  send(openid: string, push: NonNullable<Notice['push']>): Promise<Outcome>
}

/** No consent is left. */
const REFUSED = 43101
/** Receiver, template, page or a field is not what WeChat takes: it will not be next time either. */
const WRONG = [40003, 40037, 41030, 47003]

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
      const code = (error as { errCode?: number }).errCode ?? 0
      if (code === REFUSED) return 'unwilling'
      return WRONG.includes(code) ? 'wrong' : 'unreachable'
    }
  },
}
