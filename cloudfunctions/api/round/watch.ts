import { isRefusal, refuse } from '@contract/errors'
import type { ZoneId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { isPicture } from '@domain/board/content'
import { boardOf } from '@domain/round/board'
import { monthOf } from '@domain/round/month'
import { checkSpot, WORK_LASTS } from '@domain/round/spot-check'
import { spanAt } from '@domain/summary/periods'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'
import { seenBy } from './seen-by'

const DAY = 24 * 60 * 60_000
const PAGE = 10
/** Marks and calls are counted so far back, ms. */
const LOOKS_BACK = 30 * DAY

/** Which zones somebody watches; a manager all. */
const watched = ({ role, zones }: Actor): ZoneId[] | undefined =>
  role === 'manager' ? undefined : zones.map(({ id }) => id)

export const board: Handler<'round.board'> = async ({ input, actor, now, store }) => {
  const today = calendarDay(now)
  const { day = today } = input
  const begins = dayBegins(day)
  const asked = { zoneIds: watched(actor), from: begins - DAY, to: begins + DAY, since: now - LOOKS_BACK }
  return boardOf({ day, today }, await store.rounds.board(actor.communityId, asked), now)
}

export const doubts: Handler<'round.doubts'> = async ({ input, actor, store }) => {
  const { items, next } = await store.rounds.doubts(actor.communityId, watched(actor), PAGE, input.cursor)
  return {
    items: items.map((round) => seenBy(actor, round)),
    ...(next === undefined ? {} : { next }),
  }
}

export const check: Handler<'round.check'> = async ({ input, actor, now, store }) => {
  const environment = store.files.environment()
  if (!input.photos.every((file) => isPicture(file, environment))) return refuse('PICTURE_UNFIT')
  const { community, rounds } = found(
    // A round may have begun well before what was done in it.
    await store.rounds.ofSpot(actor.communityId, input.spotId, now - WORK_LASTS - DAY),
  )
  const id = idFrom('k', actor._id, input.requestId)
  const made = checkSpot(community, rounds, { ...input, id }, actor, now)
  if (isRefusal(made)) return made
  const kept = await store.spotChecks.add(made)
  return kept.of ? { of: kept.of.name } : {}
}

export const month: Handler<'round.month'> = async ({ input, actor, now, store }) => {
  const at = input.month === undefined ? now : dayBegins(`${input.month}-01`)
  const { period, from, to } = spanAt('month', at)
  const figures = await store.rounds.month(actor.communityId, from, to)
  return { month: period, items: monthOf(figures, actor) }
}
