import { refuse, type Refusal } from '@contract/errors'
import type { RunDocument } from '@contract/fee'
import { daysFrom, isDay, monthAfter, monthOf } from './months'

/** Nothing was charged here before, and nobody plans that far. */
const YEARS = { first: '2015', last: '2100' }
const MOST_MONTHS = 24

/** Days that are none, an end before its beginning, more than two years, due before it begins. */
export const datesFault = ({
  from,
  to,
  due,
}: Pick<RunDocument, 'from' | 'to' | 'due'>): Refusal | undefined => {
  const areThere = [from, to, due].every(isYearOfOurs)
  const isTooLong = () => to >= `${monthAfter(monthOf(from), MOST_MONTHS)}${from.slice(7)}`
  return !areThere || to < from || isTooLong() || due < from ? refuse('WRONG_DATES') : undefined
}

const isYearOfOurs = (day: string): boolean =>
  isDay(day) && day.slice(0, 4) >= YEARS.first && day.slice(0, 4) <= YEARS.last

/** A month and the next differ by so many days. */
const DAYS_APART = 3

/** Whether two times are about as long, so that what was charged for them can be compared. */
export const isAsLong = (one: { from: string; to: string }, other: { from: string; to: string }): boolean =>
  Math.abs(daysFrom(one.from, one.to) - daysFrom(other.from, other.to)) <= DAYS_APART
