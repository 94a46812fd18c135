import type { Account, Owed } from '@contract/account'
import type { Moment } from '@contract/ids'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { sortableMoment } from '@domain/time/sortable'

const DAY = 24 * 60 * 60_000
/** At what time of the day somebody is reminded: after breakfast, and never at night. ms */
const AT = 10 * 60 * 60_000
/** Days after the due day, on which is reminded of what is still open (催缴). */
export const REMINDERS = [-3, 0, 7, 15] as const

export const isOpen = ({ total, paid, reversed }: Pick<Owed, 'total' | 'paid' | 'reversed'>): boolean =>
  reversed === undefined && paid < total
/** What is still to be paid of it. 分 */
export const left = (owed: Owed): number => (isOpen(owed) ? owed.total - owed.paid : 0)
export const owedIn = ({ bills }: Pick<Account, 'bills'>): number =>
  bills.reduce((sum, owed) => sum + left(owed), 0)

const momentOf = ({ dueAt }: Owed, days: number): Moment => dayBegins(calendarDay(dueAt)) + days * DAY + AT

/** Of what is open: when it is reminded of next, or, asked about, when it is looked whether that is answered. */
export const lookAt = (owed: Owed): Moment | undefined => {
  if (owed.disputed) return owed.disputed.lookAt
  const next = REMINDERS.find(
    (days) => days > (owed.reminded ?? -Infinity) && momentOf(owed, days) > owed.issuedAt,
  )
  return next === undefined ? undefined : momentOf(owed, next)
}

/** The last reminder that is due by now, and has not been sent; one of long ago is none any more. */
export const reminderDue = (owed: Owed, now: Moment): number | undefined => {
  if (!isOpen(owed) || owed.disputed) return undefined
  const due = REMINDERS.filter((days) => {
    const at = momentOf(owed, days)
    return days > (owed.reminded ?? -Infinity) && at > owed.issuedAt && at <= now
  })
  return due[due.length - 1]
}

/** Where a house stands in the list of those who owe: by the oldest due day of what is open. Null: nothing is. */
export const debtKeyOf = ({ _id, bills }: Pick<Account, '_id' | 'bills'>): string | null => {
  const due = bills.filter(isOpen).map(({ dueAt }) => dueAt)
  return due.length === 0 ? null : `${sortableMoment(Math.min(...due))}:${_id}`
}
/** Behind all that were to be paid before this moment. */
export const debtKeyBefore = (now: Moment): string => sortableMoment(now)
