import { isRefusal } from '@contract/errors'
import { boardOf } from '@domain/promise/board'
import { savePromises } from '@domain/promise/edit'
import { promiseRulesOf } from '@domain/promise/rules'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'
import { zonesOf } from '../ticket/boxes'

export const get: Handler<'promise.get'> = async ({ actor, store }) =>
  promiseRulesOf(found(await store.communities.get(actor.communityId)))

export const save: Handler<'promise.save'> = async ({ input, actor, now, store }) => {
  const { requestId, rules } = input
  const saved = await store.communities.change(actor.communityId, (map) =>
    savePromises(map, rules, { actor, requestId, now }),
  )
  return isRefusal(saved) ? saved : promiseRulesOf(saved)
}

/** A steward sees their own zones, a manager all of them. */
export const board: Handler<'promise.board'> = async ({ actor, now, store }) => {
  const zoneIds = zonesOf(actor)
  const since = dayBegins(calendarDay(now))
  const { map, piles, today } = found(
    await store.communities.board(actor.communityId, { zoneIds, now, since }),
  )
  return boardOf(map, piles, today, zoneIds, now)
}
