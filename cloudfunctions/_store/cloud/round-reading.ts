import type { CommunityId, MemberId, Moment } from '@contract/ids'
import type { Round, StopState } from '@contract/round'
import type { TicketState } from '@contract/ticket'
import type { Community } from '@contract/zone'
import { boxKeySince, OPEN_FROM } from '@domain/ticket/box-key'
import { sortableMoment } from '@domain/time/sortable'
import type { Store } from '../store'
import { askCommunity, mapOf, withPeople, type WithPeople } from './communities'
import { beside, openPipeline, type Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

// Rounds with what has to be known beside them, each time in one call.

const $ = db.command.aggregate
/** Rounds of a person in three days, of a community; around a batch; requests of a month. */
const MOST = { mine: 30, community: 200, atHand: 100, reported: 500 }

const OPEN: readonly StopState[] = ['due', 'blocked']
const FIXED: readonly TicketState[] = ['finished', 'confirmed', 'rated', 'closed']

type Reading = Pick<Store['rounds'], 'atHand' | 'mine' | 'between' | 'withMap'>

/** Those that begin between the two, both included. */
export const begins = (from: Moment, to: Moment): object =>
  _.gte(sortableMoment(Math.max(0, from))).and(_.lt(sortableMoment(Math.max(0, to) + 1)))
export const newestOf = (where: object, most: number): Stages =>
  openPipeline().match(where).sort({ sortKey: -1 }).limit(most)

export const roundReading = (rounds: Table<Round>, tally: Tally): Reading => {
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
      const found = await tally.first<Community & { named: Round[]; near: Round[] }>(asked)
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
      const found = await tally.first<Found>(asked)
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
      const found = await tally.first<Found>(asked)
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
