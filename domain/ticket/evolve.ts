import type { RequestId } from '@contract/ids'
import type { StoredEvent, Ticket } from '@contract/ticket'
import { indexed } from './indexed'
import { LIFE, OPEN_STATES } from './life'
import type { Outcome } from './lifecycle'
import { partyOf } from './party'
import { promisesAfter } from './promises'
import { withBill } from './quote'
import { ratingAfter } from './verdict'
import { visitAfter } from './visits'

const STATE_AFTER = new Map(Object.values(LIFE).map(({ happens, to }) => [happens, to]))
/** What no command of a person does: it comes due, or follows from what was done to another ticket. */
const STATE_OF_ITSELF = new Map<string, Ticket['state']>([
  ['closed', 'closed'],
  ['unmerged', 'assigned'],
  ['handedOver', 'assigned'],
])

/** The ticket after what happened. What an event does not touch stays. */
export const evolve = (ticket: Ticket, outcome: Outcome, requestId: RequestId): Ticket => {
  const { event, to } = outcome
  const stored: StoredEvent = { ...event, requestId }
  const after = STATE_OF_ITSELF.get(event.type) ?? STATE_AFTER.get(event.type) ?? 'same'
  const isGivenOn = event.type === 'lapsed' && event.moved
  const state = isGivenOn ? 'assigned' : after === 'same' ? ticket.state : after
  const next: Ticket = {
    ...ticket,
    state,
    open: OPEN_STATES.includes(state),
    updatedAt: event.heardAt ?? event.at,
    timeline: [...ticket.timeline, stored],
    ...(to === undefined ? {} : { assignee: partyOf(to.memberId, to), etaAt: null, waiting: null }),
    ...(outcome.guardian === undefined ? {} : { guardian: outcome.guardian }),
    // A question to the resident is of who asked it.
    ...(to !== undefined && ticket.quote?.standing === 'asked' ? { quote: null } : {}),
  }
  const changed = { ...next, ...changeBy(ticket, outcome) }
  const promised = { ...changed, ...promisesAfter(ticket, changed, event, outcome.made) }
  return indexed({ ...promised, ...visitAfter(promised, event) })
}

/** What an event changes besides where the ticket stands and who has it. */
const changeBy = (ticket: Ticket, { event, as }: Outcome): Partial<Ticket> => {
  switch (event.type) {
    case 'submitted':
    case 'logged':
    case 'announced':
    case 'assigned':
    case 'handedOver':
    case 'accepted':
    case 'arrived':
    case 'commented':
    case 'entrusted':
    case 'unmerged':
    case 'absorbed':
    case 'warned':
    case 'visited':
      return {}
    case 'lapsed':
      return event.moved ? { why: [...placeWords(ticket), `${event.reason}，转给${event.to.name}`] } : {}
    case 'declined':
      return { why: event.why }
    case 'transferred':
      return { why: [...placeWords(ticket), `${event.by.name}转给${event.to.name}：${event.reason}`] }
    case 'reclassified':
      return {
        ...as?.topic,
        ...(as ? { urgency: as.urgency, ...(as.called ? { called: as.called } : {}) } : {}),
        why: [...event.why, `${event.by.name}从${event.from}改为${event.into}：${event.reason}`],
      }
    case 'takenOver':
      return { why: [...placeWords(ticket), `${event.by.name}接手`] }
    case 'departed':
      return { etaAt: event.etaAt }
    case 'paused': {
      const { until, note } = event
      return { etaAt: null, waiting: { for: event.for, until, ...(note === undefined ? {} : { note }) } }
    }
    case 'resumed':
      return { waiting: null }
    case 'quoted': {
      const { lines, total, note, at } = event
      return { quote: { lines, total, ...(note === undefined ? {} : { note }), at, standing: 'asked' } }
    }
    case 'agreed':
      return ticket.quote ? { quote: { ...ticket.quote, standing: 'agreed' } } : {}
    case 'refused':
      return ticket.quote ? { quote: { ...ticket.quote, standing: 'refused' } } : {}
    case 'answered': {
      const { problem, plan, finishBy, at } = event
      return { waiting: null, answer: { problem, plan, finishBy, at } }
    }
    case 'urged':
      return { urgedAt: event.at }
    case 'reopened':
      return {
        reopens: (ticket.reopens ?? 0) + 1,
        // What was agreed to was for the work that did not hold.
        quote: null,
        why: [...placeWords(ticket), `返修，交回${event.to.name}：${event.reason}`],
      }
    case 'finished': {
      const { note, before, photos, at, cause } = event
      const bill = withBill(ticket.bill, event.bill)
      return {
        finish: { note, ...(before ? { before } : {}), photos, at },
        ...(bill ? { bill } : {}),
        ...(cause ? { cause } : {}),
      }
    }
    case 'cancelled':
      return { waiting: null, guardian: null }
    case 'merged':
      return { waiting: null, guardian: null, mergedInto: event.into }
    case 'confirmed':
    case 'closed':
      return { guardian: null }
    case 'rated':
      return { guardian: null, ...ratingAfter(ticket, event) }
    case 'rerated':
      return ratingAfter(ticket, event)
    case 'replied': {
      const { words, at, by } = event
      const reply = { words, by: by.id, name: by.name, at }
      return ticket.rating ? { rating: { ...ticket.rating, reply } } : {}
    }
  }
  return event satisfies never
}

/** How the place belongs to its zone stays true, whoever has the ticket. */
const placeWords = ({ why }: Ticket): string[] => why.slice(0, 1)
