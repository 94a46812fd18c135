import type { MemberId, Moment, NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import type { Act, Author, Comment, ModerationAct, Post, Queued, Thread } from '@contract/post'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { sortableMoment } from '@domain/time/sortable'
import { placed } from './comment'
import { shelved } from './post'

/** What is checked, reported and judged. */
export type InQuestion = Post | Comment
/** Judged and judged too; the two in it speak to nobody else. */
export type Judged = InQuestion | Thread

/** What it is called to its author. */
export const nameOf = (thing: InQuestion): string =>
  'content' in thing ? `帖子「${short(thing.content.title)}」` : `留言「${short(thing.words)}」`

const SHOWN = 12
const short = (words: string): string => {
  const characters = [...words.replace(/\s+/g, ' ')]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('')
}

/** Behind what waits already. What waits keeps its place. */
export const queued = <T extends Queued & { _id: string }>(thing: T, now: Moment): T => ({
  ...thing,
  queueKey: thing.queueKey ?? `${sortableMoment(now)}:${thing._id}`,
})

/** Written down with the thing; what is about a person goes from there to what is known of them. */
export const acted = <T extends Judged>(thing: T, act: Act): T => ({
  ...thing,
  acts: [...thing.acts, act],
  ...(IS_KEPT[act.act]
    ? { toNote: [...(thing.toNote ?? []), { ...act, about: whoseOf(thing).memberId, of: thing._id }] }
    : {}),
})

/** For whoever has to judge them the next time. */
const IS_KEPT: Record<ModerationAct, boolean> = {
  publish: false,
  restore: false,
  refuse: true,
  remove: true,
  warn: true,
  mute: true,
  ban: true,
  unmute: true,
}

/** By nobody in particular: it has to be said who it was all the same. */
export const WECHAT = { id: 'wechat' as MemberId, name: '微信内容安全检查' }

export interface Words {
  title: string
  body: string
}

/** A word to somebody, in the inbox. `fact` names what has happened, so that it is told once. */
export const tell = <T extends Judged>(
  thing: T,
  { memberId, openid }: Pick<Author, 'memberId' | 'openid'>,
  fact: string,
  { title, body }: Words,
  now: Moment,
): T => {
  const id = `${thing._id}:${fact}:${memberId}` as NoticeId
  if (thing.outbox.some((notice) => notice.id === id)) return thing
  const notice = toOutbox({
    id,
    communityId: thing.communityId,
    memberId,
    openid,
    topic: 'board',
    title,
    body,
    ...pageOf(thing),
    at: now,
  })
  const outbox = [...thing.outbox, notice]
  return { ...thing, outbox, outboxDueAt: nextDueAt(outbox) }
}

/** What a tap on it opens. */
const pageOf = (thing: Judged): Pick<Notice, 'opens' | 'about'> =>
  'memberIds' in thing
    ? { opens: 'thread', about: thing._id }
    : { opens: 'post', about: 'content' in thing ? thing._id : thing.postId }

/** Found where it should be found in its state; whoever changes one puts it through this. */
export const inPlace = <T extends InQuestion>(thing: T): T =>
  ('content' in thing ? shelved(thing) : placed(thing)) as T

/** Who is spoken of: its author; of a thread the one who was reported last. */
export const whoseOf = (thing: Judged): Author => {
  if (!('memberIds' in thing)) return thing.author
  return thing.reports.at(-1)?.by === thing.author.memberId ? thing.asker : thing.author
}
