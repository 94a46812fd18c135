import type { Urgency } from '@contract/catalogue'
import type { KindId } from '@contract/ids'
import type { Ladder, PromiseName, PromiseRules, Terms, WorkHours } from '@contract/promise'
import type { Community } from '@contract/zone'

const HOUR = 60
const DAY = 24 * HOUR
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7, 8]
/** 08:00 to 20:00, holidays too: somebody is always about, but nobody mends a lamp at midnight. */
const BY_DAY: WorkHours = { days: ALL_DAYS, from: '08:00', to: '20:00' }
/** Words are answered in the office: on workdays, make-up days among them. */
export const OFFICE: WorkHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }
const AROUND_THE_CLOCK: WorkHours = { days: ALL_DAYS, from: '00:00', to: '24:00' }

/** 15-30-60, 2 hours, 48 hours, 24 hours. */
const ORDINARY: Terms = {
  acknowledge: 15,
  arrange: 30,
  progress: 60,
  onSite: 2 * HOUR,
  answer: 48 * HOUR,
  finish: 48 * HOUR,
  visit: 24 * HOUR,
}
/** 10 minutes to the door leave no 15 to say so. */
const EMERGENCY: Terms = {
  acknowledge: 3,
  arrange: 5,
  progress: 10,
  onSite: 10,
  answer: 24 * HOUR,
  finish: 8 * HOUR,
  visit: 24 * HOUR,
}
const FINISH: Record<string, { finish: number; hours?: WorkHours }> = {
  leak: { finish: 24 * HOUR },
  power: { finish: 8 * HOUR },
  lift: { finish: 12 * HOUR, hours: AROUND_THE_CLOCK },
  access: { finish: 24 * HOUR },
  lock: { finish: 8 * HOUR },
  drain: { finish: 24 * HOUR },
  light: { finish: 48 * HOUR },
  network: { finish: 48 * HOUR },
  facility: { finish: 3 * DAY },
  cleaning: { finish: 4 * HOUR },
  noise: { finish: 3 * DAY, hours: OFFICE },
  complaint: { finish: 5 * DAY, hours: OFFICE },
  question: { finish: 3 * DAY, hours: OFFICE },
  praise: { finish: 7 * DAY, hours: OFFICE },
  suggestion: { finish: 7 * DAY, hours: OFFICE },
}

/** What every community begins with. */
const DEFAULT_RULES: PromiseRules = {
  hours: BY_DAY,
  ordinary: ORDINARY,
  emergency: EMERGENCY,
  kinds: Object.entries(FINISH).map(([kind, { finish, hours }]) => ({
    kind,
    ordinary: { finish },
    ...(hours ? { hours } : {}),
  })),
  ladder: {
    ordinary: { deputy: 0, steward: 15, manager: 30 },
    emergency: { deputy: 0, steward: 2, manager: 3 },
  },
  rev: 0,
}

export const promiseRulesOf = ({ promises }: Pick<Community, 'promises'>): PromiseRules =>
  promises ?? DEFAULT_RULES

/** What is said in days runs on through the night; an hour's promise does not. */
const THROUGH_THE_NIGHT: readonly PromiseName[] = ['answer', 'finish', 'visit']
/** Danger knows no hours. */
export const runsAlways = (name: PromiseName, urgency: Urgency): boolean =>
  urgency === 'emergency' || THROUGH_THE_NIGHT.includes(name)

/** What one kind promises at one urgency. */
export const promisedFor = (
  rules: PromiseRules,
  kind: KindId,
  urgency: Urgency,
): { terms: Terms; hours: WorkHours; ladder: Ladder } => {
  const own = rules.kinds.find((each) => each.kind === kind)
  return {
    terms: withOwn(rules[urgency], own?.[urgency]),
    hours: own?.hours ?? rules.hours,
    ladder: rules.ladder[urgency],
  }
}

const withOwn = (terms: Terms, own: Partial<Record<PromiseName, number | undefined>> = {}): Terms => ({
  ...terms,
  ...Object.fromEntries(Object.entries(own).filter(([, minutes]) => minutes !== undefined)),
})
