import type { MemberId, ZoneId } from '@contract/ids'
import type { RoundFigures } from '@contract/round'
import type { MonthFigures } from '@contract/round-views'
import type { Actor } from '@domain/access/policy'
import { meanOf, scoreOf, type Sum } from './score'

/** A month as the database adds it up. */
export interface FoundMonth {
  people: (Omit<RoundFigures, 'memberId' | 'doubtful'> & { _id: MemberId; zoneIds: ZoneId[] })[]
  /** How clean each one's work was found. */
  checks: (Sum & { _id: MemberId })[]
}

/** Whose rows one may read: a manager everybody's, a steward theirs who walked in the zones they answer for. */
const mayRead = (
  { _id, role, zones }: Pick<Actor, '_id' | 'role' | 'zones'>,
  person: FoundMonth['people'][number],
): boolean =>
  role === 'manager' ||
  person._id === _id ||
  (role === 'steward' && zones.some(({ id }) => person.zoneIds.includes(id)))

/** Everybody's month that one may read, by name. A score is the same for whoever reads it. */
export const monthOf = (
  { people, checks }: FoundMonth,
  actor: Pick<Actor, '_id' | 'role' | 'zones'>,
): MonthFigures[] => {
  const mean = meanOf({
    sum: checks.reduce((all, { sum }) => all + sum, 0),
    count: checks.reduce((all, { count }) => all + count, 0),
  })
  return people
    .filter((person) => mayRead(actor, person))
    .map(({ _id: id, zoneIds: _zones, name, due, done, onTime, missed, blocked, called, thanks }) => {
      const { sum, count } = checks.find((each) => each._id === id) ?? { sum: 0, count: 0 }
      const score = scoreOf({ due, done, onTime, checks: { sum, count } }, mean)
      return {
        id,
        name,
        due,
        done,
        onTime,
        missed,
        blocked,
        called,
        thanks,
        checks: { sum, count },
        ...(score === undefined ? {} : { score }),
      }
    })
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))
}
