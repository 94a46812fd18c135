import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId } from '@contract/ids'
import type { InQuestion } from './in-question'
import { queued } from './in-question'
import { scheduled } from './schedule'

export interface Appealing {
  by: MemberId
  words: string
  requestId: RequestId
}

export const mayAppeal = ({ state, appeal }: Pick<InQuestion, 'state' | 'appeal'>): boolean =>
  appeal === undefined && (state === 'refused' || state === 'removed')

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
