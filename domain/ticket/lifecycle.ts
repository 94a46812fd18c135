import { isRefusal, refuse, type ErrorCode, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Ticket, TicketChoice, TicketCommand, TicketEvent, TicketState } from '@contract/ticket'
import type { Staff } from '@contract/zone'
import { partsOf, type Actor, type Part } from '@domain/access/policy'
import { colleague, nextAfterDecline, whoHadIt, type Desk } from './give'
import { recipientOf } from './party'

interface Step {
  from: readonly TicketState[]
  to: TicketState | 'same'
  /** What has happened when it is done. */
  happens: TicketEvent['type']
  by: readonly Part[]
}

const OPEN = ['assigned', 'accepted', 'enRoute', 'onSite', 'waiting'] as const
const DONE = ['finished', 'rated'] as const
const ANSWERS: readonly Part[] = ['assignee', 'steward', 'manager']
const ASKERS: readonly Part[] = ['requester', 'household']

/** A ticket's whole life: command → from which states → to which → what has happened then → by whom. */
export const LIFE: Record<TicketChoice, Step> = {
  accept: { from: ['assigned'], to: 'accepted', happens: 'accepted', by: ['assignee'] },
  depart: { from: ['accepted'], to: 'enRoute', happens: 'departed', by: ['assignee'] },
  arrive: { from: ['accepted', 'enRoute'], to: 'onSite', happens: 'arrived', by: ['assignee'] },
  finish: { from: ['onSite'], to: 'finished', happens: 'finished', by: ['assignee'] },
  wait: { from: ['accepted', 'enRoute', 'onSite'], to: 'waiting', happens: 'paused', by: ['assignee'] },
  resume: { from: ['waiting'], to: 'accepted', happens: 'resumed', by: ['assignee'] },
  transfer: { from: OPEN, to: 'assigned', happens: 'transferred', by: ANSWERS },
  decline: { from: ['assigned'], to: 'assigned', happens: 'declined', by: ['assignee'] },
  takeOver: { from: OPEN, to: 'accepted', happens: 'takenOver', by: ['steward', 'manager'] },
  cancel: {
    from: ['assigned', 'accepted', 'enRoute', 'waiting'],
    to: 'cancelled',
    happens: 'cancelled',
    by: ['requester', 'steward', 'manager'],
  },
  urge: { from: OPEN, to: 'same', happens: 'urged', by: ASKERS },
  comment: { from: [...OPEN, ...DONE], to: 'same', happens: 'commented', by: [...ASKERS, ...ANSWERS] },
  rate: { from: ['finished'], to: 'rated', happens: 'rated', by: ['requester'] },
  reopen: { from: DONE, to: 'assigned', happens: 'reopened', by: ASKERS },
}
const CHOICES = Object.keys(LIFE) as TicketChoice[]

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Between two urgings; after finishing, as long as it may be opened again; the longest wait. ms */
const URGE_EVERY = 5 * MINUTE
const REOPEN_WITHIN = 7 * DAY
const LONGEST_WAIT = 90 * DAY
/** Events on one ticket from which on nothing is said any more that does not move it. */
const FULL = 280

/** What this person may do with it now. The screen's buttons and the server's refusals come from the same table. */
export const choicesFor = (ticket: Ticket, actor: Actor): TicketChoice[] => {
  const parts = partsOf(ticket, actor)
  return CHOICES.filter((choice) => {
    const step = LIFE[choice]
    return (
      step.from.includes(ticket.state) &&
      step.by.some((part) => parts.includes(part)) &&
      whyNotThisPerson(ticket, choice, actor) === undefined
    )
  })
}

/** What a command makes happen, and to whom the ticket goes by it. */
export interface Outcome {
  event: TicketEvent
  to?: Staff
}

/**
 * The one thing a command makes happen, or why not. Pure: a lost race asks again. `desk` is needed by what gives the
 * ticket to somebody: transfer, decline and reopen.
 */
export const decide = (
  ticket: Ticket,
  command: TicketCommand,
  actor: Actor,
  now: Moment,
  desk?: Desk,
): Outcome | Refusal => {
  const parts = partsOf(ticket, actor)
  if (parts.length === 0) return refuse('NOT_FOUND')
  const step = LIFE[command.type]
  if (!step.by.some((part) => parts.includes(part))) return refuse('NOT_ALLOWED')
  if (!step.from.includes(ticket.state)) return refuse(whyNot(ticket.state, command.type))
  const personal = whyNotThisPerson(ticket, command.type, actor)
  if (personal) return refuse(personal)
  const happened = {
    id: `${ticket._id}.${ticket.timeline.length}`,
    at: now,
    by: { id: actor._id, name: actor.name, role: actor.role },
  }
  switch (command.type) {
    case 'accept':
      return { event: { ...happened, type: 'accepted' } }
    case 'depart':
      return { event: { ...happened, type: 'departed', etaAt: now + command.etaMinutes * MINUTE } }
    case 'arrive':
      return { event: { ...happened, type: 'arrived' } }
    case 'finish':
      return { event: { ...happened, type: 'finished', note: command.note, photos: command.photos ?? [] } }
    case 'cancel':
      return { event: { ...happened, type: 'cancelled', reason: command.reason } }
    case 'rate': {
      const { stars, words } = command
      return { event: { ...happened, type: 'rated', stars, ...(words === undefined ? {} : { words }) } }
    }
    case 'wait': {
      const { until, note } = command
      if (until <= now || until > now + LONGEST_WAIT) return refuse('WRONG_DATES')
      const wait = { for: command.for, until, ...(note === undefined ? {} : { note }) }
      return { event: { ...happened, type: 'paused', ...wait } }
    }
    case 'resume':
      return { event: { ...happened, type: 'resumed' } }
    case 'transfer': {
      const to = colleague(ticket, deskOf(desk), command.to, now)
      if (isRefusal(to)) return to
      return { event: { ...happened, type: 'transferred', to: recipientOf(to), reason: command.reason }, to }
    }
    case 'decline': {
      const next = nextAfterDecline(ticket, deskOf(desk), actor._id, now)
      if (isRefusal(next)) return next
      const { assignee: to, why } = next
      const { reason } = command
      return { event: { ...happened, type: 'declined', to: recipientOf(to), reason, why }, to }
    }
    case 'takeOver': {
      const event: TicketEvent = { ...happened, type: 'takenOver', from: ticket.assignee.name }
      return { event, to: { ...actor, memberId: actor._id } }
    }
    case 'reopen': {
      if (now - (ticket.finish?.at ?? 0) > REOPEN_WITHIN) return refuse('TOO_LATE_TO_REOPEN')
      const to = whoHadIt(ticket, deskOf(desk), now)
      if (isRefusal(to)) return to
      return { event: { ...happened, type: 'reopened', reason: command.reason, to: recipientOf(to) }, to }
    }
    case 'comment': {
      const { words, internal } = command
      if (ticket.timeline.length >= FULL) return refuse('TICKET_FULL')
      if (internal && actor.role === 'resident') return refuse('NOT_ALLOWED')
      return { event: { ...happened, type: 'commented', words, internal } }
    }
    case 'urge':
      if (ticket.timeline.length >= FULL) return refuse('TICKET_FULL')
      if (now - (ticket.urgedAt ?? 0) < URGE_EVERY) return refuse('URGED_JUST_NOW')
      return { event: { ...happened, type: 'urged' } }
  }
  return command satisfies never
}

const deskOf = (desk: Desk | undefined): Desk => {
  if (!desk) throw new Error('who works here was not looked up')
  return desk
}

/** What the table cannot say: it is about what this very person did or is. */
const whyNotThisPerson = (ticket: Ticket, command: TicketChoice, actor: Actor): ErrorCode | undefined => {
  const declined = ticket.timeline.some(({ type, by }) => type === 'declined' && by.id === actor._id)
  if (command === 'decline' && declined) return 'DECLINED_BEFORE'
  if (command === 'takeOver' && ticket.assignee.memberId === actor._id) return 'CANNOT_TAKE_IT'
  return undefined
}

/** The refusal that says what already happened, or what is still missing. */
const whyNot = (state: TicketState, command: TicketChoice): ErrorCode => {
  if (state === 'cancelled') return 'ALREADY_CANCELLED'
  if (state === 'rated') return command === 'rate' ? 'ALREADY_RATED' : 'ALREADY_FINISHED'
  switch (command) {
    case 'accept':
    case 'decline':
      return state === 'finished' ? 'ALREADY_FINISHED' : 'ALREADY_ACCEPTED'
    case 'rate':
    case 'reopen':
      return 'NOT_FINISHED'
    case 'cancel':
      return 'TOO_LATE'
    case 'depart':
    case 'arrive':
    case 'finish':
    case 'wait':
      if (state === 'finished') return 'ALREADY_FINISHED'
      if (state === 'waiting') return command === 'wait' ? 'TOO_LATE' : 'STEP_MISSING'
      return LIFE[command].from.every((from) => ORDER.indexOf(from) > ORDER.indexOf(state))
        ? 'STEP_MISSING'
        : 'TOO_LATE'
    case 'resume':
      return state === 'finished' ? 'ALREADY_FINISHED' : 'TOO_LATE'
    case 'transfer':
    case 'takeOver':
    case 'urge':
    case 'comment':
      return 'ALREADY_FINISHED'
  }
  return command satisfies never
}

const ORDER: readonly TicketState[] = ['assigned', 'accepted', 'enRoute', 'onSite', 'finished', 'rated']
