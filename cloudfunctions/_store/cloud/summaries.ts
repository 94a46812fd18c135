import type { CommunityId, Moment } from '@contract/ids'
import type { Risk, StarSum, Summary, SummaryDocument, SummaryType } from '@contract/summary'
import type { House } from '@contract/zone'
import type { Written } from '@domain/summary/board'
import type { FoundBills } from '@domain/summary/bills'
import type { Earlier } from '@domain/summary/earlier'
import type { UnitSize } from '@domain/summary/shares'
import { sortKeyOf, summaryIdOf } from '@domain/summary/summary'
import { OPEN_FROM } from '@domain/ticket/box-key'
import { facetOf } from '@domain/ticket/facets'
import { calendarDay } from '@domain/time/calendar'
import { sortableMoment } from '@domain/time/sortable'
import type { Ticket } from '@contract/ticket'
import type { Store, Touch } from '../store'
import { pageOf } from './page'
import { beside, openPipeline, type Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

const $ = db.command.aggregate
/** Staircases of the largest community. */
const MOST_UNITS = 5000
/** Times that somebody looked how clean it is, in a month. */
const MOST_CHECKS = 5000

/** And of what a neighbour wrote. */
const WRITTEN = {
  'author.memberId': 1,
  state: 1,
  kind: '$content.about.kind',
  title: '$content.title',
  answered: 1,
  ended: 1,
  ticketId: 1,
  createdAt: 1,
  updatedAt: 1,
  'acts.act': 1,
  'acts.at': 1,
  'acts.by': 1,
}
/** And of the rounds and the money of the one before. */
const OTHERS_BEFORE = {
  'bills.issued': 1,
  'bills.paid': 1,
  'bills.overdue': 1,
  'rounds.stops': 1,
  'rounds.done': 1,
  'rounds.missed': 1,
  'rounds.calls': 1,
  'rounds.checks': 1,
}
/** And of a round. */
const WALKED = {
  type: 1,
  zoneId: 1,
  zoneName: 1,
  completeAt: 1,
  sortKey: 1,
  'stops.id': 1,
  'stops.spotId': 1,
  'stops.name': 1,
  'stops.state': 1,
  'stops.minutes': 1,
  'stops.from': 1,
  'stops.to': 1,
  'stops.unplanned': 1,
  'stops.calls': 1,
  'stops.thanks': 1,
  'stops.holder.name': 1,
  'stops.log.at': 1,
  'stops.log.timing': 1,
  'stops.log.block': 1,
}
/** What a summary needs of a ticket: everything else stays in the database. */
const REPORTED = {
  kind: 1,
  what: 1,
  icon: 1,
  nature: 1,
  place: 1,
  note: 1,
  slot: 1,
  requester: 1,
  steward: 1,
  promises: 1,
  calendar: 1,
  createdAt: 1,
  updatedAt: 1,
  boxKey: 1,
  timeline: 1,
}

export const cloudSummaries = (summaries: Table<SummaryDocument>, tally: Tally): Store['summaries'] => {
  const from = (name: string, where: object): Stages => db.collection(name).aggregate().match(where)
  /** Keys of one type, up to this one. */
  const upTo = (type: SummaryType, last: unknown): object => ({ sortKey: _.and([_.gte(`${type}:`), last]) })

  return {
    add: (summary) => summaries.insert(summary),

    async get(communityId, type, period) {
      const where =
        period === undefined
          ? { communityId, ...upTo(type, _.lt(`${type};`)) }
          : { _id: _.eq(summaryIdOf(communityId, { type, period })) }
      const asked = from('summaries', where).sort({ sortKey: -1 }).limit(1).project({ behind: 0, seen: 0 })
      return await tally.first<Summary>(asked)
    },

    async page(communityId, type, size, after) {
      const where = { communityId, ...upTo(type, _.lt(after ?? `${type};`)) }
      const asked = from('summaries', where)
        .sort({ sortKey: -1 })
        .limit(size)
        .project({
          sortKey: 1,
          type: 1,
          period: 1,
          from: 1,
          to: 1,
          sentence: $.arrayElemAt(['$sentences', 0]),
        })
      const rows = await tally.listed<Summary & { sortKey: string; sentence: string }>(asked)
      return pageOf(rows, size, ({ sortKey }) => sortKey)
    },

    upTo(communityId, span, most) {
      const where = { communityId, ...upTo(span.type, _.lte(sortKeyOf(span))) }
      const asked = from('summaries', where)
        .sort({ sortKey: -1 })
        .limit(most)
        .project({ period: 1, madeAt: 1, figures: 1, seen: 1, complaints: 1, ...OTHERS_BEFORE })
      return tally.listed<Earlier>(asked)
    },

    async behind(communityId, of, keys, first, size) {
      const asked = from('summaries', { _id: _.eq(summaryIdOf(communityId, of)) })
        .limit(1)
        .unwind('$behind')
        .match({ 'behind.key': _.in([...keys]) })
        .project({ ids: $.slice(['$behind.ids', first, size]), count: $.size('$behind.ids') })
        .lookup({ from: 'tickets', localField: 'ids', foreignField: '_id', as: 'tickets' })
      const found = await tally.listed<{ ids: string[]; count: number; tickets: Ticket[] }>(asked)
      if (found.length === 0) return undefined
      const tickets = found.flatMap((each) =>
        each.ids.flatMap((id) => each.tickets.find((ticket) => ticket._id === id) ?? []),
      )
      return { tickets, count: Math.max(...found.map(({ count }) => count)) }
    },

    async risks(communityId, of, id) {
      const asked = from('summaries', { _id: _.eq(summaryIdOf(communityId, of)) })
        .limit(1)
        .project({ risks: '$came.risks' })
      beside(asked, 'tickets', 'inspections', openPipeline().match({ _id: id }))
      const found = await tally.first<{ risks: Risk[]; inspections: Ticket[] }>(asked)
      if (!found) return undefined
      const [inspection] = found.inspections
      return { risks: found.risks, ...(inspection ? { inspection } : {}) }
    },

    touched(communityId, since, size, after) {
      const asked = from('tickets', later(communityId, since, after))
        .sort({ updatedAt: 1, _id: 1 })
        .limit(size)
        .project(REPORTED)
      return tally.listed(asked)
    },

    async written(what, communityId, since, size, after) {
      const asked = from(what, later(communityId, since, after))
        .sort({ updatedAt: 1, _id: 1 })
        .limit(size)
        .project(WRITTEN)
      if (what === 'posts')
        asked.lookup({ from: 'tickets', localField: 'ticketId', foreignField: '_id', as: 'tickets' })
      type Found = Written & { tickets?: Pick<Ticket, 'createdAt'>[] }
      return (await tally.listed<Found>(asked)).map(({ tickets = [], ...rest }) =>
        tickets[0] ? { ...rest, requestedAt: tickets[0].createdAt } : rest,
      )
    },

    untouched(communityId, since, size, after = OPEN_FROM) {
      const where = { communityId, facets: facetOf({}), boxKey: _.gt(after), updatedAt: _.lt(since) }
      return tally.listed(from('tickets', where).sort({ boxKey: 1 }).limit(size).project(REPORTED))
    },

    rounds(communityId, { from: begins, to }, size, after) {
      const before = _.lt(after ?? sortableMoment(to))
      const where = { communityId, sortKey: _.and([_.gte(sortableMoment(begins)), before]) }
      return tally.listed(from('rounds', where).sort({ sortKey: -1 }).limit(size).project(WALKED))
    },

    async checks(communityId, { from: begins, to }) {
      const sortKey = _.and([_.gte(sortableMoment(begins)), _.lt(sortableMoment(to))])
      const asked = from('spotChecks', { communityId, sortKey })
        .limit(MOST_CHECKS)
        .group({ _id: null, sum: $.sum('$score'), count: $.sum(1) })
      const found = await tally.first<StarSum>(asked)
      return { sum: found?.sum ?? 0, count: found?.count ?? 0 }
    },

    async bills(communityId, { from: begins, to }, month) {
      const asked = from('communities', { _id: _.eq(communityId) })
        .limit(1)
        .project({ _id: 1 })
      const day = _.and([_.gte(calendarDay(begins)), _.lte(calendarDay(to - 1))])
      const entries = openPipeline().match({ communityId, day })
      beside(
        asked,
        'ledger',
        'entries',
        entries.group({ _id: '$type', count: $.sum(1), amount: $.sum('$amount') }),
      )
      beside(asked, 'bills', 'month', billsOfMonth(communityId, month))
      beside(asked, 'bills', 'overdue', overdue(communityId, to))
      return (await tally.first<FoundBills>(asked)) ?? { entries: [], month: [], overdue: [] }
    },

    async sizes(communityId) {
      const asked = from('houses', { communityId })
        .group({ _id: { buildingId: '$buildingId', unitId: '$unitId' }, houses: $.sum(1) })
        .limit(MOST_UNITS)
      const sizes = await tally.listed<{ _id: Pick<House, 'buildingId' | 'unitId'>; houses: number }>(asked)
      return sizes.map(({ _id, houses }): UnitSize => ({ ..._id, houses }))
    },
  }
}

const billsOfMonth = (communityId: CommunityId, month: string): Stages =>
  openPipeline()
    // A draft went out to nobody yet.
    .match({ communityId, month, copyOf: _.gt(0), reversed: _.exists(false) })
    .group({ _id: null, charged: $.sum('$total'), paid: $.sum('$paid') })

const overdue = (communityId: CommunityId, to: Moment): Stages =>
  openPipeline()
    .match({ communityId, open: true, dueAt: _.lt(to) })
    .group({ _id: null, bills: $.sum(1), owed: $.sum($.subtract(['$total', '$paid'])) })

/** Many may have been changed in one millisecond: the id says where among them a page ended. */
const later = (
  communityId: CommunityId,
  since: Moment,
  after: Pick<Written, '_id' | 'updatedAt'> | Touch | undefined,
): object =>
  after === undefined
    ? { communityId, updatedAt: _.gte(since) }
    : _.and([
        // The range that the index is read from; what follows only leaves out what was read at its beginning.
        { communityId, updatedAt: _.gte(after.updatedAt) },
        _.or([
          { updatedAt: _.gt(after.updatedAt) },
          { updatedAt: _.eq(after.updatedAt), _id: _.gt(after._id) },
        ]),
      ])
