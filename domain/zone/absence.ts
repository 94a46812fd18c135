import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment } from '@contract/ids'
import type { Absence, Community, DutyMap, Staff } from '@contract/zone'

const isOn = ({ from, until }: Absence, at: Moment): boolean =>
  from <= at && (until === undefined || at < until)

/** The memberships of one person: who has two posts goes home with both. */
export const samePerson = (map: DutyMap, memberId: MemberId): MemberId[] => {
  const person = map.staff.find((each) => each.memberId === memberId)
  if (!person) return [memberId]
  return map.staff
    .filter(
      ({ phone, openid }) =>
        (person.phone !== '' && phone === person.phone) ||
        (person.openid !== undefined && openid === person.openid),
    )
    .map((each) => each.memberId)
}

/** Why this person gets no work at this moment, if so. Leave goes before the switch, for it names who stands in. */
export const absenceOf = (
  absences: readonly Absence[],
  memberId: MemberId,
  at: Moment,
): Absence | undefined => {
  const theirs = absences.filter((absence) => absence.memberId === memberId && isOn(absence, at))
  return theirs.find(({ type }) => type === 'leave') ?? theirs[0]
}

/** Who works in this person's place at this moment: themself, the deputy of their leave, or nobody. */
export const standIn = (
  map: DutyMap,
  memberId: MemberId | undefined,
  at: Moment,
): { person: Staff; insteadOf?: Staff } | undefined => {
  const joined = (id: MemberId | undefined) =>
    map.staff.find((each) => each.memberId === id && each.openid !== undefined)
  const person = joined(memberId)
  if (!person) return undefined
  const absence = absenceOf(map.absences, person.memberId, at)
  if (!absence) return { person }
  const deputy = joined(absence.deputyId)
  // A deputy's deputy is nobody they know: then the duty's own deputy comes first.
  return deputy && !absenceOf(map.absences, deputy.memberId, at)
    ? { person: deputy, insteadOf: person }
    : undefined
}

const without = (map: DutyMap, ids: readonly MemberId[], drop: (absence: Absence) => boolean): Absence[] =>
  map.absences.filter((absence) => !(ids.includes(absence.memberId) && drop(absence)))

/** What is over is dropped whenever something is written. */
const current = (absences: Absence[], now: Moment): Absence[] =>
  absences.filter(({ until }) => until === undefined || until > now)

/** On or off duty, from now. Coming on duty ends a leave that runs. */
export const switchDuty = (map: DutyMap, memberId: MemberId, on: boolean, now: Moment): Community => {
  const ids = samePerson(map, memberId)
  const isSo = ids.every((id) => (absenceOf(map.absences, id, now) === undefined) === on)
  if (isSo) return map
  const rest = current(
    without(map, ids, (absence) => (on ? isOn(absence, now) : absence.type === 'off')),
    now,
  )
  const off = ids.map((id): Absence => ({ memberId: id, type: 'off', from: now }))
  return { ...map, absences: on ? rest : [...rest, ...off] }
}

const YEAR = 366 * 24 * 60 * 60_000

/** Leave with someone who gets the work meanwhile. A deputy who is away then, or whose own deputy one is, is no deputy. */
export const takeLeave = (
  map: DutyMap,
  memberId: MemberId,
  leave: { from: Moment; until: Moment; deputyId?: MemberId | undefined },
  now: Moment,
): Community | Refusal => {
  const { from, until, deputyId } = leave
  if (until <= from || until <= now || until - from > YEAR) return refuse('WRONG_DATES')
  const ids = samePerson(map, memberId)
  if (deputyId !== undefined) {
    const deputy = map.staff.find((each) => each.memberId === deputyId)
    if (!deputy || deputy.openid === undefined || ids.includes(deputyId)) return refuse('DEPUTY_UNFIT')
    const theirs = map.absences.filter(
      (absence) =>
        absence.memberId === deputyId &&
        absence.type === 'leave' &&
        absence.from < until &&
        (absence.until === undefined || from < absence.until),
    )
    if (theirs.some((absence) => absence.deputyId !== undefined && ids.includes(absence.deputyId)))
      return refuse('DEPUTY_CIRCLE')
    if (theirs.length > 0) return refuse('DEPUTY_UNFIT')
  }
  const taken = ids.map((id): Absence => ({
    memberId: id,
    type: 'leave',
    from,
    until,
    ...(deputyId === undefined ? {} : { deputyId }),
  }))
  const absences = [
    ...current(
      without(map, ids, ({ type }) => type === 'leave'),
      now,
    ),
    ...taken,
  ]
  return JSON.stringify(absences) === JSON.stringify(map.absences) ? map : { ...map, absences }
}

/** Back before the leave is over, or not gone at all. */
export const comeBack = (map: DutyMap, memberId: MemberId, now: Moment): Community => {
  const absences = current(
    without(map, samePerson(map, memberId), ({ type }) => type === 'leave'),
    now,
  )
  return absences.length === map.absences.length ? map : { ...map, absences }
}
