import type { CommunityId, MemberId, Moment } from '@contract/ids'
import type { Round } from '@contract/round'
import type { Community } from '@contract/zone'
import type { FoundAtPoint } from '../round-store'
import type { Store } from '../store'
import { askCommunity } from './communities'
import { beside, openPipeline, type Stages } from './pipeline'
import { begins, newestOf } from './round-reading'
import { _, db, type Tally } from './table'

const $ = db.command.aggregate
const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** Nobody walks longer than a day; and a little. */
const LONGEST = 25 * HOUR
/** Rounds of a place in two days, in a week; of a community in a day; calls of a person. */
const MOST = { here: 30, earlier: 60, community: 200, calls: 200 }

export const roundsAtPoint =
  (tally: Tally): Store['rounds']['atPoint'] =>
  async (communityId, key, { now, roundId, callerId }) => {
    const here = (from: Moment, to: Moment) => ({ communityId, spotKeys: key, sortKey: begins(from, to) })
    const asked = askCommunity({ _id: _.eq(communityId) })
    beside(asked, 'rounds', 'here', newestOf(here(now - LONGEST, now + DAY), MOST.here))
    const earlier = newestOf(here(now - 8 * DAY, now - LONGEST - 1), MOST.earlier)
    beside(asked, 'rounds', 'earlier', ofThatPlace(earlier, key))
    const running = newestOf(
      { communityId, sortKey: begins(now - LONGEST, now), to: _.gt(now), type: _.neq('own') },
      MOST.community,
    )
    const slim = { type: 1, zoneId: 1, from: 1, to: 1 }
    beside(asked, 'rounds', 'running', callerId === undefined ? running.project(slim) : running)
    if (callerId !== undefined) beside(asked, 'rounds', 'calls', callsOf(communityId, callerId, now))
    if (roundId !== undefined)
      beside(asked, 'rounds', 'named', openPipeline().match({ _id: roundId, communityId }))
    type Beside = Omit<FoundAtPoint, 'community' | 'rounds' | 'named' | 'calls'>
    type Found = Community & Beside & { here: Round[]; calls?: FoundAtPoint['calls']; named?: Round[] }
    const found = await tally.first<Found>(asked)
    if (!found) return undefined
    const { here: close, earlier: before, running: walked, calls = [], named = [], ...community } = found
    const [one] = named
    const place = { rounds: close, earlier: before, running: walked, calls }
    return { community, ...place, ...(one ? { named: one } : {}) }
  }

/** Of rounds that have a place, only its own stops: it is the one whose code begins so. */
const ofThatPlace = (found: Stages, key: string): Stages => {
  const spotId = $.arrayElemAt(['$spotIds', $.indexOfArray(['$spotKeys', key])])
  const stops = $.filter({ input: '$stops', as: 'stop', cond: $.eq(['$$stop.spotId', spotId]) })
  return found.project({ type: 1, zoneId: 1, from: 1, to: 1, stops })
}

/** What somebody has called for in the last day, wherever. */
const callsOf = (communityId: CommunityId, memberId: MemberId, now: Moment): Stages =>
  newestOf({ communityId, sortKey: begins(now - DAY - LONGEST, now) }, MOST.community)
    .match({ 'stops.calls.memberId': memberId })
    .unwind('$stops')
    .unwind('$stops.calls')
    .match({ 'stops.calls.memberId': memberId, 'stops.calls.at': _.gt(now - DAY) })
    .limit(MOST.calls)
    .project({ _id: 0, zoneId: 1, spotId: '$stops.spotId', at: '$stops.calls.at' })
