import { refuse, type ErrorCode, type Refusal } from '@contract/errors'
import type { Moment, RequestId } from '@contract/ids'
import type {
  StoredEvent,
  Ticket,
  TicketChoice,
  TicketCommand,
  TicketEvent,
  TicketState,
} from '@contract/ticket'
import { boxKeyOf } from './box-key'
import { partsOf, type Actor, type Part } from '@domain/access/policy'

interface Step {
  from: readonly TicketState[]
  to: TicketState
  /** What has happened when it is done. */
  happens: TicketEvent['type']
  by: readonly Part[]
}

/** A ticket's whole life: command → from which states → to which → what has happened then → by whom. */
export const LIFE: Record<TicketChoice, Step> = {
  accept: { from: ['assigned'], to: 'accepted', happens: 'accepted', by: ['assignee'] },
  depart: { from: ['accepted'], to: 'enRoute', happens: 'departed', by: ['assignee'] },
  arrive: { from: ['accepted', 'enRoute'], to: 'onSite', happens: 'arrived', by: ['assignee'] },
  finish: { from: ['onSite'], to: 'finished', happens: 'finished', by: ['assignee'] },
  cancel: {
    from: ['assigned', 'accepted', 'enRoute'],
    to: 'cancelled',
    happens: 'cancelled',
    by: ['requester', 'steward', 'manager'],
  },
  rate: { from: ['finished'], to: 'rated', happens: 'rated', by: ['requester'] },
}
const CHOICES = Object.keys(LIFE) as TicketChoice[]

/** What this person may do with it now. The screen's buttons and the server's refusals come from the same table. */
export const choicesFor = (ticket: Ticket, actor: Actor): TicketChoice[] => {
  const parts = partsOf(ticket, actor)
  return CHOICES.filter((choice) => {
    const step = LIFE[choice]
    return step.from.includes(ticket.state) && step.by.some((part) => parts.includes(part))
  })
}

/** The one thing a command makes happen, or why not. Pure: a lost race asks again. */
export const decide = (
  ticket: Ticket,
  command: TicketCommand,
  actor: Actor,
  now: Moment,
): TicketEvent | Refusal => {
  const parts = partsOf(ticket, actor)
  if (parts.length === 0) return refuse('NOT_FOUND')
  const step = LIFE[command.type]
  if (!step.by.some((part) => parts.includes(part))) return refuse('NOT_ALLOWED')
  if (!step.from.includes(ticket.state)) return refuse(whyNot(ticket.state, command.type))
  const happened = {
    id: `${ticket._id}.${ticket.timeline.length}`,
    at: now,
    by: { id: actor._id, name: actor.name, role: actor.role },
  }
  switch (command.type) {
    case 'accept':
      return { ...happened, type: 'accepted' }
    case 'depart':
      return { ...happened, type: 'departed', etaAt: now + command.etaMinutes * 60_000 }
    case 'arrive':
      return { ...happened, type: 'arrived' }
    case 'finish':
      return { ...happened, type: 'finished', note: command.note, photos: command.photos ?? [] }
    case 'cancel':
      return { ...happened, type: 'cancelled', reason: command.reason }
    case 'rate': {
      const { stars, words } = command
      return { ...happened, type: 'rated', stars, ...(words === undefined ? {} : { words }) }
    }
  }
  return command satisfies never
}

/** The refusal that says what already happened, or what is still missing. */
const whyNot = (state: TicketState, command: TicketChoice): ErrorCode => {
  if (state === 'cancelled') return 'ALREADY_CANCELLED'
  if (state === 'rated') return command === 'rate' ? 'ALREADY_RATED' : 'ALREADY_FINISHED'
  switch (command) {
    case 'accept':
      return 'ALREADY_ACCEPTED'
    case 'rate':
      return 'NOT_FINISHED'
    case 'cancel':
      return 'TOO_LATE'
    case 'depart':
    case 'arrive':
    case 'finish':
      if (state === 'finished') return 'ALREADY_FINISHED'
      return LIFE[command].from.every((from) => ORDER.indexOf(from) > ORDER.indexOf(state))
        ? 'STEP_MISSING'
        : 'TOO_LATE'
  }
  return command satisfies never
}

const ORDER: readonly TicketState[] = ['assigned', 'accepted', 'enRoute', 'onSite', 'finished', 'rated']

const STATE_AFTER = new Map(Object.values(LIFE).map(({ happens, to }) => [happens, to]))

/** The ticket after an event. What an event does not touch stays. */
export const evolve = (ticket: Ticket, event: TicketEvent, requestId: RequestId): Ticket => {
  const stored: StoredEvent = { ...event, requestId }
  const next: Ticket = {
    ...ticket,
    state: STATE_AFTER.get(event.type) ?? ticket.state,
    updatedAt: event.at,
    timeline: [...ticket.timeline, stored],
  }
  switch (event.type) {
    case 'submitted':
    case 'assigned':
    case 'handedOver':
    case 'accepted':
    case 'arrived':
      return next
    case 'departed':
      return { ...next, etaAt: event.etaAt }
    case 'finished':
      return {
        ...next,
        ...closed(next),
        finish: { note: event.note, photos: event.photos, at: event.at },
      }
    case 'cancelled':
      return { ...next, ...closed(next) }
    case 'rated': {
      const { stars, words, at } = event
      return { ...next, rating: { stars, at, ...(words === undefined ? {} : { words }) } }
    }
  }
  return event satisfies never
}

const closed = ({ _id, createdAt }: Ticket) => ({ open: false, boxKey: boxKeyOf(false, createdAt, _id) })
