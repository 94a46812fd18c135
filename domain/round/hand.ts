import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId, StopId } from '@contract/ids'
import type { Round, RoundEvent, Stop } from '@contract/round'
import type { DutyMap, Staff } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { absenceOf } from '@domain/zone/absence'
import { tellFormer, tellReceiver } from './notices'
import { isOpen, settled } from './settle'
import { isTapped, withEvent, withTap } from './taps'
import { isOfPost, maySeeRound, watchesRound } from './who-may'
import { workPost } from './work'
import { asHolder } from './new-round'

interface Move {
  stopIds: readonly StopId[]
  requestId: RequestId
}

/** Who walks such rounds, has come in and is not away. */
export const colleaguesOf = (map: DutyMap, kind: Round['kind'], now: Moment): Staff[] =>
  map.staff.filter(
    ({ role, openid, memberId }) =>
      role === workPost(kind) && openid !== undefined && absenceOf(map.absences, memberId, now) === undefined,
  )

/** One's own open stops to a colleague; anybody's by who answers for the zone. */
export const handStops = (
  round: Round,
  { toId, stopIds, requestId }: Move & { toId: MemberId },
  map: DutyMap,
  actor: Actor,
  now: Moment,
): Round | Refusal => {
  if (!maySeeRound(round, actor)) return refuse('NOT_FOUND')
  if (isTapped(round, requestId)) return round
  const to = colleaguesOf(map, round.kind, now).find(({ memberId }) => memberId === toId)
  if (!to) return refuse('CANNOT_TAKE_IT')
  const chosen = round.stops.filter(({ id }) => stopIds.includes(id))
  const watches = watchesRound(round, actor)
  const isMine = ({ holder }: Stop) => watches || holder.memberId === actor._id
  if (chosen.length < new Set(stopIds).size || !chosen.every((stop) => isOpen(stop) && isMine(stop)))
    return refuse('STOP_SETTLED')
  const moving = chosen.filter(({ holder }) => holder.memberId !== toId)
  if (moving.length === 0) return refuse('CANNOT_TAKE_IT')
  return moved(round, 'handed', moving, to, { actor, requestId }, now)
}

/** What somebody has just taken over is not taken from them by who saw it as it was before. ms */
const JUST_TAKEN = 2 * 60_000

export const takeStops = (
  round: Round,
  { stopIds, requestId }: Move,
  actor: Actor,
  now: Moment,
): Round | Refusal => {
  if (!maySeeRound(round, actor)) return refuse('NOT_FOUND')
  if (isTapped(round, requestId)) return round
  if (!isOfPost(actor, round.kind)) return refuse('NOT_ALLOWED')
  const chosen = round.stops.filter(({ id }) => stopIds.includes(id))
  if (chosen.length < new Set(stopIds).size || !chosen.every(isOpen)) return refuse('STOP_SETTLED')
  const moving = chosen.filter(({ holder }) => holder.memberId !== actor._id)
  if (moving.length === 0) return round
  const isFresh = ({ id }: Stop) =>
    round.timeline.some(
      (event) => event.type === 'taken' && event.at > now - JUST_TAKEN && event.stopIds.includes(id),
    )
  if (moving.some(isFresh)) return refuse('STOP_SETTLED')
  const { _id: memberId, name, openid } = actor
  return moved(round, 'taken', moving, { memberId, name, openid }, { actor, requestId }, now)
}

const moved = (
  round: Round,
  type: 'handed' | 'taken',
  moving: readonly Stop[],
  to: Pick<Staff, 'memberId' | 'name' | 'openid'>,
  { actor, requestId }: { actor: Actor; requestId: RequestId },
  now: Moment,
): Round => {
  const { memberId, name } = to
  const holder = asHolder(to)
  const by = { memberId: actor._id, name: actor.name }
  const formers = [...new Map(moving.map((stop) => [stop.holder.memberId, stop.holder])).values()]
  const of = (former: Stop['holder']) => moving.filter((stop) => stop.holder.memberId === former.memberId)
  const next = settled(
    {
      ...round,
      stops: round.stops.map((stop) => (moving.includes(stop) ? { ...stop, holder, handed: true } : stop)),
      timeline: formers.reduce((timeline, former) => {
        const stopIds = of(former).map(({ id }) => id)
        const from = { memberId: former.memberId, name: former.name }
        const event: RoundEvent = { type, at: now, by, stopIds, from, to: { memberId, name } }
        return withEvent({ timeline }, event)
      }, round.timeline),
      taps: withTap(round, requestId),
    },
    now,
  )
  const told = memberId === actor._id ? next : tellReceiver(next, to, actor.name, moving, now)
  return formers
    .filter((former) => former.memberId !== actor._id)
    .reduce((document, former) => tellFormer(document, former, name, of(former), now), told)
}
