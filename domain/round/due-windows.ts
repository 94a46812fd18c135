import type { Standard } from '@contract/standard'
import type { Holiday } from '@contract/zone'
import { dayBegins } from '@domain/time/calendar'
import { dayKind, stretchOn, type Stretch } from '@domain/time/shifts'

const DAY = 24 * 60 * 60_000

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
