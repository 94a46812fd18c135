import type { CommunityId, ZoneId } from '@contract/ids'
import { facetOf } from '@domain/ticket/facets'
import { boxKeySince, OPEN_FROM } from '@domain/ticket/box-key'
import { soughtOf } from '@domain/ticket/search'
import type { Narrowing, TicketBox } from '../store'
import { _ } from './table'

/** What a box narrowed down asks the database for; one index serves each. Read in the order of the box keys, downwards. */
export const ticketsWhere = (box: TicketBox, narrowing: Narrowing, after?: string): object => ({
  communityId: box.communityId,
  ...within(box, narrowing),
  ...(narrowing.state === undefined ? {} : { state: narrowing.state }),
  ...(narrowing.overdueAt === undefined ? {} : { promisedAt: _.lt(narrowing.overdueAt) }),
  ...(narrowing.atRiskAt === undefined
    ? {}
    : { riskAt: _.lte(narrowing.atRiskAt), promisedAt: _.gte(narrowing.atRiskAt) }),
  ...boxKeyRange(narrowing, after),
})

/** What somebody has still to ask about, in all zones or in these. */
export const visitsWhere = (
  communityId: CommunityId,
  zoneIds: readonly ZoneId[] | undefined,
  after = '',
): object => ({
  communityId,
  visitKey: _.gt(after),
  ...(zoneIds === undefined ? {} : { 'place.zoneId': _.in([...zoneIds]) }),
})

/** Open ones sort above a key, the others below, each by when they came in. Overdue is what is open. */
const boxKeyRange = (narrowing: Narrowing, after: string | undefined): object => {
  const { standing, overdueAt, atRiskAt, createdFrom, createdTo } = narrowing
  const isPressing = overdueAt !== undefined || atRiskAt !== undefined
  const isOpen = isPressing ? true : standing === undefined ? undefined : standing === 'open'
  const since = (at: number | undefined): string[] =>
    isOpen === undefined || at === undefined ? [] : [boxKeySince(isOpen, at)]
  const low = [...(isOpen === true ? [OPEN_FROM] : []), ...since(createdFrom)].sort().at(-1)
  const [high] = [
    ...(after === undefined ? [] : [after]),
    ...(isOpen === false ? [OPEN_FROM] : []),
    ...since(createdTo),
  ].sort()
  if (low === undefined) return high === undefined ? {} : { boxKey: _.lt(high) }
  return { boxKey: high === undefined ? _.gte(low) : _.gte(low).and(_.lt(high)) }
}

const within = (box: TicketBox, narrowing: Narrowing): object => {
  const { kind, placeId, assigneeId, zoneId, q } = narrowing
  const sought = q === undefined ? undefined : soughtOf(q)
  const searched = sought && _.all(sought)
  // By person or by words the few that there are; what else is asked is looked at in them.
  const also = {
    ...(kind === undefined ? {} : { kind }),
    ...(placeId === undefined ? {} : { 'place.nearIds': placeId }),
    ...(assigneeId === undefined ? {} : { 'assignee.memberId': assigneeId }),
    ...(zoneId === undefined ? {} : { 'place.zoneId': zoneId }),
    ...(searched === undefined ? {} : { words: searched }),
  }
  if ('requesterId' in box) return { 'requester.memberId': box.requesterId, ...also }
  if ('householdIds' in box) return { householdId: _.in(box.householdIds), ...also }
  if ('guardianId' in box) return { 'guardian.memberId': box.guardianId, ...also }
  const narrowed = { kind, placeId, assigneeId, zoneId }
  if (searched !== undefined) {
    if ('assigneeId' in box) return { ...also, 'assignee.memberId': box.assigneeId }
    return 'zoneIds' in box ? { ...also, 'place.zoneId': _.in(zonesIn(box.zoneIds, zoneId)) } : also
  }
  if ('assigneeId' in box) return { facets: facetOf({ ...narrowed, assigneeId: box.assigneeId }) }
  if ('zoneIds' in box)
    return { facets: _.in(zonesIn(box.zoneIds, zoneId).map((id) => facetOf({ ...narrowed, zoneId: id }))) }
  return { facets: facetOf(narrowed) }
}

/** One's own zones, or the one of them that is asked for; another's is none. */
const zonesIn = (mine: readonly string[], asked: string | undefined): string[] =>
  mine.filter((id) => asked === undefined || id === asked)
