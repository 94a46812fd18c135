import type { Moment } from '@contract/ids'
import type { RoundWindow, Standard } from '@contract/standard'
import type { Holiday } from '@contract/zone'
import { dayBegins } from '@domain/time/calendar'
import { dayKind, minutes } from '@domain/time/shifts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** From when to when; the end does not belong to it. */
export interface Stretch {
  from: Moment
  to: Moment
}

/** Of a day of the community; `to` at or before `from` runs past its midnight. */
export const stretchOn = (day: string, { from, to }: RoundWindow): Stretch => {
  const midnight = dayBegins(day)
  const [begins, ends] = [minutes(from), minutes(to)]
  return {
    from: midnight + begins * MINUTE,
    to: midnight + (ends > begins ? ends : ends + 24 * 60) * MINUTE,
  }
}

/** How long both run at once. ms */
export const common = (one: Stretch, other: Stretch): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))

/** Whether it is to be done on a day: its weekday or holiday fits and, where it is every so many days, the count too. */
export const isDueOn = ({ days, every }: Standard, day: string, holidays: readonly Holiday[]): boolean => {
  const begins = dayBegins(day)
  if (!days.includes(dayKind(begins, holidays))) return false
  if (!every) return true
  const since = Math.round((begins - dayBegins(every.since)) / DAY)
  return since >= 0 && since % every.days === 0
}

/** The windows that begin on a day. */
export const windowsOn = (standard: Standard, day: string, holidays: readonly Holiday[]): Stretch[] =>
  isDueOn(standard, day, holidays) ? standard.windows.map((window) => stretchOn(day, window)) : []
