import { TICKET_STATES, WAITS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Ticket, TicketEvent, TicketState } from '@contract/ticket'
import { LIFE, OPEN_STATES } from '@domain/ticket/life'
import { calendarDay } from '@domain/time/calendar'

/** How a ticket stood at some moment. */
export interface Standing {
  state: TicketState
  open: boolean
  /** Who had it. */
  holder: string
  waiting?: Pick<NonNullable<Ticket['waiting']>, 'for' | 'until'> | undefined
}

const AFTER = new Map<TicketEvent['type'], TicketState | 'same'>([
  ...Object.values(LIFE).map(({ happens, to }) => [happens, to] as const),
  // What no command of a person does.
  ['closed', 'closed'],
  ['unmerged', 'assigned'],
  ['handedOver', 'assigned'],
])

/** Told again from what had happened before `to`; whatever has become of it since. */
export const standingAt = (timeline: readonly TicketEvent[], to: Moment): Standing => {
  const events = timeline.filter(({ at }) => at < to)
  let standing: Standing = { state: 'assigned', open: events.length > 0, holder: '' }
  for (const event of events) standing = after(standing, event)
  return standing
}

const after = (standing: Standing, event: TicketEvent): Standing => {
  const to = event.type === 'lapsed' && event.moved ? 'assigned' : (AFTER.get(event.type) ?? 'same')
  const state = to === 'same' ? standing.state : to
  return {
    state,
    open: OPEN_STATES.includes(state),
    holder: holderAfter(event) ?? standing.holder,
    waiting: event.type === 'paused' ? event : state === 'waiting' ? standing.waiting : undefined,
  }
}

const holderAfter = (event: TicketEvent): string | undefined => {
  if (event.type === 'takenOver') return event.by.name
  // To whom a promise has gone up, or who looks after it, has it no more for that.
  if (event.type === 'entrusted' || (event.type === 'lapsed' && !event.moved)) return undefined
  return 'to' in event ? event.to.name : undefined
}

/** 等配件，到 12月3日; or who has it and how far it is. */
export const whyOpen = ({ state, holder, waiting }: Standing): string =>
  waiting
    ? `${WAITS[waiting.for].replace('您', '住户')}，到 ${dayWords(waiting.until)}`
    : `${holder}，${TICKET_STATES[state]}`

/** 12月3日 */
export const dayWords = (at: Moment): string => {
  const [, month, day] = calendarDay(at).split('-')
  return `${Number(month)}月${Number(day)}日`
}
