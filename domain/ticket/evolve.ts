import type { RequestId } from '@contract/ids'
import type { StoredEvent, Ticket } from '@contract/ticket'
import { boxKeyOf } from './box-key'
import { LIFE, type Outcome } from './lifecycle'
import { partyOf } from './party'

const STATE_AFTER = new Map(Object.values(LIFE).map(({ happens, to }) => [happens, to]))

/** The ticket after what happened. What an event does not touch stays. */
export const evolve = (ticket: Ticket, { event, to }: Outcome, requestId: RequestId): Ticket => {
  const stored: StoredEvent = { ...event, requestId }
  const after = STATE_AFTER.get(event.type) ?? 'same'
  const next: Ticket = {
    ...ticket,
    state: after === 'same' ? ticket.state : after,
    updatedAt: event.at,
    timeline: [...ticket.timeline, stored],
    ...(to === undefined ? {} : { assignee: partyOf(to.memberId, to), etaAt: null, waiting: null }),
  }
  switch (event.type) {
    case 'submitted':
    case 'assigned':
    case 'handedOver':
    case 'accepted':
    case 'arrived':
    case 'commented':
      return next
    case 'declined':
      return { ...next, why: event.why }
    case 'transferred':
      return {
        ...next,
        why: [...placeWords(ticket), `${event.by.name}转给${event.to.name}：${event.reason}`],
      }
    case 'takenOver':
      return { ...next, why: [...placeWords(ticket), `${event.by.name}接手`] }
    case 'departed':
      return { ...next, etaAt: event.etaAt }
    case 'paused': {
      const { until, note } = event
      return {
        ...next,
        etaAt: null,
        waiting: { for: event.for, until, ...(note === undefined ? {} : { note }) },
      }
    }
    case 'resumed':
      return { ...next, waiting: null }
    case 'urged':
      return { ...next, urgedAt: event.at }
    case 'reopened':
      return {
        ...next,
        ...standing(next, true),
        reopens: (ticket.reopens ?? 0) + 1,
        why: [...placeWords(ticket), `返修，交回${event.to.name}：${event.reason}`],
      }
    case 'finished':
      return {
        ...next,
        ...standing(next, false),
        finish: { note: event.note, photos: event.photos, at: event.at },
      }
    case 'cancelled':
      return { ...next, ...standing(next, false), waiting: null }
    case 'rated': {
      const { stars, words, at } = event
      return { ...next, rating: { stars, at, ...(words === undefined ? {} : { words }) } }
    }
  }
  return event satisfies never
}

/** How the place belongs to its zone stays true, whoever has the ticket. */
const placeWords = ({ why }: Ticket): string[] => why.slice(0, 1)

const standing = ({ _id, createdAt }: Ticket, open: boolean) => ({
  open,
  boxKey: boxKeyOf(open, createdAt, _id),
})
