import type { Ticket } from '@contract/ticket'

/** Events from which on nothing is said any more that does not move it. */
const EVENTS = 280
/** Characters of the timeline from which on the same holds; most are Chinese, three bytes each. */
const CHARACTERS = 20_000

/** So much has been said that no more fits; what moves the ticket always does. */
export const isFull = ({ timeline }: Pick<Ticket, 'timeline'>): boolean =>
  timeline.length >= EVENTS || JSON.stringify(timeline.flatMap(saidIn)).length >= CHARACTERS

const saidIn = (event: Ticket['timeline'][number]): string[] =>
  event.type === 'commented' ? [event.words] : []
