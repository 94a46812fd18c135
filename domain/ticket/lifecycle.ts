import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Party, Ticket, TicketChoice, TicketCommand, TicketEvent } from '@contract/ticket'
import type { Staff } from '@contract/zone'
import { partsOf, type Actor } from '@domain/access/policy'
import { colleague, nextAfterDecline, reclassified, whoHadIt, type Desk, type Reclassified } from './give'
import { isFull } from './full'
import { happens } from './happens'
import { LIFE, LONGEST_WAIT } from './life'
import { partyOf, recipientOf } from './party'
import { promise, type Made } from './make-promises'
import { billOf, totalOf } from './quote'
import { stepTime } from './step-time'
import { judged } from './verdict'
import { outcomeOf } from './visits'
import { whyNot, whyNotHere } from './why-not'

const CHOICES = Object.keys(LIFE) as TicketChoice[]

const MINUTE = 60_000
/** Between two urgings. ms */
const URGE_EVERY = 5 * MINUTE

/** What this person may do with it now. The screen's buttons and the server's refusals come from the same table. */
export const choicesFor = (ticket: Ticket, actor: Actor, now: Moment, follows = false): TicketChoice[] => {
  const parts = partsOf(ticket, actor, follows)
  return CHOICES.filter((choice) => {
    const step = LIFE[choice]
    return (
      step.from.includes(ticket.state) &&
      step.by.some((part) => parts.includes(part)) &&
      whyNotHere(ticket, choice, actor, now) === undefined
    )
  })
}

/** What a command makes happen, and to whom the ticket goes by it, or under which kind. */
export interface Outcome {
  event: TicketEvent
  to?: Staff
  /** Who looks after it from now on. */
  guardian?: Party
  as?: Reclassified
  /** What is promised anew. */
  made?: Made
}

/**
 * The one thing a command makes happen, or why not. Pure: a lost race asks again. `desk` is needed by what gives the
 * ticket to somebody: transfer, reclassify, decline, entrust and reopen.
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
  if (!step.from.includes(ticket.state)) return refuse(whyNot(ticket.state, command.type, step))
  const here = whyNotHere(ticket, command.type, actor, now)
  if (here) return refuse(here)
  const by = { id: actor._id, name: actor.name, role: actor.role }
  const doneAt = 'doneAt' in command ? command.doneAt : undefined
  const happened = { ...happens(ticket, by, now), ...stepTime(ticket, doneAt, now) }
  switch (command.type) {
    case 'accept':
      return { event: { ...happened, type: 'accepted' } }
    case 'depart':
      return { event: { ...happened, type: 'departed', etaAt: happened.at + command.etaMinutes * MINUTE } }
    case 'arrive':
      return { event: { ...happened, type: 'arrived' } }
    case 'quote': {
      const { lines, note } = command
      const said = note === undefined ? {} : { note }
      return { event: { ...happened, type: 'quoted', lines, total: totalOf(lines), ...said } }
    }
    case 'agree':
    case 'sign': {
      if (command.total !== ticket.quote?.total) return refuse('QUOTE_CHANGED')
      const signed = command.type === 'sign' ? { signature: command.signature } : {}
      return { event: { ...happened, type: 'agreed', total: command.total, ...signed } }
    }
    case 'refuse':
      return {
        event: { ...happened, type: 'refused', total: ticket.quote?.total ?? 0, reason: command.reason },
      }
    case 'finish': {
      const { note, before = [], photos = [], cause } = command
      const owes = {
        none: false,
        after: photos.length === 0,
        both: photos.length === 0 || before.length === 0,
      }
      if (owes[ticket.evidence]) return refuse('PHOTOS_MISSING')
      if (ticket.nature === 'complaint' && !cause) return refuse('CAUSE_MISSING')
      const bill = billOf(ticket.quote, command.bill)
      if (bill && isRefusal(bill)) return bill
      return {
        event: {
          ...happened,
          type: 'finished',
          note,
          photos,
          ...(before.length === 0 ? {} : { before }),
          ...(bill ? { bill } : {}),
          ...(ticket.nature === 'complaint' && cause ? { cause } : {}),
        },
      }
    }
    case 'cancel':
      return { event: { ...happened, type: 'cancelled', reason: command.reason } }
    case 'confirm':
      return { event: { ...happened, type: 'confirmed' } }
    case 'rate':
    case 'rerate': {
      const verdict = judged(ticket, command)
      if (isRefusal(verdict)) return verdict
      return { event: { ...happened, type: command.type === 'rate' ? 'rated' : 'rerated', ...verdict } }
    }
    case 'reply':
      return { event: { ...happened, type: 'replied', words: command.words } }
    case 'visit': {
      const { answers } = command
      // Who was asked on her phone has answered, or there is nothing to say.
      if (actor.role === 'resident' && !answers) return refuse('BAD_INPUT')
      const how = actor.role === 'resident' ? 'app' : command.how
      const outcome = outcomeOf(answers)
      return { event: { ...happened, type: 'visited', how, outcome, ...(answers ? { answers } : {}) } }
    }
    case 'wait': {
      const { until, note } = command
      if (until <= happened.at || until > now + LONGEST_WAIT) return refuse('WRONG_DATES')
      const wait = { for: command.for, until, ...(note === undefined ? {} : { note }) }
      return { event: { ...happened, type: 'paused', ...wait } }
    }
    case 'resume':
      return { event: { ...happened, type: 'resumed' } }
    case 'answer': {
      const { problem, plan, finishBy } = command
      if (finishBy <= now || finishBy > now + LONGEST_WAIT) return refuse('WRONG_DATES')
      return { event: { ...happened, type: 'answered', problem, plan, finishBy } }
    }
    case 'transfer': {
      const to = colleague(ticket, deskOf(desk), command.to, now)
      if (isRefusal(to)) return to
      return { event: { ...happened, type: 'transferred', to: recipientOf(to), reason: command.reason }, to }
    }
    case 'reclassify': {
      const as = reclassified(ticket, deskOf(desk), command.kind, now)
      if (isRefusal(as)) return as
      const { assignee: to, why } = as.route
      const { reason } = command
      const words = { from: ticket.what, into: as.topic.what, to: recipientOf(to), reason, why }
      const made = promise(deskOf(desk).map, { ...ticket, ...as.topic, urgency: as.urgency }, happened.at)
      return { event: { ...happened, type: 'reclassified', ...words }, to, as, made }
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
    case 'merge':
      return { event: { ...happened, type: 'merged', into: command.into } }
    case 'entrust': {
      const { reason } = command
      const to = colleague(ticket, deskOf(desk), command.to, now, ticket.guardian?.memberId)
      if (isRefusal(to)) return to
      const event: TicketEvent = { ...happened, type: 'entrusted', to: recipientOf(to), reason }
      return { event, guardian: partyOf(to.memberId, to) }
    }
    case 'reopen': {
      const to = whoHadIt(ticket, deskOf(desk), now)
      if (isRefusal(to)) return to
      // The time that was wished for is long over.
      const made = promise(deskOf(desk).map, { ...ticket, slot: undefined }, now)
      return {
        event: { ...happened, type: 'reopened', reason: command.reason, to: recipientOf(to) },
        to,
        made,
      }
    }
    case 'comment': {
      const { words, internal } = command
      if (isFull(ticket)) return refuse('TICKET_FULL')
      if (internal && actor.role === 'resident') return refuse('NOT_ALLOWED')
      return { event: { ...happened, type: 'commented', words, internal } }
    }
    case 'urge':
      if (isFull(ticket)) return refuse('TICKET_FULL')
      if (now - (ticket.urgedAt ?? 0) < URGE_EVERY) return refuse('URGED_JUST_NOW')
      return { event: { ...happened, type: 'urged' } }
  }
  return command satisfies never
}

const deskOf = (desk: Desk | undefined): Desk => {
  if (!desk) throw new Error('who works here was not looked up')
  return desk
}
