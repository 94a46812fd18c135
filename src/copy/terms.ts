import { PROMISES } from '@contract/glossary'
import type { PromiseName, PromiseRules, StepUp, Terms, WorkHours } from '@contract/promise'
import type { Urgency } from '@contract/catalogue'
import { daysInWords, hoursInWords } from './duty'

/** In how much a time is written, minutes each. */
export const UNITS_OF_TIME = { minute: 1, hour: 60, day: 24 * 60 } as const
export type TimeUnit = keyof typeof UNITS_OF_TIME
export const TIME_UNITS: Record<TimeUnit, string> = { minute: '分钟', hour: '小时', day: '天' }

/** The largest unit in which it is a whole number. */
export const unitOf = (minutes: number): TimeUnit => {
  if (minutes > 0 && minutes % UNITS_OF_TIME.day === 0) return 'day'
  return minutes > 0 && minutes % UNITS_OF_TIME.hour === 0 ? 'hour' : 'minute'
}

/** 15 分钟, 2 小时, 3 天; at once where there is none. */
export const termInWords = (minutes: number): string => {
  if (minutes === 0) return '马上'
  const unit = unitOf(minutes)
  return `${minutes / UNITS_OF_TIME[unit]} ${TIME_UNITS[unit]}`
}

export const boundsInWords = ([least, most]: readonly [number, number]): string =>
  `${termInWords(least)}到 ${termInWords(most)}之间`

export const URGENCIES: Record<Urgency, string> = { ordinary: '一般的事', emergency: '紧急的事' }

/** In the order in which they come due. */
export const EDITED: readonly PromiseName[] = [
  'acknowledge',
  'arrange',
  'progress',
  'onSite',
  'answer',
  'finish',
]

/** How a rung of the ladder is said: from the one below it. */
export const RUNGS: Record<Exclude<StepUp, 'person'>, string> = {
  deputy: '超时后找替班',
  steward: '再过多久找片区管家',
  manager: '再过多久找项目经理',
}

/** 每天 08:00–20:00 */
export const workHoursInWords = (hours: WorkHours): string =>
  `${daysInWords(hours.days)} ${hoursInWords(hours)}`

const inOrder = ({ acknowledge, arrange, progress }: Terms): string | undefined => {
  if (acknowledge > arrange) return `${PROMISES.acknowledge}要不晚于${PROMISES.arrange}`
  return arrange > progress ? `${PROMISES.arrange}要不晚于${PROMISES.progress}` : undefined
}

/** What keeps rules from being promises, in words. */
export const rulesFault = ({ ordinary, emergency }: PromiseRules): string | undefined => {
  const faults = [
    [URGENCIES.ordinary, inOrder(ordinary)],
    [URGENCIES.emergency, inOrder(emergency)],
  ] as const
  for (const [whose, fault] of faults) if (fault) return `${whose}：${fault}`
  const slower = EDITED.find((name) => emergency[name] > ordinary[name])
  return slower && `紧急的${PROMISES[slower]}不能比一般的慢`
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const SHORTEST = 2 * 60

/** What keeps them from being working hours, in words. */
export const workHoursFault = ({ days, from, to }: WorkHours): string | undefined => {
  if (!days.some((day) => day <= 7)) return '请至少选一天'
  const length = minutesOf(to) - minutesOf(from)
  const whole = length > 0 ? length : length + UNITS_OF_TIME.day
  return whole < SHORTEST ? '一天至少要有两个小时' : undefined
}
