import type { Handler } from '../../_kit/serve'

/** WeChat tells nobody how many consents it holds, so they are counted here as they are given. */
export const consent: Handler<'notice.consent'> = async ({ input, actor, store }) => {
  const templates = [...new Set(input.templates)]
  await store.credits.add(actor.openid, templates, input.requestId)
  return { templates }
}
