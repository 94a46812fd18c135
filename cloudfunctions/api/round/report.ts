import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { CheckInAnswer, Round } from '@contract/round'
import { checkInAll } from '@domain/round/check-in'
import { shareOut, soughtFor, type Shares } from '@domain/round/batch'
import type { Walk } from '@domain/round/walk'
import { found } from '../../_kit/found'
import type { Call, Handler } from '../../_kit/serve'
import { spotOfCode } from '../../_kit/spot-code'
import { seenBy } from './seen-by'

type Store = Call<'round.report'>['store']

/**
 * Check-ins of one person, each written down once by its own id, all of a round in one write. What dies in between is
 * sent again by the phone, and finds what was written.
 */
export const report: Handler<'round.report'> = async ({ input, actor, now, store }) => {
  const { items, sentAt } = input
  const { _id: memberId, name, openid, communityId } = actor
  const sought = soughtFor(items, { communityId, memberId }, { sentAt, now })
  const { community, rounds } = found(await store.rounds.atHand(communityId, sought))
  const walk: Walk = {
    by: { memberId, name, openid },
    now,
    sentAt,
    community,
    environment: store.files.environment(),
    readCode: (code) => spotOfCode(community, code),
  }
  const { refused, shares } = shareOut(items, community, rounds, walk)
  const answers = [...refused]
  const changed: Round[] = []
  for (const share of shares) {
    const noted = await writeDown(store, share, walk)
    answers.push(...noted.answers)
    if (noted.round) changed.push(noted.round)
  }
  return {
    items: items.map(({ requestId }) => answerTo(answers, requestId)),
    rounds: changed.map((round) => seenBy(actor, round)),
  }
}

const answerTo = (answers: readonly CheckInAnswer[], requestId: CheckInAnswer['requestId']): CheckInAnswer =>
  answers.find((answer) => answer.requestId === requestId) ?? { requestId, refused: 'BUSY' }

/** All that goes into one round; when too many are at it, none of it, and the phone sends it again. */
const writeDown = async (
  store: Store,
  { round, isNew, items }: Shares['shares'][number],
  walk: Walk,
): Promise<{ answers: CheckInAnswer[]; round?: Round }> => {
  let answers: CheckInAnswer[] = []
  const decide = (current: Round): Round => {
    const next = checkInAll(current, items, walk)
    answers = next.answers
    return next.round
  }
  const written = isNew
    ? await begin(store, round, decide)
    : await store.rounds.change(round._id, decide, round)
  if (!isRefusal(written)) return { answers, round: written }
  return { answers: items.map(({ requestId }) => ({ requestId, ...refuse('BUSY') })) }
}

/** A log of one's own is made with the first of it; who has made it meanwhile was oneself, on another try. */
const begin = async (
  store: Store,
  round: Round,
  decide: (current: Round) => Round,
): Promise<Round | Refusal> => {
  const made = decide(round)
  // Nothing of it could be taken: nothing is begun.
  if (made === round) return made
  return (await store.rounds.add(made)) ? made : store.rounds.change(round._id, decide)
}
