import type { CommunityId, MemberId, Moment } from '@contract/ids'
import type { Round, StopState } from '@contract/round'
import type { TicketState } from '@contract/ticket'
import type { Community } from '@contract/zone'
import { boxKeySince, OPEN_FROM } from '@domain/ticket/box-key'
import { sortableMoment } from '@domain/time/sortable'
import type { FoundAtPoint, Store } from '../store'
import { askCommunity, mapOf, withPeople, type WithPeople } from './communities'
import { beside, openPipeline, type Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

// Rounds with what has to be known beside them, each time in one call.

const $ = db.command.aggregate
const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** Nobody walks longer than a day; and a little. */
const LONGEST = 25 * HOUR
/** Rounds in a day of a person, of a place, of a community; around a batch; requests of a month; calls of a day. */
const MOST = { mine: 30, here: 30, earlier: 60, community: 200, atHand: 100, reported: 500, calls: 200 }

const OPEN: readonly StopState[] = ['due', 'blocked']
const FIXED: readonly TicketState[] = ['finished', 'confirmed', 'rated', 'closed']

type Reading = Pick<Store['rounds'], 'atHand' | 'mine' | 'between' | 'withMap' | 'atPoint'>

/** Those that begin between the two, both included. */
const begins = (from: Moment, to: Moment): object =>
  _.gte(sortableMoment(Math.max(0, from))).and(_.lt(sortableMoment(Math.max(0, to) + 1)))
const newestOf = (where: object, most: number): Stages =>
  openPipeline().match(where).sort({ sortKey: -1 }).limit(most)

export const roundReading = (rounds: Table<Round>, tally: Tally): Reading => {
  const first = async <T>(asked: Stages): Promise<T | undefined> =>
    (await tally.counted<{ list: T[] }>(asked.end())).list[0]

  return {
    async atHand(communityId, { ids, near }) {
      const asked = askCommunity({ _id: _.eq(communityId) })
      beside(asked, 'rounds', 'named', openPipeline().match({ _id: _.in([...ids]), communityId }))
      const places = near.map(({ spotId, from, to }) => ({
        communityId,
        spotIds: spotId,
        sortKey: begins(from, to),
      }))
      beside(asked, 'rounds', 'near', openPipeline().match(_.or(places)).limit(MOST.atHand))
      const found = await first<Community & { named: Round[]; near: Round[] }>(asked)
      if (!found) return undefined
      const { named, near: others, ...community } = found
      const all = new Map([...named, ...others].map((round) => [round._id, round]))
      return { community, rounds: [...all.values()] }
    },

    async mine(communityId, memberId, { from, to, reportedSince }) {
      const asked = askCommunity({ _id: _.eq(communityId) })
      const where = { communityId, holderIds: memberId, sortKey: begins(from, to) }
      beside(asked, 'rounds', 'walked', newestOf(where, MOST.mine))
      beside(asked, 'tickets', 'reported', reportedBy(communityId, memberId, reportedSince))
      type Found = Community & { walked: Round[]; reported: { count: number; fixed: number }[] }
      const found = await first<Found>(asked)
      if (!found) return undefined
      const {
        walked,
        reported: [sum],
        ...community
      } = found
      return { community, rounds: walked, reported: { count: sum?.count ?? 0, fixed: sum?.fixed ?? 0 } }
    },

    between: (communityId, from, to, most) =>
      rounds.find({ communityId, sortKey: begins(from, to) }, ['sortKey', 'desc'], most),

    async withMap(communityId, id, { from, to }) {
      const asked = withPeople(communityId)
      beside(asked, 'rounds', 'named', openPipeline().match({ _id: id, communityId }))
      const held = newestOf({ communityId, sortKey: begins(from, to) }, MOST.community)
        .unwind('$stops')
        .match({ 'stops.state': _.in([...OPEN]) })
        .group({ _id: '$stops.holder.memberId', stops: $.sum(1) })
      beside(asked, 'rounds', 'held', held)
      type Found = WithPeople & { named: Round[]; held: { _id: MemberId; stops: number }[] }
      const found = await first<Found>(asked)
      if (!found) return undefined
      const {
        named: [round],
        held: counted,
        ...rest
      } = found
      const map = mapOf(rest)
      return (
        map && {
          map,
          ...(round ? { round } : {}),
          held: new Map(counted.map(({ _id, stops }) => [_id, stops])),
        }
      )
    },

    async atPoint(communityId, key, { now, roundId, callerId }) {
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
      const found = await first<Found>(asked)
      if (!found) return undefined
      const { here: close, earlier: before, running: walked, calls = [], named = [], ...community } = found
      const [one] = named
      const place = { rounds: close, earlier: before, running: walked, calls }
      return { community, ...place, ...(one ? { named: one } : {}) }
    },
  }
}

/** What somebody asked for at public places: open ones come first in the index, so it is two stretches of it. */
const reportedBy = (communityId: CommunityId, memberId: MemberId, since: Moment): Stages => {
  const theirs = { communityId, 'requester.memberId': memberId }
  const lastMonth = _.or([
    { ...theirs, boxKey: _.gte(boxKeySince(true, since)) },
    { ...theirs, boxKey: _.gte(boxKeySince(false, since)).and(_.lt(OPEN_FROM)) },
  ])
  return openPipeline()
    .match(lastMonth)
    .limit(MOST.reported)
    .match({ 'place.type': 'spot', state: _.neq('cancelled') })
    .group({ _id: null, count: $.sum(1), fixed: $.sum($.cond([$.in(['$state', [...FIXED]]), 1, 0])) })
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
