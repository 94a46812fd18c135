import { refuse } from '@contract/errors'
import { around, todayOf } from '@domain/round/today'
import { isOpen } from '@domain/round/settle'
import { colleaguesOf } from '@domain/round/hand'
import { isOfPost, maySeeRound, watchesRound } from '@domain/round/who-may'
import { calendarDay } from '@domain/time/calendar'
import { postOf } from '@domain/zone/staff'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'
import { spotKey } from '../../_kit/spot-code'
import { seenBy } from './seen-by'

const DAY = 24 * 60 * 60_000
/** Of a day, in the largest community. */
const MOST = 200

export const today: Handler<'round.today'> = async ({ actor, now, store }) => {
  const asked = { ...around(now), reportedSince: now - 30 * DAY }
  const mine = found(await store.rounds.mine(actor.communityId, actor._id, asked))
  return todayOf(mine, actor, spotKey, now)
}

export const get: Handler<'round.get'> = async ({ input, actor, store }) => {
  const round = await store.rounds.get(input.id)
  return round && maySeeRound(round, actor) ? { round: seenBy(actor, round) } : refuse('NOT_FOUND')
}

/** Of today, or still running since last night, with something left to do that is not one's own; none for other posts. */
export const others: Handler<'round.others'> = async ({ actor, now, store }) => {
  const rounds = await store.rounds.between(actor.communityId, now - DAY, now + DAY, MOST)
  const items = rounds
    .filter((round) => isOfPost(actor, round.kind) || watchesRound(round, actor))
    .filter(({ day, from, to }) => day === calendarDay(now) || (from <= now && now < to))
    .filter(({ stops }) => stops.some((stop) => isOpen(stop) && stop.holder.memberId !== actor._id))
  return { items: items.reverse().map((round) => seenBy(actor, round)) }
}

/** To whom one may hand something; who has least left comes first. */
export const colleagues: Handler<'round.colleagues'> = async ({ input, actor, now, store }) => {
  const seen = found(await store.rounds.withMap(actor.communityId, input.id, around(now)))
  const { round, map, held } = seen
  if (!round || !maySeeRound(round, actor)) return refuse('NOT_FOUND')
  const items = colleaguesOf(map, round.kind, now)
    .filter(({ memberId }) => memberId !== actor._id)
    .map((person) => ({
      id: person.memberId,
      name: person.name,
      post: postOf(person),
      stops: held.get(person.memberId) ?? 0,
    }))
  return { items: items.sort((a, b) => a.stops - b.stops || (a.id < b.id ? -1 : 1)) }
}
