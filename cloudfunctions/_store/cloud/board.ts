import type { CommunityId, MemberId, Moment, ZoneId } from '@contract/ids'
import type { Pile } from '@domain/promise/board'
import { boxKeySince, OPEN_FROM } from '@domain/ticket/box-key'
import { facetOf } from '@domain/ticket/facets'
import { openPipeline, type Stages } from './pipeline'
import { _, db } from './table'

// How the promises stand, counted by the database: no ticket leaves it.

const $ = db.command.aggregate
const where = (communityId: CommunityId, zoneIds: readonly ZoneId[] | undefined): object => ({
  communityId,
  ...(zoneIds === undefined ? {} : { 'place.zoneId': _.in([...zoneIds]) }),
})
const countIf = (asked: unknown): unknown => $.sum($.cond([asked, 1, 0]))

/** As it comes back from `openPiles`. */
export type FoundPile = Omit<Pile, 'zoneId' | 'assigneeId'> & {
  _id: { zoneId: ZoneId; assigneeId: MemberId }
}

/** The open ones by zone and person, with how many of them are late, or soon will be. */
export const openPiles = (
  communityId: CommunityId,
  zoneIds: readonly ZoneId[] | undefined,
  now: Moment,
): Stages => {
  // Nothing is promised while nothing is known: null is less than any moment.
  const isLate = $.and([$.gt(['$promisedAt', null]), $.lt(['$promisedAt', now])])
  const isNear = $.and([$.gt(['$riskAt', null]), $.lte(['$riskAt', now])])
  return openPipeline()
    .match({ ...where(communityId, zoneIds), open: true })
    .group({
      _id: { zoneId: '$place.zoneId', assigneeId: '$assignee.memberId' },
      name: $.first('$assignee.name'),
      open: $.sum(1),
      late: countIf(isLate),
      atRisk: countIf($.and([isNear, $.not([isLate])])),
    })
}

/** Requests of a day that are looked at; the largest community has fewer. */
const MOST = 5000

/** What has come of the promises of what came in since: kept in time, or broken. */
export const outcomes = (
  communityId: CommunityId,
  zoneIds: readonly ZoneId[] | undefined,
  since: Moment,
): Stages =>
  openPipeline()
    .match(
      _.and([
        { ...where(communityId, zoneIds), facets: facetOf({}) },
        _.or([
          { boxKey: _.gte(boxKeySince(true, since)) },
          { boxKey: _.gte(boxKeySince(false, since)).and(_.lt(OPEN_FROM)) },
        ]),
      ]),
    )
    .limit(MOST)
    .group({ _id: null, kept: $.sum('$kept'), broken: $.sum('$broken') })
