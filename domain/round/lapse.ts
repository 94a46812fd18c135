import type { Moment } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import type { DutyMap } from '@contract/zone'
import { answersFor } from '@domain/ticket/routing'
import { settled } from './settle'
import { tellMissed } from './clock-notices'

/**
 * Windows have closed: what nobody has done is missed, and who answers for the zone hears of all of it at once. Comes it
 * in later, it counts as done.
 */
export const lapse = (round: Round, map: DutyMap, now: Moment): Round => {
  const isMissed = ({ state, to }: Stop) => state === 'due' && to <= now
  const missed = round.stops.filter(isMissed)
  const stops = round.stops.map((stop): Stop =>
    isMissed(stop) ? { ...stop, state: 'missed', missedAt: now } : stop,
  )
  const after = settled({ ...round, stops }, now)
  const to = whoHears(round, map, now)
  return missed.length === 0 || !to ? after : tellMissed(after, to, missed, now)
}

/** Who answered for the zone when the round was planned, if they are still here; else who does now. */
const whoHears = ({ steward, zoneId }: Round, map: DutyMap, now: Moment) => {
  if (steward && map.staff.some(({ memberId }) => memberId === steward.memberId)) return steward
  const answers = answersFor(map, map.zones.find(({ id }) => id === zoneId) ?? {}, now)
  return answers?.openid === undefined ? undefined : { memberId: answers.memberId, openid: answers.openid }
}
