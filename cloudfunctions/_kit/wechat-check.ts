import type { Said } from '@domain/board/check'
import type { Check } from './check'
import { cloud } from './sdk'

/** The SDK's types leave openapi open; this is the part of it that we use. */
interface Answer {
  result?: { suggest?: unknown; label?: unknown }
  traceId?: unknown
}
interface OpenApi {
  security: {
    msgSecCheck(asked: object): Promise<Answer>
    mediaCheckAsync(asked: object): Promise<Answer>
  }
}
const openapi = cloud.openapi as unknown as OpenApi

/** Of these WeChat says that it will not look, and will not the next time: no such address, type or size. */
const UNREADABLE = [40004, 40006, 44002]
const PICTURE = 2
const VERSION = 2

/** WeChat's words for a verdict; whatever else it may come to say, somebody looks. */
export const saidBy = (result: Answer['result']): Said => {
  const { suggest, label } = result ?? {}
  const verdict = suggest === 'pass' || suggest === 'risky' ? suggest : 'review'
  return { verdict, ...(typeof label === 'number' ? { label } : {}) }
}

export const weChatCheck: Check = {
  async words({ openid, scene, content, title, nickname }) {
    try {
      const answer = await openapi.security.msgSecCheck({
        version: VERSION,
        openid,
        scene,
        content,
        ...(title === undefined ? {} : { title }),
        ...(nickname === undefined ? {} : { nickname }),
      })
      return answer.result === undefined ? 'down' : saidBy(answer.result)
    } catch {
      return 'down'
    }
  },

  async picture({ openid, scene, url }) {
    try {
      const asked = { version: VERSION, openid, scene, mediaType: PICTURE, mediaUrl: url }
      const { traceId } = await openapi.security.mediaCheckAsync(asked)
      return typeof traceId === 'string' && traceId !== '' ? { traceId } : 'down'
    } catch (error) {
      const { errCode = 0 } = error as { errCode?: number }
      return UNREADABLE.includes(errCode) ? 'unreadable' : 'down'
    }
  },
}
