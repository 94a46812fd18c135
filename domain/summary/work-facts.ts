import type { Moment } from '@contract/ids'
import type { TicketEvent } from '@contract/ticket'
import type { Reported, VerdictFact, Work, Worker } from './facts'
import { quoted } from './quoted'

type Of<T extends TicketEvent['type']> = Extract<TicketEvent, { type: T }>
/** One time a ticket was finished, and what was said of it until it was opened again. */
interface Round {
  finished: Of<'finished'>
  rated?: Of<'rated'>
  last?: Of<'rated' | 'rerated'>
}

export const roundsOf = (timeline: readonly TicketEvent[]): Round[] => {
  const rounds: Round[] = []
  for (const event of timeline) {
    if (event.type === 'finished') rounds.push({ finished: event })
    const round = rounds[rounds.length - 1]
    if (!round) continue
    if (event.type === 'rated') round.rated = event
    if (event.type === 'rated' || event.type === 'rerated') round.last = event
  }
  return rounds
}

const workerOf = ({ finished: { by } }: Round): Worker => ({ id: by.id, name: by.name })

export const workOf = (rounds: readonly Round[], rateable: boolean, isIn: (at: Moment) => boolean): Work[] =>
  rounds
    .filter(({ finished }) => isIn(finished.at))
    .map((round) => ({
      by: workerOf(round),
      cause: round.finished.cause,
      rateable,
      rated: rateable && round.rated !== undefined,
    }))

/** Each belongs to when it was given first, and is worth what was said last. */
export const verdictsOf = (
  rounds: readonly Round[],
  ticket: Reported,
  isIn: (at: Moment) => boolean,
): VerdictFact[] =>
  rounds.flatMap((round) => {
    const { rated, last } = round
    if (!rated || !last || !isIn(rated.at)) return []
    const { stars, tags = [], words, anonymous = false } = last
    return [{ of: workerOf(round), stars, tags, words: quoted(words, ticket), anonymous, at: rated.at }]
  })
