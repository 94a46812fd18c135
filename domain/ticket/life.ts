import type { TicketChoice, TicketEvent, TicketState } from '@contract/ticket'
import type { Part } from '@domain/access/policy'

// Nothing is imported here but types: a phone takes the table along for its bytes.

export interface Step {
  from: readonly TicketState[]
  to: TicketState | 'same'
  /** What has happened when it is done. */
  happens: TicketEvent['type']
  by: readonly Part[]
}

const OPEN = ['assigned', 'accepted', 'enRoute', 'onSite', 'quoted', 'waiting'] as const
const DONE = ['finished', 'confirmed', 'rated'] as const
const ANSWERS: readonly Part[] = ['assignee', 'steward', 'manager']
/** A guardian stands in for who rang. */
const ASKERS: readonly Part[] = ['requester', 'household', 'guardian']

/** A ticket's whole life: command → from which states → to which → what has happened then → by whom. */
export const LIFE: Record<TicketChoice, Step> = {
  accept: { from: ['assigned'], to: 'accepted', happens: 'accepted', by: ['assignee'] },
  depart: { from: ['accepted'], to: 'enRoute', happens: 'departed', by: ['assignee'] },
  arrive: { from: ['accepted', 'enRoute'], to: 'onSite', happens: 'arrived', by: ['assignee'] },
  quote: { from: ['onSite', 'quoted'], to: 'quoted', happens: 'quoted', by: ['assignee'] },
  agree: { from: ['quoted'], to: 'onSite', happens: 'agreed', by: ['requester', 'household'] },
  sign: { from: ['quoted'], to: 'onSite', happens: 'agreed', by: ['assignee'] },
  refuse: { from: ['quoted'], to: 'onSite', happens: 'refused', by: ['requester', 'household'] },
  finish: { from: ['accepted', 'onSite'], to: 'finished', happens: 'finished', by: ['assignee'] },
  wait: {
    from: ['accepted', 'enRoute', 'onSite'],
    to: 'waiting',
    happens: 'paused',
    by: ['assignee'],
  },
  resume: { from: ['waiting'], to: 'accepted', happens: 'resumed', by: ['assignee'] },
  answer: {
    from: ['assigned', 'accepted', 'enRoute', 'onSite', 'waiting'],
    to: 'accepted',
    happens: 'answered',
    by: ['assignee'],
  },
  transfer: { from: OPEN, to: 'assigned', happens: 'transferred', by: ANSWERS },
  reclassify: { from: OPEN, to: 'assigned', happens: 'reclassified', by: ANSWERS },
  decline: { from: ['assigned'], to: 'assigned', happens: 'declined', by: ['assignee'] },
  takeOver: { from: OPEN, to: 'accepted', happens: 'takenOver', by: ['steward', 'manager', 'called'] },
  merge: { from: OPEN, to: 'merged', happens: 'merged', by: ANSWERS },
  entrust: {
    from: [...OPEN, 'finished'],
    to: 'same',
    happens: 'entrusted',
    by: ['guardian', 'steward', 'manager'],
  },
  cancel: {
    from: ['assigned', 'accepted', 'enRoute', 'quoted', 'waiting'],
    to: 'cancelled',
    happens: 'cancelled',
    by: ['requester', 'guardian', 'steward', 'manager'],
  },
  urge: { from: OPEN, to: 'same', happens: 'urged', by: ASKERS },
  comment: {
    from: [...OPEN, ...DONE, 'closed', 'cancelled', 'merged'],
    to: 'same',
    happens: 'commented',
    by: [...ASKERS, ...ANSWERS, 'former'],
  },
  confirm: { from: ['finished'], to: 'confirmed', happens: 'confirmed', by: ASKERS },
  rate: {
    from: ['finished', 'confirmed', 'closed'],
    to: 'rated',
    happens: 'rated',
    by: ['requester', 'household'],
  },
  rerate: { from: ['rated'], to: 'same', happens: 'rerated', by: ['requester', 'household'] },
  reply: { from: ['rated'], to: 'same', happens: 'replied', by: ANSWERS },
  visit: {
    from: [...DONE, 'closed'],
    to: 'same',
    happens: 'visited',
    by: ['steward', 'manager', 'requester', 'household'],
  },
  reopen: { from: DONE, to: 'assigned', happens: 'reopened', by: [...ASKERS, 'steward', 'manager'] },
}

export const OPEN_STATES: readonly TicketState[] = OPEN

/** ms */
export const LONGEST_WAIT = 90 * 24 * 60 * 60_000
