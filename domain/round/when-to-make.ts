import type { Moment } from '@contract/ids'
import type { Community, Duty, DutyMap } from '@contract/zone'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { shiftsOn } from './shift-of'
import { KINDS } from './work'
import { dayAfter } from '@domain/time/days'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** From this hour on tomorrow's rounds are there too. */
const EVENING = 20 * HOUR
/** Somebody with a duty has not come in yet: looked at again after this. ms */
const LATER = 30 * 60_000

export const hasPoints = ({ rounds }: Pick<Community, 'rounds'>): boolean => (rounds?.points ?? []).length > 0

/** Yesterday's, for a night shift may still run; today's; and from the evening on tomorrow's. */
export const daysToPlan = (now: Moment): string[] => {
  const today = calendarDay(now)
  const days = [dayAfter(today, -1), today]
  return now >= dayBegins(today) + EVENING ? [...days, dayAfter(today)] : days
}

/**
 * When the rounds have to be looked at again: when a shift begins, for somebody may have come or gone; when a leave
 * begins or ends; soon where somebody has still to come in; in the evening; and at midnight. null: there are none.
 */
export const nextMaking = (map: DutyMap, now: Moment): Moment | null => {
  if (!hasPoints(map)) return null
  const today = calendarDay(now)
  const midnight = dayBegins(dayAfter(today))
  const evening = midnight - DAY + EVENING
  const shifts = map.zones.flatMap(({ id }) => KINDS.flatMap((kind) => shiftsOn(map, id, kind, today)))
  const leaves = map.absences.flatMap(({ from, until }) => [from, until ?? from])
  const isExpected = ({ memberId }: Duty) =>
    map.staff.some((person) => person.memberId === memberId && person.openid === undefined)
  const expected = shifts.some(({ duties }) => duties.some(isExpected)) ? [now + LATER] : []
  const moments = [...shifts.map(({ from }) => from), ...leaves, ...expected, evening, midnight]
  return Math.min(...moments.filter((moment) => moment > now))
}

/** All that rounds are made of. */
const INGREDIENTS = [
  'zones',
  'spots',
  'duties',
  'absences',
  'holidays',
  'rounds',
  'catalogue',
] as const satisfies readonly (keyof Community)[]

/** A community that was changed, with its rounds to be looked at once if the change has to do with them. */
export const withRoundsAt = <T extends Community>(before: Community, after: T): T => {
  const isTouched = INGREDIENTS.some((key) => after[key] !== before[key])
  const isNew = after === before || after.roundsAt !== before.roundsAt
  if (isNew || !isTouched || !(hasPoints(before) || hasPoints(after))) return after
  return { ...after, roundsAt: 0 }
}
