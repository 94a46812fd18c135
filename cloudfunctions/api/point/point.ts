import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Round, SpotCode } from '@contract/round'
import type { PointView } from '@contract/round-views'
import type { Spot, Zone } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { callFor, roundForCall } from '@domain/round/call'
import { pointView } from '@domain/round/point-view'
import { KEY_LENGTH } from '@domain/round/settle'
import { thank as thanked } from '@domain/round/thank'
import { locateSpot } from '@domain/ticket/place'
import { found } from '../../_kit/found'
import type { Call, Handler } from '../../_kit/serve'
import { spotOfCode } from '../../_kit/spot-code'
import type { AskedAtPoint, FoundAtPoint } from '../../_store/round-store'

type Store = Call<'point.get'>['store']
interface Place extends FoundAtPoint {
  spot: Spot
  zone: Zone
}

export const get: Handler<'point.get'> = async ({ input, actor, now, store }) => {
  const place = await placeOf(store, actor, input.code, { now })
  return isRefusal(place) ? place : viewOf(place, actor, now)
}

export const call: Handler<'point.call'> = async ({ input, actor, now, store }) => {
  const place = await placeOf(store, actor, input.code, { now, callerId: actor._id })
  if (isRefusal(place)) return place
  const { spot, zone, community, running, calls } = place
  const round = roundForCall(running, zone.id, spot.id, now)
  if (!round) return refuse('NO_ROUND_NOW')
  const before = calls.filter(({ zoneId }) => zoneId === zone.id)
  const calling = { spot, memberId: actor._id, requestId: input.requestId, before }
  const changed = await store.rounds.change(
    round._id,
    (current) => callFor(current, calling, community, now),
    round,
  )
  return isRefusal(changed) ? changed : viewOf(withRound(place, changed), actor, now)
}

export const thank: Handler<'point.thank'> = async ({ input, actor, now, store }) => {
  const { roundId, stopId, requestId } = input
  const place = await placeOf(store, actor, input.code, { now, roundId })
  if (isRefusal(place)) return place
  const { spot, named } = place
  if (!named) return refuse('NOT_FOUND')
  const thanking = { spotId: spot.id, stopId, memberId: actor._id, requestId }
  const changed = await store.rounds.change(roundId, (round) => thanked(round, thanking, now), named)
  return isRefusal(changed) ? changed : viewOf(withRound(place, changed), actor, now)
}

/** The place whose code it is. A code that is old still says so: who lives here need not know that there is a new one. */
const placeOf = async (
  store: Store,
  { communityId }: Actor,
  code: SpotCode,
  asked: AskedAtPoint,
): Promise<Place | Refusal> => {
  const seen = found(await store.rounds.atPoint(communityId, code.slice(0, KEY_LENGTH), asked))
  const { community } = seen
  const read = spotOfCode(community, code)
  if (!read) return refuse('CODE_UNKNOWN')
  const located = locateSpot(community, read.spot.id)
  return isRefusal(located) ? located : { ...seen, spot: read.spot, zone: located.zone }
}

/** As it is after somebody changed one of its rounds. */
const withRound = (place: Place, changed: Round): Place => {
  const isNew = changed.spotIds.includes(place.spot.id)
  const others = place.rounds.filter(({ _id }) => _id !== changed._id)
  return {
    ...place,
    rounds: isNew ? [changed, ...others] : others,
    earlier: place.earlier.filter(({ _id }) => _id !== changed._id),
  }
}

const viewOf = ({ spot, zone, rounds, earlier, running }: Place, actor: Actor, now: number): PointView =>
  pointView({ spot, zone, rounds: [...rounds, ...earlier], running }, actor, now)
