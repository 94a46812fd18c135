import type { CommunityId, Moment, ZoneId } from '@contract/ids'
import type { Round } from '@contract/round'
import type { RoundBoard } from '@contract/round-views'
import type { Community } from '@contract/zone'
import type { BoardRound } from '@domain/round/board'
import type { FoundMonth } from '@domain/round/month'
import type { CheckedRound } from '@domain/round/spot-check'
import { sortableMoment } from '@domain/time/sortable'
import type { Store } from '../store'
import { pageOf } from './page'
import { beside, openPipeline, type Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

const $ = db.command.aggregate
/** Rounds that are looked at: of a day and the evening before, of a month, with a place in three days. */
const MOST = { day: 300, month: 5000, ofSpot: 60 }
/** Places that are named where residents call. */
const HOTTEST = 10

type Figures = Pick<Store['rounds'], 'board' | 'doubts' | 'month' | 'ofSpot'>

/** How rounds stand, counted by the database. */
export const roundFigures = (rounds: Table<Round>, tally: Tally): Figures => {
  const community = (id: CommunityId): Stages =>
    db
      .collection('communities')
      .aggregate()
      .match({ _id: _.eq(id) })
      .limit(1)

  return {
    async board(communityId, { zoneIds, from, to, since }) {
      const where = inZones(communityId, zoneIds)
      const asked = community(communityId).project({ _id: 1 })
      beside(asked, 'rounds', 'rounds', ofDay(where, from, to))
      beside(asked, 'rounds', 'marks', marks(where, since))
      beside(asked, 'rounds', 'heat', heat(where, since))
      type Found = { rounds: BoardRound[]; marks: { count: number }[]; heat: Heat[] }
      const found = await tally.first<Found>(asked)
      return {
        rounds: found?.rounds ?? [],
        doubtful: found?.marks[0]?.count ?? 0,
        heat: (found?.heat ?? []).map(({ _id: spotId, name, calls }) => ({ spotId, name, calls })),
      }
    },

    async doubts(communityId, zoneIds, size, after) {
      const doubtKey = after === undefined ? _.gt('') : _.and([_.gt(''), _.lt(after)])
      const where = { ...inZones(communityId, zoneIds), doubtKey }
      return pageOf(
        await rounds.find(where, ['doubtKey', 'desc'], size),
        size,
        ({ doubtKey: key }) => key ?? '',
      )
    },

    async month(communityId, from, to) {
      const asked = community(communityId).project({ _id: 1 })
      beside(asked, 'rounds', 'people', people(communityId, from, to))
      beside(asked, 'spotChecks', 'checks', checks(communityId, from, to))
      return (await tally.first<FoundMonth>(asked)) ?? { people: [], checks: [] }
    },

    async ofSpot(communityId, spotId, since) {
      const theirs = openPipeline()
        .match({ communityId, spotIds: spotId, sortKey: _.gte(sortableMoment(since)) })
        .sort({ sortKey: -1 })
        .limit(MOST.ofSpot)
        .project({
          'stops.id': 1,
          'stops.spotId': 1,
          'stops.state': 1,
          'stops.log.at': 1,
          'stops.log.by': 1,
        })
      const asked = beside(community(communityId), 'rounds', 'found', theirs)
      const found = await tally.first<Community & { found: CheckedRound[] }>(asked)
      if (!found) return undefined
      const { found: ofSpot, ...rest } = found
      return { community: rest, rounds: ofSpot }
    },
  }
}

const inZones = (communityId: CommunityId, zoneIds: readonly ZoneId[] | undefined): object => ({
  communityId,
  ...(zoneIds === undefined ? {} : { zoneId: _.in([...zoneIds]) }),
})
const between = (from: Moment, to: Moment): object => ({
  sortKey: _.and([_.gte(sortableMoment(from)), _.lt(sortableMoment(to))]),
})

const ofDay = (where: object, from: Moment, to: Moment): Stages =>
  openPipeline()
    .match({ ...where, ...between(from, to) })
    .sort({ sortKey: -1 })
    .limit(MOST.day)
    .project({
      type: 1,
      zoneId: 1,
      zoneName: 1,
      day: 1,
      shift: 1,
      from: 1,
      to: 1,
      completeAt: 1,
      'figures.doubtful': 1,
      'stops.id': 1,
      'stops.name': 1,
      'stops.state': 1,
      'stops.minutes': 1,
      'stops.from': 1,
      'stops.to': 1,
      'stops.holder.name': 1,
      'stops.log.at': 1,
      'stops.log.block': 1,
      'stops.log.words': 1,
    })

const marks = (where: object, since: Moment): Stages =>
  openPipeline()
    .match({ ...where, doubtKey: _.gt(sortableMoment(since)) })
    .sort({ doubtKey: -1 })
    .limit(MOST.month)
    .project({ 'figures.doubtful': 1 })
    .unwind('$figures')
    .group({ _id: null, count: $.sum('$figures.doubtful') })

type Heat = RoundBoard['heat'][number] & { _id: RoundBoard['heat'][number]['spotId'] }
const heat = (where: object, since: Moment): Stages =>
  openPipeline()
    .match({ ...where, sortKey: _.gte(sortableMoment(since)) })
    .sort({ sortKey: -1 })
    .limit(MOST.month)
    .project({ 'stops.spotId': 1, 'stops.name': 1, 'stops.calls.at': 1 })
    .unwind('$stops')
    .match({ 'stops.calls.at': _.gte(since) })
    .project({ spotId: '$stops.spotId', name: '$stops.name', calls: $.size('$stops.calls') })
    .group({ _id: '$spotId', name: $.first('$name'), calls: $.sum('$calls') })
    .sort({ calls: -1, _id: 1 })
    .limit(HOTTEST)

const COUNTED = ['due', 'done', 'onTime', 'missed', 'blocked', 'called', 'thanks'] as const
const people = (communityId: CommunityId, from: Moment, to: Moment): Stages =>
  openPipeline()
    .match({ communityId, ...between(from, to) })
    .sort({ sortKey: -1 })
    .limit(MOST.month)
    .project({ figures: 1, zoneId: 1 })
    .unwind('$figures')
    .group({
      _id: '$figures.memberId',
      // As they are called now: the newest comes first.
      name: $.first('$figures.name'),
      zoneIds: $.addToSet('$zoneId'),
      ...Object.fromEntries(COUNTED.map((name) => [name, $.sum(`$figures.${name}`)])),
    })

const checks = (communityId: CommunityId, from: Moment, to: Moment): Stages =>
  openPipeline()
    .match({ communityId, ...between(from, to) })
    .sort({ sortKey: -1 })
    .limit(MOST.month)
    .match({ 'of.memberId': _.exists(true) })
    .group({ _id: '$of.memberId', sum: $.sum('$score'), count: $.sum(1) })
