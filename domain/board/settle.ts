import type { Moment, RequestId } from '@contract/ids'
import type { Checking, PostContent } from '@contract/post'
import { outcomeOf } from './check'
import { acted, inPlace, nameOf, queued, tell, WECHAT, type InQuestion } from './in-question'
import { offenceOf } from './offences'
import { freshReports } from './report'
import { isEdited, isInCheck, scheduled } from './schedule'

/** Who waited so long for it to be public wants to know that it is. ms */
const LONG = 2 * 60_000

/** What is known of a check is written into the thing, and what it comes to is done. */
export const settle = <T extends InQuestion>(thing: T, checking: Checking, now: Moment): T => {
  // Its author, or a moderator, was faster.
  if (!isInCheck(thing)) return scheduled({ ...thing, checking: null }, now)
  return scheduled(inPlace(settled({ ...thing, checking }, checking, now)), now)
}

const settled = <T extends InQuestion>(thing: T, checking: Checking, now: Moment): T => {
  const outcome = outcomeOf(checking, now)
  switch (outcome) {
    case 'wait':
      return thing
    case 'pass':
      return passed(thing, checking, now)
    case 'review':
      return waitsForSomebody(thing, checking, now)
    case 'risky':
      return refused(thing, checking, now)
  }
  return outcome satisfies never
}

/** Everybody sees it from now on; of an edited post, what it has become. */
export const published = <T extends InQuestion>(thing: T): T => ({
  ...withEdit(thing),
  state: 'public',
  checking: null,
  queueKey: null,
})

/** The edit takes the place of what was. */
const withEdit = <T extends InQuestion>(thing: T): T => {
  if (!('edited' in thing) || thing.edited === undefined) return thing
  const { edited, ...rest } = thing as T & { edited: PostContent }
  return { ...(rest as unknown as T), content: edited }
}

/** What was stays. */
export const withoutEdit = <T extends InQuestion>(thing: T): T => {
  if (!('edited' in thing)) return { ...thing, checking: null }
  const { edited: _, ...rest } = thing
  return { ...(rest as unknown as T), checking: null }
}

const passed = <T extends InQuestion>(thing: T, { since }: Checking, now: Moment): T => {
  // Judged meanwhile: that still waits, and what is hidden stays hidden until somebody has looked.
  const isReported = isEdited(thing) && (thing.state === 'hidden' || freshReports(thing).length > 0)
  const after = {
    ...published(thing),
    updatedAt: now,
    ...(isReported ? { state: thing.state, queueKey: thing.queueKey ?? null } : {}),
  }
  if (now - since < LONG || after.state === 'hidden') return after
  const words = { title: `${nameOf(after)}已经发布`, body: '检查通过了，邻居们现在能看到。让您久等了。' }
  return tell(after, thing.author, `passed-${since}`, words, now)
}

const waitsForSomebody = <T extends InQuestion>(thing: T, { since }: Checking, now: Moment): T => {
  const edit = isEdited(thing)
  const after = { ...queued(thing, now), ...(edit ? {} : { state: 'queued' as const }), updatedAt: now }
  const meanwhile = edit ? '这期间大家看到的是修改前的内容。' : ''
  const words = {
    title: `${nameOf(thing)}要请物业看一下`,
    body: `自动检查没能确定，工作人员看过就会有结果，不会丢。${meanwhile}`,
  }
  // Once: a picture of which is heard later changes nothing.
  return thing.state === 'queued' ? after : tell(after, thing.author, `queued-${since}`, words, now)
}

const refused = <T extends InQuestion>(thing: T, { since, label }: Checking, now: Moment): T => {
  const reason = offenceOf(label)
  const edit = isEdited(thing)
  const words = edit
    ? {
        title: `${nameOf(thing)}的修改没有发布`,
        body: `原因：${reason}。大家看到的还是修改前的内容，您换个说法再改一次就好。`,
      }
    : {
        title: `${nameOf(thing)}没有发布`,
        body: `原因：${reason}。您可以换个说法重发；如果觉得弄错了，点开可以申诉，会有人来看。`,
      }
  const isReported = edit && (thing.state === 'hidden' || freshReports(thing).length > 0)
  const after = {
    ...(edit ? withoutEdit(thing) : { ...thing, state: 'refused' as const, checking: null }),
    queueKey: isReported ? (thing.queueKey ?? null) : null,
    updatedAt: now,
  }
  const act = {
    act: 'refuse' as const,
    by: WECHAT,
    reason: edit ? `修改没有发布：${reason}` : reason,
    at: now,
    requestId: `${thing._id}:${since}` as RequestId,
  }
  return tell(acted(after, act), thing.author, `refused-${since}`, words, now)
}
