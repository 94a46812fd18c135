import type { StaffCard } from '@contract/feedback'
import type { Moment } from '@contract/ids'
import type { Member, Role } from '@contract/member'
import { calendarDay } from '@domain/time/calendar'
import { postOf } from '@domain/zone/staff'

/** Family names of two characters that one meets. */
const LONG_NAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '皇甫',
  '令狐',
  '慕容',
  '尉迟',
  '东方',
  '夏侯',
  '公孙',
]
const TITLES: Record<Role, string> = {
  technician: '师傅',
  housekeeper: '师傅',
  steward: '管家',
  manager: '经理',
  admin: '经理',
  resident: '',
}

/** 王师傅: as one is called at the door, and no more of the name than that. */
export const calledAs = ({ name, role }: Pick<Member, 'name' | 'role'>): string => {
  const long = LONG_NAMES.find((each) => name.startsWith(each) && name.length > each.length)
  return `${long ?? name.slice(0, 1)}${TITLES[role]}`
}

/** Whole years since that day. */
const yearsSince = (since: string, now: Moment): number => {
  const today = calendarDay(now)
  const years = Number(today.slice(0, 4)) - Number(since.slice(0, 4))
  return Math.max(0, today.slice(5) < since.slice(5) ? years - 1 : years)
}

/** Stars added up and verdicts counted; the average is made here and nowhere else. */
export interface Score {
  sum: number
  count: number
}

/** Who comes, as residents are told: how they are called, their picture, how long here, and what others said. */
export const staffCard = (member: Member, { sum, count }: Score, now: Moment): StaffCard => {
  const { _id, role, skills, photo, since } = member
  return {
    id: _id,
    name: calledAs(member),
    post: postOf({ role, skills }),
    ...(photo === undefined ? {} : { photo }),
    ...(since === undefined ? {} : { years: yearsSince(since, now) }),
    ...(count === 0 ? {} : { stars: { tenths: Math.floor((sum * 10) / count), count } }),
  }
}
