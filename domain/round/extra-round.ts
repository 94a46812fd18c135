import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId, RoundId, SpotId, StopId, ZoneId } from '@contract/ids'
import { ROUND_TYPES } from '@contract/glossary'
import type { Round } from '@contract/round'
import type { DutyMap, Staff, Zone } from '@contract/zone'
import { answersForZone, type Actor } from '@domain/access/policy'
import { calendarDay } from '@domain/time/calendar'
import { colleaguesOf } from './hand'
import { asHolder, asSteward, newRound, newStop } from './new-round'
import { tellOrdered } from './notices'
import { walkersAt } from './on-duty'
import { standardAt } from './points'

const DAY = 24 * 60 * 60_000
/** So far ahead, and so long. */
const MOST = { ahead: 31 * DAY, lasts: DAY }

export interface Order {
  id: RoundId
  requestId: RequestId
  zoneId: ZoneId
  spotIds: readonly SpotId[]
  toId?: MemberId | undefined
  from: Moment
  to: Moment
  words?: string | undefined
}

/** A round besides the plan. What is ordered counts as what is planned does. */
export const orderRound = (map: DutyMap, order: Order, actor: Actor, now: Moment): Round | Refusal => {
  const { id, requestId, zoneId, from, to, words } = order
  const zone = map.zones.find((each) => each.id === zoneId)
  if (!zone) return refuse('PLACE_UNKNOWN')
  if (!answersForZone(actor, zone.id)) return refuse('NOT_ALLOWED')
  if (to <= from || to <= now || to - from > MOST.lasts || from > now + MOST.ahead)
    return refuse('WRONG_DATES')
  const spotIds = [...new Set(order.spotIds)]
  const spots = spotIds.flatMap((spotId) => map.spots.find((spot) => spot.id === spotId) ?? [])
  if (spots.length < spotIds.length) return refuse('PLACE_UNKNOWN')
  const walker = whoWalks(map, zone, order, now)
  if (isRefusal(walker)) return walker
  const by = { memberId: actor._id, name: actor.name }
  const holder = asHolder(walker.person)
  const round = newRound(
    {
      id,
      communityId: map._id,
      kind: 'cleaning',
      type: 'extra',
      zone,
      day: calendarDay(from),
      shift: ROUND_TYPES.extra,
      from,
      to,
      words,
      why: [`${actor.name}加派`, ...walker.why],
      steward: asSteward(map.staff.find(({ memberId }) => memberId === zone.stewardId)),
      stops: spots.map((spot) =>
        newStop({
          id: spot.id as string as StopId,
          spot,
          standard: standardAt(map, spot.id, 'cleaning'),
          from,
          to,
          holder,
        }),
      ),
      timeline: [{ type: 'ordered', at: now, by, ...(words === undefined ? {} : { words }) }],
      taps: [requestId],
    },
    now,
  )
  return holder.memberId === actor._id ? round : tellOrdered(round, holder, actor.name, now)
}

/** Who was named; else who is on duty there then, and why. */
const whoWalks = (
  map: DutyMap,
  zone: Zone,
  { toId, from }: Order,
  now: Moment,
): { person: Staff; why: string[] } | Refusal => {
  const at = Math.max(from, now)
  if (toId !== undefined) {
    const person = colleaguesOf(map, 'cleaning', at).find(({ memberId }) => memberId === toId)
    return person ? { person, why: [] } : refuse('CANNOT_TAKE_IT')
  }
  const { people: [person] = [], why = [] } = walkersAt(map, zone, 'cleaning', at, now) ?? {}
  return person ? { person, why } : refuse('NOBODY_ANSWERS')
}
