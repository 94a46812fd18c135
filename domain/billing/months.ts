import { dayBefore } from '@domain/time/days'
/** ms; a day of the calendar is the same everywhere, so it is counted in UTC. */
const DAY = 24 * 60 * 60_000

const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10)

/** Whether there is such a day: no 31st of February, which would quietly become March. */
export const isDay = (day: string): boolean => {
  const midnight = midnightOf(day)
  return Number.isFinite(midnight) && dayAt(midnight) === day
}

/** From one day to another, both counted. */
export const daysFrom = (from: string, to: string): number => (midnightOf(to) - midnightOf(from)) / DAY + 1

/** '2026-11-27' → '2026-11' */
export const monthOf = (day: string): string => day.slice(0, 7)
export const monthAfter = (month: string, months = 1): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months, 1))
    .toISOString()
    .slice(0, 7)
const daysIn = (month: string): number => daysFrom(`${month}-01`, dayBefore(`${monthAfter(month)}-01`))

/** What of a calendar month lies in a time: its days from the `first` to the `last`, of so many. */
export interface MonthPart {
  month: string
  first: number
  last: number
  days: number
}

export const isWhole = ({ first, last, days }: MonthPart): boolean => first === 1 && last === days

/** A time, both days counted, month by month. */
export const monthsIn = (from: string, to: string): MonthPart[] => {
  const parts: MonthPart[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = monthAfter(month)) {
    const days = daysIn(month)
    const first = month === monthOf(from) ? Number(from.slice(8)) : 1
    const last = month === monthOf(to) ? Number(to.slice(8)) : days
    if (first <= last) parts.push({ month, first, last, days })
  }
  return parts
}
