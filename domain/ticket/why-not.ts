import type { ErrorCode } from '@contract/errors'
import type { TicketChoice, TicketState } from '@contract/ticket'

const ORDER: readonly TicketState[] = ['assigned', 'accepted', 'enRoute', 'onSite', 'quoted', 'finished']
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
