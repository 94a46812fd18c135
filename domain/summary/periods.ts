import type { Moment } from '@contract/ids'
import type { SummaryType } from '@contract/summary'
import { calendarDay, dayBegins, weekdayOf } from '@domain/time/calendar'

const DAY = 24 * 60 * 60_000

/** A week or a month of the community: `to` belongs to the next one. */
export interface Span {
  type: SummaryType
  /** '2026-11-23', its Monday; '2026-11'. */
  period: string
  from: Moment
  to: Moment
}

/** The week, from Monday, or the month in which a moment lies. */
export const spanAt = (type: SummaryType, at: Moment): Span => {
  switch (type) {
    case 'week': {
      const from = dayBegins(mondayOf(at))
      return { type, period: calendarDay(from), from, to: from + 7 * DAY }
    }
    case 'month': {
      const period = monthOf(at)
      const from = dayBegins(`${period}-01`)
      return { type, period, from, to: dayBegins(`${monthOf(from + 32 * DAY)}-01`) }
    }
  }
  return type satisfies never
}

export const spanBefore = ({ type, from }: Span): Span => spanAt(type, from - 1)
export const spanAfter = ({ type, to }: Span): Span => spanAt(type, to)

/** '2026-11' */
export const monthOf = (at: Moment): string => calendarDay(at).slice(0, 7)
/** '2026-11-23' */
export const mondayOf = (at: Moment): string => calendarDay(at - (weekdayOf(at) - 1) * DAY)
