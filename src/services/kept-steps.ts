import type { Cause } from '@contract/feedback'
import type { FileId, MemberId, Moment, RequestId, TicketId } from '@contract/ids'
import type { TicketAnswer, TicketCard, TicketChoice, TicketState } from '@contract/ticket'
import type { LineInput, WaitsFor } from '@contract/ticket-fields'
import { LIFE } from '@domain/ticket/life'
import type { PhoneErrorCode } from './cloud'
import type { Kept } from './kept-list'

/** The steps of the work that need no answer before the next one can be taken: a basement has no signal. */
export const STEPS_KEPT = [
  'accept',
  'depart',
  'arrive',
  'finish',
  'wait',
  'resume',
] as const satisfies TicketChoice[]
export type KeptChoice = (typeof STEPS_KEPT)[number]

/** What a step was told with: the contract's fields without their envelope. */
export interface Said {
  etaMinutes?: number
  note?: string
  before?: FileId[]
  photos?: FileId[]
  bill?: LineInput[]
  cause?: Cause
  for?: WaitsFor
  until?: Moment
}
/** Photos of a step that are still on this phone, as paths. */
export interface KeptFiles {
  before: string[]
  photos: string[]
}
export const NO_FILES: KeptFiles = { before: [], photos: [] }

/** Why a step was not written down, and how things stood then. */
export interface Refused {
  code: PhoneErrorCode
  who?: string
  state?: TicketState
}

/** A step that was taken and not told of yet, or was told of and refused. */
export interface KeptStep extends Kept {
  as: MemberId
  id: TicketId
  step: KeptChoice
  said: Said
  doneAt: Moment
  files: KeptFiles
  /** What the job is called where its ticket cannot be read. */
  job: { number: string; what: string; place: string }
  refused?: Refused
  /** It follows a refused one, whose tap this is, and was not sent. */
  behind?: RequestId
}

const isStuck = ({ refused, behind }: KeptStep): boolean => refused !== undefined || behind !== undefined

/** What has still to be told of this ticket, in the order it was done. */
export const waitingOf = (all: readonly KeptStep[], id: TicketId): KeptStep[] =>
  all.filter((step) => step.id === id && !isStuck(step))

export const waits = (step: KeptStep): boolean => !isStuck(step)
export const waiting = (all: readonly KeptStep[]): KeptStep[] => all.filter(waits)

/**
 * The next to send: the oldest. `later`: tickets whose turn did not come to an end this time; a ticket's steps go
 * strictly one after another, so none of theirs.
 */
export const nextToSend = (all: readonly KeptStep[], later: readonly TicketId[] = []): KeptStep | undefined =>
  waiting(all).find(({ id }) => !later.includes(id))

/** It does not fit any more: it stays to be read, and what followed on that ticket stays behind it unsent. */
export const refusedWith = (all: readonly KeptStep[], requestId: RequestId, refused: Refused): KeptStep[] => {
  const from = all.findIndex((step) => step.requestId === requestId)
  const at = all[from]
  if (!at) return [...all]
  return all.map((step, place) => {
    if (place === from) return { ...step, refused }
    return place > from && step.id === at.id && step.as === at.as && !isStuck(step)
      ? { ...step, behind: requestId }
      : step
  })
}

/** What could not be written down, each with what followed it. */
export interface Stuck {
  step: KeptStep
  refused: Refused
  followers: KeptStep[]
}
export const stuckOf = (all: readonly KeptStep[]): Stuck[] => {
  const stuck: Stuck[] = []
  for (const step of all)
    if (step.refused)
      stuck.push({
        step,
        refused: step.refused,
        followers: all.filter(({ behind }) => behind === step.requestId),
      })
  return stuck
}

/** It has been read. */
export const dismissed = (all: readonly KeptStep[], requestId: RequestId): KeptStep[] =>
  all.filter((step) => step.requestId !== requestId && step.behind !== requestId)

/** The steps that may follow without signal; everything else wants the server. */
const choicesAfter = ({ state, nature }: Pick<TicketCard, 'state' | 'nature'>): KeptChoice[] =>
  STEPS_KEPT.filter((step) => {
    // A repair is finished where it is done.
    if (step === 'finish' && state === 'accepted' && nature === 'repair') return false
    // Whether a complaint has its answer the server knows.
    if (step === 'finish' && nature === 'complaint') return false
    return LIFE[step].from.includes(state)
  })

const after = <Card extends TicketCard>(card: Card, { step, said, doneAt }: KeptStep): Card => {
  const { to } = LIFE[step]
  const next: Card = { ...card, state: to === 'same' ? card.state : to }
  if (step !== 'arrive') delete next.etaAt
  if (step === 'depart' && said.etaMinutes !== undefined) next.etaAt = doneAt + said.etaMinutes * 60_000
  delete next.waiting
  if (step === 'wait' && said.for !== undefined && said.until !== undefined)
    next.waiting = {
      for: said.for,
      until: said.until,
      ...(said.note === undefined ? {} : { note: said.note }),
    }
  // What comes next has been promised by nobody yet.
  delete next.promisedAt
  return { ...next, choices: choicesAfter(next) }
}

/** The ticket as it stands for who took these steps. A step that does not fit here waits for the server's word. */
export const afterSteps = <Card extends TicketCard>(card: Card, steps: readonly KeptStep[]): Card =>
  waitingOf(steps, card.id).reduce(
    (now, step) => (LIFE[step.step].from.includes(now.state) ? after(now, step) : now),
    card,
  )

/** The same for a ticket's page. Its timeline tells only what the server has heard. */
export const answerAfter = (answer: TicketAnswer, steps: readonly KeptStep[]): TicketAnswer => {
  const ticket = afterSteps(answer.ticket, steps)
  return ticket === answer.ticket ? answer : { ...answer, ticket, choices: ticket.choices }
}
