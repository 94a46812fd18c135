import type { ErrorCode } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Ticket, TicketChoice, TicketState } from '@contract/ticket'
import { answersForZone, type Actor } from '@domain/access/policy'
import { LIFE, OPEN_STATES } from './life'
import { mayReadVerdict, whyNotRated } from './verdict'

const ORDER: readonly TicketState[] = ['assigned', 'accepted', 'enRoute', 'onSite', 'quoted', 'finished']
/** After finishing, as long as it may be opened again. ms */
const REOPEN_WITHIN = 7 * 24 * 60 * 60_000
const OVER: readonly TicketState[] = ['finished', 'confirmed', 'rated', 'closed']

/** The refusal that says what already happened, or what is still missing. */
export const whyNot = (
  state: TicketState,
  command: TicketChoice,
  { from }: { from: readonly TicketState[] },
): ErrorCode => {
  if (state === 'cancelled') return 'ALREADY_CANCELLED'
  if (state === 'merged') return 'ALREADY_MERGED'
  const isOver = OVER.includes(state)
  switch (command) {
    case 'accept':
    case 'decline':
      return isOver ? 'ALREADY_FINISHED' : 'ALREADY_ACCEPTED'
    case 'rate':
      return state === 'rated' ? 'ALREADY_RATED' : 'NOT_FINISHED'
    case 'rerate':
    case 'reply':
      return 'VERDICT_STANDS'
    case 'visit':
      return 'NO_VISIT_DUE'
    case 'reopen':
      return state === 'closed' ? 'TOO_LATE_TO_REOPEN' : 'NOT_FINISHED'
    case 'confirm':
      return isOver ? 'ALREADY_CONFIRMED' : 'NOT_FINISHED'
    case 'agree':
    case 'sign':
    case 'refuse':
      return isOver ? 'ALREADY_FINISHED' : 'QUOTE_CHANGED'
    case 'cancel':
      return isOver ? 'ALREADY_FINISHED' : 'TOO_LATE'
    case 'depart':
    case 'arrive':
    case 'finish':
    case 'quote':
    case 'wait':
    case 'answer':
      if (isOver) return 'ALREADY_FINISHED'
      // The resident has been asked; what they say comes first.
      if (state === 'quoted') return command === 'finish' || command === 'wait' ? 'STEP_MISSING' : 'TOO_LATE'
      if (state === 'waiting') return command === 'wait' ? 'TOO_LATE' : 'STEP_MISSING'
      return from.every((each) => ORDER.indexOf(each) > ORDER.indexOf(state)) ? 'STEP_MISSING' : 'TOO_LATE'
    case 'resume':
      return isOver ? 'ALREADY_FINISHED' : 'TOO_LATE'
    case 'transfer':
    case 'reclassify':
    case 'takeOver':
    case 'merge':
    case 'entrust':
    case 'urge':
    case 'comment':
      return 'ALREADY_FINISHED'
  }
  return command satisfies never
}

/** What the table cannot say: it is about this very ticket, or what this very person did or is. */
export const whyNotHere = (
  ticket: Ticket,
  command: TicketChoice,
  actor: Actor,
  now: Moment,
): ErrorCode | undefined => {
  const { nature, state } = ticket
  const isFeedback = nature !== 'repair'
  switch (command) {
    case 'decline':
      return ticket.timeline.some(({ type, by }) => type === 'declined' && by.id === actor._id)
        ? 'DECLINED_BEFORE'
        : undefined
    case 'takeOver':
      if (ticket.assignee.memberId === actor._id) return 'CANNOT_TAKE_IT'
      // In danger the nearest goes, whoever it was given to, until somebody has said yes.
      return state === 'assigned' || answersForZone(actor, ticket.place.zoneId)
        ? undefined
        : 'ALREADY_ACCEPTED'
    case 'quote':
      return ticket.fees ? undefined : 'NO_FEES'
    case 'finish':
      // A repair is finished where it is done; words need no visit, but a complaint wants its answer first.
      if (!isFeedback && state !== 'onSite') return 'STEP_MISSING'
      return nature === 'complaint' && !ticket.answer ? 'ANSWER_MISSING' : undefined
    case 'answer':
      return isFeedback && nature !== 'praise' ? undefined : 'NOT_ALLOWED'
    case 'entrust':
      return ticket.guardian ? undefined : 'NOT_ALLOWED'
    case 'cancel':
      // Others wait for it too, whose own requests went into it.
      return (ticket.absorbed ?? []).length > 0 &&
        ticket.requester.memberId === actor._id &&
        actor.role === 'resident'
        ? 'OTHERS_FOLLOW'
        : undefined
    case 'accept':
    case 'depart':
    case 'arrive':
    case 'agree':
    case 'sign':
    case 'refuse':
    case 'wait':
    case 'resume':
    case 'transfer':
    case 'reclassify':
    case 'comment':
      // What is over is history; only who worked on it may still add to it.
      return actor.role === 'resident' && !LIFE.reopen.from.includes(state) && !OPEN_STATES.includes(state)
        ? whyNot(state, command, LIFE.comment)
        : undefined
    case 'rate':
    case 'rerate':
      return whyNotRated(ticket, command, actor, now)
    case 'reply':
      // Who may not read a verdict has nothing to say to it.
      if (!mayReadVerdict(ticket, actor)) return 'NOT_ALLOWED'
      return ticket.rating?.reply ? 'ALREADY_REPLIED' : undefined
    case 'visit':
      if (!ticket.visit) return 'NO_VISIT_DUE'
      // She answers on her phone where that is how she is asked; all else is for who rings her up.
      return answersForZone(actor, ticket.place.zoneId) ||
        (actor.role === 'resident' && ticket.visit.how === 'app')
        ? undefined
        : 'NOT_ALLOWED'
    case 'reopen':
      return now - (ticket.finish?.at ?? 0) > REOPEN_WITHIN ? 'TOO_LATE_TO_REOPEN' : undefined
    case 'merge':
    case 'urge':
    case 'confirm':
      return undefined
  }
  return command satisfies never
}
