import type { Moment } from '@contract/ids'
import type { Round } from '@contract/round'
import type { Today } from '@contract/round-views'
import type { Community } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { roundView } from './views'

const HOUR = 60 * 60_000
/** From last night's until tomorrow's: when they begin. */
export const around = (now: Moment): { from: Moment; to: Moment } => ({
  from: now - 36 * HOUR,
  to: now + 36 * HOUR,
})

/** What a phone needs on the way, in the order in which one walks; standards only as far as they occur. */
export const todayOf = (
  {
    community,
    rounds,
    reported,
  }: { community: Community; rounds: readonly Round[]; reported: Today['reported'] },
  actor: Actor,
  keyOf: (spotId: string) => string,
  now: Moment,
): Today => {
  const occur = new Set(rounds.flatMap(({ stops }) => stops.map(({ standardId }) => standardId)))
  return {
    rounds: [...rounds]
      .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
      .map((round) => roundView(round, actor, keyOf)),
    standards: (community.rounds?.standards ?? []).filter(({ id }) => occur.has(id)),
    reported,
    now,
  }
}
