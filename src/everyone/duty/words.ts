import type { Moment } from '@contract/ids'
import type { Absence, MyDuty } from '@contract/zone'
import { lastDay } from '@/copy/dates'

/** A phone's clock is not the server's, and what a screen calls now moves twice a minute. Milliseconds. */
const GRACE = 2 * 60_000

const runs = ({ type, from, until }: Absence, now: Moment): boolean =>
  type === 'off' || (from <= now + GRACE && (until === undefined || now < until))

/** Why there is no work just now, if so. Leave goes before the switch: it names who stands in. */
export const awayNow = ({ absences }: MyDuty, now: Moment): Absence | undefined => {
  const running = absences.filter((absence) => runs(absence, now))
  return running.find(({ type }) => type === 'leave') ?? running[0]
}

export const leaveOf = ({ absences }: MyDuty): Absence | undefined =>
  absences.find(({ type }) => type === 'leave')

const deputyOf = ({ colleagues }: MyDuty, { deputyId }: Absence): string | undefined =>
  colleagues.find(({ id }) => id === deputyId)?.name

/** Who gets the work meanwhile. */
export const meanwhile = (mine: MyDuty, away: Absence | undefined): string => {
  if (!away) return '新单子会派过来，下班记得关掉'
  const deputy = deputyOf(mine, away)
  return deputy ? `新单子派给${deputy}` : '新单子派给值班表上的替班，没有替班就派给管家'
}

/** A day, or from one to another. */
const daysOf = ({ from, until }: Absence): string => {
  const first = lastDay(from + 1)
  const last = until === undefined ? first : lastDay(until)
  return first === last ? first : `${first}到${last}`
}

export const leaveInWords = (mine: MyDuty, leave: Absence): string => {
  const deputy = deputyOf(mine, leave)
  return `${daysOf(leave)}，${deputy ? `${deputy}替班` : '没有指定替班'}`
}
