import type { TemplateKey } from '@contract/notice'
import deployment from '../../config/deployment.json'

/** What WeChat calls these messages. */
export const templateIdsOf = (templates: readonly TemplateKey[]): string[] =>
  templates.map((template) => deployment.templates[template])

/** Says yes to one of each of these messages in the local cloud's WeChat; the app has still to count it. */
export const agree = async (url: string, openid: string, templateIds: readonly string[]): Promise<void> => {
  await fetch(`${url}/wechat/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ templateIds }),
  })
}
