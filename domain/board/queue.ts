import type { Moment } from '@contract/ids'
import type { Act, Author, QueueItem, Thread } from '@contract/post'
import { isOnAppeal } from './appeal'
import { whoseOf, type InQuestion, type Judged } from './in-question'
import { isEditInDoubt } from './schedule'
import { actView, appealView } from './views'

/** What a thing waits with: what was done about its author before, and what it is said to. */
export interface Waiting {
  thing: Judged
  before: readonly Act[]
  /** Of a comment. */
  title?: string | undefined
}

const MOST_SAID = 30

/** One thing as who has to judge it sees it: with everything that is needed for that, and not who reported it. */
export const queueItem = ({ thing, before, title }: Waiting, now: Moment): QueueItem => {
  const { _id: id, queueKey } = thing
  const common = {
    id,
    reports: thing.reports.map(({ reason, words, at }) => ({
      reason,
      ...(words === undefined ? {} : { words }),
      at,
    })),
    before: [...before].reverse().map(actView),
    at: queueKey ? parseInt(queueKey, 36) : now,
  }
  return 'memberIds' in thing
    ? { ...common, ...ofThread(thing) }
    : { ...common, ...ofThing(thing, title, now) }
}

const ofThing = (thing: InQuestion, title: string | undefined, now: Moment) => {
  const { author, state, appeal } = thing
  const what =
    'content' in thing
      ? {
          type: 'post' as const,
          postId: thing._id,
          title: thing.content.title,
          words: thing.content.words,
          pictures: thing.content.pictures,
          ...(isEditInDoubt(thing, now) && thing.edited ? { edited: thing.edited } : {}),
        }
      : {
          type: 'comment' as const,
          postId: thing.postId,
          title: title ?? '',
          words: thing.words,
          pictures: [],
        }
  return {
    ...what,
    author: shown(author),
    state,
    why: whyOf(thing, now),
    ...(appeal ? { appeal: appealView(appeal) } : {}),
  }
}

const whyOf = (thing: InQuestion, now: Moment): QueueItem['why'] => {
  if (isOnAppeal(thing)) return 'appeal'
  return thing.state === 'queued' || isEditInDoubt(thing, now) ? 'check' : 'reports'
}

const ofThread = (thread: Thread) => ({
  type: 'thread' as const,
  postId: thread.postId,
  title: thread.title,
  words: thread.said
    .slice(-MOST_SAID)
    .map(({ by, words }) => `${thread[by].name}：${words}`)
    .join('\n'),
  pictures: [],
  author: shown(whoseOf(thread)),
  state: 'public' as const,
  why: 'reports' as const,
})

const shown = ({ memberId: id, name, building }: Author): QueueItem['author'] => ({
  id,
  name,
  ...(building === undefined ? {} : { building }),
})
