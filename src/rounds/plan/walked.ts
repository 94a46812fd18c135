import type { ZoneId } from '@contract/ids'
import type { PointRow, RoundRulesView } from '@contract/round-views'

/** The zone that is looked at: the first, until another is chosen. */
export const zoneShown = (
  { zones }: RoundRulesView,
  chosen: ZoneId | undefined,
): RoundRulesView['zones'][number] | undefined => zones.find(({ id }) => id === chosen) ?? zones[0]

/** Its places that rounds come to, in walking order. */
export const pointsWalked = ({ points }: RoundRulesView, zone: ZoneId): PointRow[] =>
  points.filter(({ zoneId, standardId }) => zoneId === zone && standardId !== undefined)
