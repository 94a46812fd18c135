import { refuse, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Member, Role } from '@contract/member'
import type { Hears, Notice, Preferences, QuietHours, Topic } from '@contract/notice'
import { minuteOfDay } from '@domain/time/calendar'
import { minutes } from '@domain/time/shifts'

const MINUTE = 60_000
const DAY = 24 * 60

/** At night a resident's telephone stays silent for what can wait. Staff have duty hours, and nothing of theirs can. */
const NIGHT: QuietHours = { from: '22:00', to: '07:00' }
/** Of these one is always told: it is one's work. */
const FIXED: readonly Topic[] = ['job']

const topicsOf = (role: Role): readonly Topic[] => {
  switch (role) {
    case 'resident':
      return ['progress', 'household', 'follow', 'bills', 'board']
    case 'technician':
    case 'housekeeper':
      return ['job', 'progress', 'follow', 'board']
    case 'steward':
    case 'manager':
      return ['job', 'watch', 'digest', 'progress', 'follow', 'board']
    case 'admin':
      return []
  }
  return role satisfies never
}

type Hearer = Pick<Member, 'role' | 'hears'>

const quietHoursOf = ({ role, hears }: Hearer): QuietHours | undefined => {
  if (hears?.quiet === null) return undefined
  return hears?.quiet ?? (role === 'resident' ? NIGHT : undefined)
}

export const preferencesOf = (member: Hearer): Preferences => {
  const quiet = quietHoursOf(member)
  return {
    topics: topicsOf(member.role).map((topic) => ({
      topic,
      on: wants(member, topic),
      fixed: FIXED.includes(topic),
    })),
    ...(quiet ? { quiet } : {}),
  }
}

export const prefer = (member: Member, wish: Required<Hears>): Member | Refusal => {
  const topics = topicsOf(member.role)
  if (wish.off.some((topic) => FIXED.includes(topic) || !topics.includes(topic))) return refuse('TOPIC_FIXED')
  if (wish.quiet && wish.quiet.from === wish.quiet.to) return refuse('WRONG_DATES')
  const hears = { off: topics.filter((topic) => wish.off.includes(topic)), quiet: wish.quiet }
  return JSON.stringify(hears) === JSON.stringify(member.hears) ? member : { ...member, hears }
}

/** Whether somebody wants WeChat messages of this. */
export const wants = ({ hears }: Hearer, topic: Topic): boolean =>
  FIXED.includes(topic) || !(hears?.off ?? []).includes(topic)

/** Until when a message that can wait is kept back. Undefined: it goes now. */
export const quietUntil = (
  member: Hearer,
  { late }: Pick<Notice, 'late'>,
  now: Moment,
): Moment | undefined => {
  const quiet = quietHoursOf(member)
  if (!late || !quiet) return undefined
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)]
  const minute = minuteOfDay(now)
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return undefined
  const left = (to - minute + DAY) % DAY
  return now - (now % MINUTE) + left * MINUTE
}
