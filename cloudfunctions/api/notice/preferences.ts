import { isRefusal } from '@contract/errors'
import { TEMPLATES, type Standing, type TemplateKey } from '@contract/notice'
import { prefer as decidePrefer, preferencesOf } from '@domain/notice/preferences'
import type { Handler } from '../../_kit/serve'

/** So many or more: nobody reads a larger number on a tab. */
const MOST = 100

export const standing: Handler<'notice.standing'> = async ({ actor, store }) => {
  const { communityId, _id, openid } = actor
  const { unread, counts } = await store.inbox.standing(communityId, _id, openid, MOST)
  const templates = Object.keys(TEMPLATES) as TemplateKey[]
  const held = Object.fromEntries(templates.map((key) => [key, counts[key] ?? 0])) as Standing['held']
  return { unread, held }
}

export const preferences: Handler<'notice.preferences'> = ({ actor }) => Promise.resolve(preferencesOf(actor))

export const prefer: Handler<'notice.prefer'> = async ({ input, actor, store }) => {
  const { off, quiet } = input
  const member = await store.members.change(actor._id, (current) => decidePrefer(current, { off, quiet }))
  return isRefusal(member) ? member : preferencesOf(member)
}
