import { refuse, type Refusal } from '@contract/errors'
import type { PromiseName, PromiseRules, Terms, WorkHours } from '@contract/promise'
import type { Community } from '@contract/zone'
import { kindsOf } from '@domain/catalogue/catalogue'
import { dated, isDone, type Asked } from '@domain/zone/changed'
import { minutes } from '@domain/time/shifts'
import { promisedFor, promiseRulesOf } from './rules'

const HOUR = 60
const DAY = 24 * HOUR
/** Less cannot be kept, more is no promise. Minutes. */
export const BOUNDS: Record<PromiseName, readonly [least: number, most: number]> = {
  acknowledge: [1, 4 * HOUR],
  arrange: [2, 8 * HOUR],
  progress: [5, DAY],
  onSite: [5, 2 * DAY],
  answer: [HOUR, 7 * DAY],
  finish: [HOUR, 60 * DAY],
  visit: [HOUR, 7 * DAY],
}
const NAMES = Object.keys(BOUNDS) as PromiseName[]
/** Who works less than this a day keeps no promise of minutes. */
const SHORTEST_DAY = 2 * HOUR

/** What is promised, whole, as saved by somebody who has seen what was promised before. What runs already is not touched. */
export const savePromises = (
  community: Community,
  draft: PromiseRules,
  asked: Asked,
): Community | Refusal => {
  if (isDone(community, asked)) return community
  const before = promiseRulesOf(community)
  if (draft.rev !== before.rev) return refuse('PROMISES_CHANGED')
  if (!isSane(community, draft)) return refuse('PROMISES_FAULTY')
  return dated({ ...community, promises: { ...draft, rev: before.rev + 1 } }, asked, '修改时限规则')
}

const isSane = (community: Community, rules: PromiseRules): boolean => {
  const known = kindsOf(community).map(({ id }) => id)
  const kinds = rules.kinds.map(({ kind }) => kind)
  return (
    new Set(kinds).size === kinds.length &&
    kinds.every((kind) => known.includes(kind)) &&
    [rules.hours, ...rules.kinds.flatMap(({ hours }) => hours ?? [])].every(isWorkable) &&
    known.every((kind) => areSane(promisedFor(rules, kind, 'ordinary').terms)) &&
    known.every((kind) => areSane(promisedFor(rules, kind, 'emergency').terms)) &&
    NAMES.every((name) => rules.emergency[name] <= rules.ordinary[name])
  )
}

const areSane = (terms: Terms): boolean =>
  NAMES.every((name) => {
    const [least, most] = BOUNDS[name]
    return terms[name] >= least && terms[name] <= most
  }) &&
  terms.acknowledge <= terms.arrange &&
  terms.arrange <= terms.progress

/** On some day of an ordinary week, and long enough. */
const isWorkable = ({ days, from, to }: WorkHours): boolean => {
  const length = minutes(to) - minutes(from)
  return days.some((day) => day <= 7) && (length > 0 ? length : length + DAY) >= SHORTEST_DAY
}
