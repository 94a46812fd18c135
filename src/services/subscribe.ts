import Taro from '@tarojs/taro'
import type { MemberId } from '@contract/ids'
import type { TemplateKey } from '@contract/notice'
import deployment from '../../config/deployment.json'
import { command } from './cloud'
import { newRequestId } from './request-id'
import { tellStage } from './stage'
import { inWeChat } from './transport'

const templateId = (key: TemplateKey): string => deployment.templates[key]

const askWeChat = async (keys: readonly TemplateKey[]): Promise<TemplateKey[]> => {
  const answer = await Taro.requestSubscribeMessage({ tmplIds: keys.map(templateId), entityIds: [] })
  return keys.filter((key) => (answer as Record<string, unknown>)[templateId(key)] === 'accept')
}

/** On the stage everybody says yes; its WeChat has to be told, as the real one hears it itself. */
const askStage = async (keys: readonly TemplateKey[]): Promise<TemplateKey[]> => {
  await tellStage('/wechat/consent', { templateIds: keys.map(templateId) })
  return [...keys]
}

/**
 * Asks to send these messages, once each. Must be the first thing a tap does: after an `await` WeChat no longer
 * believes that a person asked. A no, or a WeChat that cannot ask, stops nothing.
 */
export const askConsent = async (as: MemberId, keys: readonly TemplateKey[]): Promise<boolean> => {
  try {
    const templates = await (inWeChat ? askWeChat(keys) : askStage(keys))
    if (templates.length === 0) return false
    return (await command('notice.consent', { as, requestId: newRequestId(), templates })).ok
  } catch {
    return false
  }
}
