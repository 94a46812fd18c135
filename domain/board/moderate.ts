import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId } from '@contract/ids'
import type { Act, Appeal, ModerationAct, Thread } from '@contract/post'
import { isOnAppeal } from './appeal'
import { acted, inPlace, tell, whoseOf, type InQuestion } from './in-question'
import { freshReports } from './report'
import { isEdited, isEditInDoubt, scheduled } from './schedule'
import { published, withoutEdit } from './settle'
import { toldOfAct } from './told-of-acts'

export interface Judging {
  act: ModerationAct
  /** For how many a mute holds. */
  days?: number | undefined
  reason: string
  requestId: RequestId
}
export interface Judge {
  id: MemberId
  name: string
  openid: string
  /** Somebody else could judge it as well. */
  others: boolean
}

/** What a moderator does, or why not. Nothing is lost by it: words and pictures stay as they were written. */
export const moderate = <T extends InQuestion>(
  thing: T,
  judging: Judging,
  judge: Judge,
  now: Moment,
): T | Refusal => {
  const { act, requestId } = judging
  if (thing.acts.some((each) => each.requestId === requestId)) return thing
  if (act === 'mute' && judging.days === undefined) return refuse('BAD_INPUT')
  if (isNotTheirs(thing, act, judge)) return refuse('NOT_YOUR_JUDGEMENT')
  const after = carriedOut(thing, act, now)
  if (!after) return refuse('ALREADY_DECIDED')
  const decided = actOf(judging, judge, now)
  const appeal = answeredBy(thing, decided)
  const traced = acted({ ...inPlace(after), ...(appeal ? { appeal } : {}), updatedAt: now }, decided)
  const words = toldOfAct(thing, decided, {
    onAppeal: appeal !== undefined,
    ofEdit: isEditInDoubt(thing, now),
  })
  return scheduled(words ? tell(traced, thing.author, `act-${requestId}`, words, now) : traced, now)
}

/** Of a thread only people are judged: the one who was reported. `restore`: there is nothing in it. */
export const moderateThread = (
  thread: Thread,
  judging: Judging,
  judge: Judge,
  now: Moment,
): Thread | Refusal => {
  const { act, requestId } = judging
  if (thread.acts.some((each) => each.requestId === requestId)) return thread
  if (act === 'mute' && judging.days === undefined) return refuse('BAD_INPUT')
  if (judge.others && [thread.author, thread.asker].some(({ openid }) => openid === judge.openid))
    return refuse('NOT_YOUR_JUDGEMENT')
  if (act === 'publish' || act === 'refuse' || act === 'remove') return refuse('NOT_ALLOWED')
  if (thread.reports.length === 0) return refuse('ALREADY_DECIDED')
  const decided = actOf(judging, judge, now)
  const traced = acted({ ...thread, queueKey: null, updatedAt: now }, decided)
  const words = toldOfAct(thread, decided, { onAppeal: false, ofEdit: false })
  return scheduled(words ? tell(traced, whoseOf(thread), `act-${requestId}`, words, now) : traced, now)
}

const actOf = ({ act, days, reason, requestId }: Judging, { id, name }: Judge, at: Moment): Act => ({
  act,
  by: { id, name },
  reason,
  ...(act === 'mute' && days !== undefined ? { days } : {}),
  at,
  requestId,
})

/** Nobody judges what they wrote, nor hears who appeals against them, as long as somebody else is there. */
const isNotTheirs = (thing: InQuestion, act: ModerationAct, { id, openid, others }: Judge): boolean => {
  if (!others) return false
  const isTheirOwn = thing.author.memberId === id || thing.author.openid === openid
  return isTheirOwn || (isOnAppeal(thing) && isAboutTheThing(act) && decidedBy(thing) === id)
}

/** And not about who wrote it. */
const isAboutTheThing = (act: ModerationAct): boolean => {
  switch (act) {
    case 'publish':
    case 'refuse':
    case 'remove':
    case 'restore':
      return true
    case 'warn':
    case 'mute':
    case 'ban':
    case 'unmute':
      return false
  }
  return act satisfies never
}

/** Whose decision it is that somebody appeals against. */
const decidedBy = ({ acts }: InQuestion): MemberId | undefined =>
  acts.filter(({ act }) => act === 'refuse' || act === 'remove').at(-1)?.by.id

/** Undefined: it has been decided otherwise meanwhile, or there is nothing to decide. */
const carriedOut = <T extends InQuestion>(thing: T, act: ModerationAct, now: Moment): T | undefined => {
  const { state } = thing
  const inDoubt = isEditInDoubt(thing, now)
  /** It waits no more, or only for what is still to be judged. */
  const settledBut = (stillWaits: boolean) => ({ queueKey: stillWaits ? (thing.queueKey ?? null) : null })
  /** Its author took it away after it was reported; it stays away. */
  const isLookedInto = state === 'gone' && Boolean(thing.queueKey)
  switch (act) {
    case 'publish':
      return inDoubt || state === 'queued' || state === 'refused' ? published(thing) : undefined
    case 'restore':
      if (state === 'hidden' || state === 'removed' || (state === 'public' && thing.queueKey))
        return { ...thing, ...settledBut(inDoubt), state: 'public' }
      return isLookedInto ? { ...thing, ...settledBut(false) } : undefined
    case 'refuse':
      if (inDoubt) {
        const isReported = state === 'hidden' || freshReports(thing).length > 0
        return { ...withoutEdit(thing), ...settledBut(isReported) }
      }
      if (state === 'queued') return { ...thing, ...settledBut(false), state: 'refused', checking: null }
      return state === 'refused' && isOnAppeal(thing) ? { ...thing, ...settledBut(false) } : undefined
    case 'remove':
      if (state === 'public' || state === 'hidden')
        return { ...(isEdited(thing) ? withoutEdit(thing) : thing), ...settledBut(false), state: 'removed' }
      return isLookedInto || (state === 'removed' && isOnAppeal(thing))
        ? { ...thing, ...settledBut(false) }
        : undefined
    case 'warn':
    case 'mute':
    case 'ban':
    case 'unmute':
      return thing
  }
  return act satisfies never
}

/** Whoever decides about the thing has answered its author. */
const answeredBy = (thing: InQuestion, { act, by, reason, at }: Act): Appeal | undefined => {
  if (!thing.appeal || !isOnAppeal(thing) || !isAboutTheThing(act)) return undefined
  const granted = act === 'publish' || act === 'restore'
  return { ...thing.appeal, answered: { by, granted, words: reason, at } }
}
