import type { Moment } from '@contract/ids'
import type { RoundKind } from '@contract/standard'
import type { DutyMap, Zone } from '@contract/zone'
import { isOnShift } from '@domain/time/shifts'
import { holdersAt, type Holding } from './holders'
import { walkingDuties } from './work'

/**
 * Who walks in a zone at a moment that is in no plan. Going home counts for what is to be done now, not for what is to be
 * done another day.
 */
export const walkersAt = (
  map: DutyMap,
  zone: Zone,
  kind: RoundKind,
  at: Moment,
  now: Moment,
): Holding | undefined => {
  const duties = walkingDuties(map, zone.id, kind).filter(({ shift }) => isOnShift(shift, at, map.holidays))
  return holdersAt(map, zone, kind, { from: at <= now ? 0 : at, duties }, at)
}
