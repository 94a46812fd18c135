import { refuse, type Refusal } from '@contract/errors'
import type { RequestId } from '@contract/ids'
import type { Thread } from '@contract/post'
import type { Actor } from '@domain/access/policy'
import type { Scene, Said } from '@domain/board/check'

/** What WeChat is asked about something that somebody has written. `down`: it gave no answer that is one. */
export interface Check {
  words(asked: {
    /** Who wrote it; WeChat wants to have seen them within two hours. */
    openid: string
    scene: Scene
    /** At most 2,500 characters. */
    content: string
    title?: string | undefined
    nickname?: string | undefined
  }): Promise<Said | 'down'>
  /** The answer comes later, by itself, under this number. `unreadable`: WeChat will not look at it. */
  picture(asked: {
    openid: string
    scene: Scene
    url: string
  }): Promise<{ traceId: string } | 'unreadable' | 'down'>
}

/** 评论 */
const BETWEEN_TWO = 2

/**
 * What one neighbour says to another goes out when WeChat has read it, or not at all: nobody else should read it to
 * find out. Undefined: it may go. What was said already is not asked about again.
 */
export const unfitWords = async (
  check: Check,
  { openid, name }: Pick<Actor, 'openid' | 'name'>,
  { words, requestId }: { words: string; requestId: RequestId },
  thread: Pick<Thread, 'said'> | undefined,
): Promise<Refusal | undefined> => {
  if (thread?.said.some((each) => each.requestId === requestId)) return undefined
  const answer = await check.words({ openid, scene: BETWEEN_TWO, content: words, nickname: name })
  if (answer === 'down') return refuse('CHECK_UNAVAILABLE')
  return answer.verdict === 'pass' ? undefined : refuse('WORDS_UNFIT')
}
