import type { WAITS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import type { WaitsFor } from '@contract/ticket-fields'
import { momentOf } from './dates'
import { dayOf } from './duty'
import { whenInWords } from './times'
import { dayAfter } from '@domain/time/days'

/** As staff say it, and as both sides of the door may read it. */
export const WAITS_FOR: Record<WaitsFor, string> = {
  parts: '等配件',
  resident: '等住户方便',
  thirdParty: '等外面的单位',
} satisfies Record<keyof typeof WAITS, string>

/** As it is said to the one it is for. */
const FOR_YOU: Record<WaitsFor, string> = { ...WAITS_FOR, resident: '等您方便' }

const until = ({ waiting }: TicketCard, now: Moment): string | undefined =>
  waiting && whenInWords(waiting.until, now)
const isOver = ({ waiting }: TicketCard, now: Moment): boolean =>
  waiting !== undefined && waiting.until <= now
const what = ({ waiting }: TicketCard, words: Record<WaitsFor, string>): string =>
  waiting ? words[waiting.for] : '暂时等一等'

/** A promise that has passed is never told as if it still held. */
export const waitForAsker = (ticket: TicketCard, now: Moment): string => {
  const why = what(ticket, FOR_YOU)
  if (!ticket.waiting) return `${why}，有消息就告诉您`
  return isOver(ticket, now)
    ? `${why}，说好 ${until(ticket, now)} 前有消息，可能晚了，您可以催一下`
    : `${why}，预计 ${until(ticket, now)} 前有消息`
}

export const waitForDoer = (ticket: TicketCard, now: Moment): string => {
  const why = what(ticket, WAITS_FOR)
  if (!ticket.waiting) return why
  return isOver(ticket, now)
    ? `${why}，说好的 ${until(ticket, now)} 到了，接着做`
    : `${why}，${until(ticket, now)} 前给个消息`
}

export const waitForWatcher = (ticket: TicketCard, now: Moment): string => {
  const why = `${ticket.assignee.name}在${what(ticket, WAITS_FOR)}`
  if (!ticket.waiting) return why
  return isOver(ticket, now)
    ? `${why}，${until(ticket, now)} 已过，还没有消息`
    : `${why}，预计 ${until(ticket, now)} 前有消息`
}

/** What most waits last, with one tap; an evening that has begun is none to wait for. */
export const untilChoices = (now: Moment): { words: string; at: Moment }[] => {
  const today = dayOf(now)
  const tomorrow = dayAfter(today)
  return [
    { words: '今晚 20:00', at: momentOf(today, '20:00') },
    { words: '明早 09:00', at: momentOf(tomorrow, '09:00') },
    { words: '后天 09:00', at: momentOf(dayAfter(tomorrow), '09:00') },
  ].filter(({ at }) => at > now)
}
