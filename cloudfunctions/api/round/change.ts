import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { RoundId } from '@contract/ids'
import type { Round } from '@contract/round'
import type { RoundView } from '@contract/round-views'
import type { Actor } from '@domain/access/policy'
import { handStops, takeStops } from '@domain/round/hand'
import { look as looked } from '@domain/round/look'
import { orderRound } from '@domain/round/extra-round'
import { around } from '@domain/round/today'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'
import { seenBy } from './seen-by'

const answer = (actor: Actor, round: Round | Refusal): { round: RoundView } | Refusal =>
  isRefusal(round) ? round : { round: seenBy(actor, round) }

export const hand: Handler<'round.hand'> = async ({ input, actor, now, store }) => {
  const { round, map } = found(await store.rounds.withMap(actor.communityId, input.id, around(now)))
  if (!round) return refuse('NOT_FOUND')
  const decide = (current: Round) => handStops(current, input, map, actor, now)
  return answer(actor, await store.rounds.change(input.id, decide, round))
}

export const take: Handler<'round.take'> = async ({ input, actor, now, store }) =>
  answer(actor, await store.rounds.change(input.id, (round) => takeStops(round, input, actor, now)))

export const look: Handler<'round.look'> = async ({ input, actor, now, store }) =>
  answer(actor, await store.rounds.change(input.id, (round) => looked(round, input, actor, now)))

/** Its id is the tap's: ordered twice is ordered once. */
export const order: Handler<'round.order'> = async ({ input, actor, now, store }) => {
  const id = idFrom('r', actor._id, input.requestId) as RoundId
  const map = found(await store.communities.map(actor.communityId))
  const round = orderRound(map, { id, ...input }, actor, now)
  if (isRefusal(round)) return round
  if (await store.rounds.add(round)) return answer(actor, round)
  return answer(actor, (await store.rounds.get(id)) ?? refuse('NOT_FOUND'))
}
