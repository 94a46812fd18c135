import type { Moment } from '@contract/ids'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { spanAfter, spanAt, spanBefore, type Span } from './periods'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Hours of the community's day: what was missed and the summary before work begins, the steward's list before it ends, then the managers'. */
const MISSED = 7.5 * HOUR
const SUMMED_UP = 8 * HOUR
const STILL_OPEN = 17.5 * HOUR
const DIGEST = 18 * HOUR

type Daily = 'missed' | 'stillOpen' | 'digest'
/** What is told at an hour of its own. */
export type Report = { at: Moment } & ({ type: Daily } | { type: 'summary'; span: Span })

/**
 * What is due and has not been told, the earliest first. After an outage every week and month is made up for; of a day's
 * letters only the newest, for nobody wants Tuesday's list on Friday.
 */
export const dueReports = (reportedAt: Moment, now: Moment): Report[] =>
  [
    ...newest('missed', MISSED, reportedAt, now),
    ...newest('stillOpen', STILL_OPEN, reportedAt, now),
    ...newest('digest', DIGEST, reportedAt, now),
  ]
    .concat(summaries('week', reportedAt, now), summaries('month', reportedAt, now))
    .sort((a, b) => a.at - b.at)

/** When there is something again, strictly after `now`. */
export const nextReportAt = (now: Moment): Moment =>
  Math.min(
    ...[MISSED, STILL_OPEN, DIGEST].map((hour) => dailyAt(hour, now) + DAY),
    ...(['week', 'month'] as const).map((type) => summedUpAt(spanAfter(lastSummedUp(type, now)))),
  )

/** The last time it was that hour. */
const dailyAt = (hour: number, now: Moment): Moment => {
  const today = dayBegins(calendarDay(now)) + hour
  return today <= now ? today : today - DAY
}

const newest = (type: Daily, hour: number, after: Moment, now: Moment): Report[] => {
  const at = dailyAt(hour, now)
  return at > after ? [{ type, at }] : []
}

const summedUpAt = ({ to }: Span): Moment => to + SUMMED_UP
/** The last period whose hour has come. */
const lastSummedUp = (type: Span['type'], now: Moment): Span => spanBefore(spanAt(type, now - SUMMED_UP))

const summaries = (type: Span['type'], after: Moment, now: Moment): Report[] => {
  const due: Report[] = []
  for (let span = lastSummedUp(type, now); summedUpAt(span) > after; span = spanBefore(span))
    due.unshift({ type: 'summary', at: summedUpAt(span), span })
  return due
}
