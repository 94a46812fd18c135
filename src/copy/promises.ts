import { STEPS_UP } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { PromiseName, PromiseRecord, PromiseView } from '@contract/promise'
import type { TicketCard } from '@contract/ticket'
import type { Seat } from './next'
import { lateness } from './overdue'
import { whenInWords } from './times'

/** What somebody who asked may count on: 15:20 前有人接单. */
const FOR_ASKER: Record<PromiseName, string> = {
  acknowledge: '有人回应您',
  arrange: '有人接单',
  progress: '告诉您进展',
  onSite: '有人到场',
  answer: '给您答复',
  finish: '办好',
  visit: '回访您',
}
/** What the one who has it owes: 15:20 前要接单. */
const FOR_STAFF: Record<PromiseName, string> = {
  acknowledge: '回应住户',
  arrange: '接单',
  progress: '给个进展',
  onSite: '到场',
  answer: '答复',
  finish: '办好',
  visit: '回访',
}

/** By when what happens, as it is said to who looks. Undefined: nothing is promised, or something better is said already. */
export const promiseInWords = (
  ticket: TicketCard,
  seat: Seat,
  now: Moment,
  /** It is about the house of the one who looks. */
  atHome = false,
): string | undefined => {
  const { promise } = ticket
  if (!promise) return undefined
  switch (seat) {
    case 'asker':
      return isSaidBetter(ticket, promise, now) ? undefined : forAsker(ticket, promise, now, atHome)
    case 'doer':
    case 'watcher':
      return forStaff(ticket, promise, now, seat)
  }
  return seat satisfies never
}

/** Whoever is on the way has said when they come; and what waits for her own yes is nobody else's to hurry. */
const isSaidBetter = ({ state, etaAt }: TicketCard, { name, dueAt }: PromiseView, now: Moment): boolean =>
  state === 'quoted' ||
  (state === 'enRoute' && name === 'onSite' && now < dueAt && etaAt !== undefined && etaAt <= dueAt)

const forAsker = (ticket: TicketCard, promise: PromiseView, now: Moment, atHome: boolean): string => {
  const { name, dueAt } = promise
  const what = `${whenInWords(dueAt, now)} 前${name === 'onSite' && atHome ? '到您家' : FOR_ASKER[name]}`
  if (now < dueAt) return what
  return [`说好 ${what}`, `已晚 ${lateness(now - dueAt)}`, helpForAsker(ticket, promise)]
    .filter(Boolean)
    .join('，')
}

/** Somebody sees to it; or she may say so herself. */
const helpForAsker = ({ assignee, choices }: TicketCard, promise: PromiseView): string =>
  seenTo(promise, assignee.name) ?? (choices.includes('urge') ? '您可以催一下' : '')

const seenTo = ({ step, seenToBy }: PromiseView, doer: string): string | undefined => {
  if (!step || !seenToBy || step === 'person') return undefined
  return seenToBy === doer ? `已改由${seenToBy}来办` : `${STEPS_UP[step]}${seenToBy}在督促`
}

const forStaff = (
  { assignee }: TicketCard,
  promise: PromiseView,
  now: Moment,
  seat: 'doer' | 'watcher',
): string => {
  const { name, warnAt, dueAt } = promise
  const due = whenInWords(dueAt, now)
  if (now < dueAt) {
    const isNear = now >= warnAt || dueAt - now < HOUR
    return `${due} 前要${FOR_STAFF[name]}${isNear ? `，还有 ${lateness(dueAt - now)}` : ''}`
  }
  const mine = seat === 'doer' && promise.seenToBy === assignee.name
  const help = mine ? '现在由你来办' : seenTo(promise, assignee.name)
  return [`说好 ${due} 前${FOR_STAFF[name]}`, `已晚 ${lateness(now - dueAt)}`, help]
    .filter(Boolean)
    .join('，')
}
const HOUR = 60 * 60_000

/** How one promise came out, for who answers for it: 按时，14:40; 晚了 12 分钟，在王建国手上. */
export const recordInWords = (
  { dueAt, keptAt, brokenAt, heldBy }: PromiseRecord,
  now: Moment,
): { words: string; tone: 'quiet' | 'alarm' | 'brand' } => {
  const isLate = brokenAt !== undefined || (keptAt ?? now) > dueAt
  const whose = heldBy === undefined ? '' : `，在${heldBy}手上`
  if (!isLate)
    return keptAt === undefined
      ? { words: `${whenInWords(dueAt, now)} 前`, tone: 'quiet' }
      : { words: `按时，${whenInWords(keptAt, now)}`, tone: 'brand' }
  const by = lateness((keptAt ?? now) - dueAt)
  return { words: `${keptAt === undefined ? '已晚' : '晚了'} ${by}${whose}`, tone: 'alarm' }
}
