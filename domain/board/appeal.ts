import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId } from '@contract/ids'
import { queued, type InQuestion } from './in-question'
import { scheduled } from './schedule'
import { mayAppeal } from './views'

export interface Appealing {
  by: MemberId
  words: string
  requestId: RequestId
}

/** By its author, once: somebody looks again. */
export const appeal = <T extends InQuestion>(
  thing: T,
  { by, words, requestId }: Appealing,
  now: Moment,
): T | Refusal => {
  if (thing.author.memberId !== by) return refuse('NOT_FOUND')
  if (thing.appeal?.requestId === requestId) return thing
  if (thing.appeal) return refuse('ALREADY_ASKED')
  if (!mayAppeal(thing)) return refuse('NOT_ALLOWED')
  return scheduled(queued({ ...thing, appeal: { words, at: now, requestId }, updatedAt: now }, now), now)
}

export const isOnAppeal = ({ appeal: asked }: Pick<InQuestion, 'appeal'>): boolean =>
  asked !== undefined && asked.answered === undefined
