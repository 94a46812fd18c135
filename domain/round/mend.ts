import type { Moment, StopId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import type { RoundKind } from '@contract/standard'
import type { DutyMap } from '@contract/zone'
import { alike } from '@domain/setup/alike'
import { answersFor } from '@domain/ticket/routing'
import { calendarDay } from '@domain/time/calendar'
import { isOpen, settled } from './settle'
import { asHolder, newRound } from './new-round'
import type { PlannedRound } from './plan'
import { tellNewHolder, tellNobodys } from './clock-notices'

/** What a stop is, whichever round has it: a place at a time. */
export const stopKey = (kind: RoundKind, { spotId, from }: Pick<Stop, 'spotId' | 'from'>): string =>
  `${kind} ${spotId} ${from}`

export interface Mending {
  map: DutyMap
  /** As it should be now. Undefined: the plan has no such round, or never had. */
  planned: PlannedRound | undefined
  /** Stops that other rounds have and keep: not to be here as well. */
  elsewhere: ReadonlySet<string>
  /** Only what is taken away, so that it can be added elsewhere next. */
  onlyTakes?: boolean
  now: Moment
}

/** Nobody has done anything about it, and there is time still: it is the plan's. */
const isThePlans = (stop: Stop, now: Moment): boolean =>
  stop.state === 'due' && !stop.handed && !stop.unplanned && stop.to > now

/** The round that is not there yet, with as much of the plan as there is time for; undefined if that is nothing. */
export const made = (
  planned: PlannedRound,
  elsewhere: Mending['elsewhere'],
  now: Moment,
): Round | undefined => {
  const { nobodys, ...plain } = planned
  const stops = planned.stops.filter((stop) => stop.to > now && !elsewhere.has(stopKey(planned.kind, stop)))
  if (stops.length === 0) return undefined
  const round = newRound({ ...plain, stops }, now)
  return toldNobodys(round, stops, { nobodys }, now)
}

/**
 * The round as it is with what the plan says now. What people have done, could not do or have handed on stays; so does
 * what is over. A stop is added only while there is time for it. The very round that was given if nothing differs.
 */
export const mend = (round: Round, mending: Mending): Round => {
  const { onlyTakes = false, now } = mending
  const planned = round.type === 'planned' ? mending.planned : undefined
  const wanted = (planned?.stops ?? []).filter((stop) => !mending.elsewhere.has(stopKey(round.kind, stop)))
  const plan = new Map(wanted.map((stop) => [stop.id, stop]))
  const kept = round.stops.map((stop) => {
    const next = plan.get(stop.id)
    return withSomebody(round.type === 'planned' ? mended(stop, next, now) : stop, next, round, mending)
  })
  const known = new Set(round.stops.map(({ id }) => id))
  const added = onlyTakes ? [] : wanted.filter((stop) => !known.has(stop.id) && stop.to > now)
  const stops = ordered([...kept, ...added], wanted)
  const isMoved = stops.length !== round.stops.length || stops.some((stop, at) => stop !== round.stops[at])
  const isOver = !stops.some((stop) => isOpen(stop) && stop.to > now)
  if (!isMoved && (isOver || !planned || isSaid(round, planned))) return round
  const { steward, why, shift, from, to, zone } = planned ?? { ...round, zone: { name: round.zoneName } }
  const { steward: _, ...rest } = round
  const after = settled(
    { ...rest, ...(steward ? { steward } : {}), why, shift, from, to, zoneName: zone.name, stops },
    now,
  )
  return toldHolders(after, round, planned, now)
}

const isSaid = ({ steward, why, shift, from, to, zoneName }: Round, planned: PlannedRound): boolean =>
  alike(
    { steward, why, shift, from, to, zoneName },
    {
      steward: planned.steward,
      why: planned.why,
      shift: planned.shift,
      from: planned.from,
      to: planned.to,
      zoneName: planned.zone.name,
    },
  )

const mended = (stop: Stop, next: Stop | undefined, now: Moment): Stop => {
  // Taken off, and wanted again after all.
  const isBack =
    stop.state === 'removed' && next !== undefined && next.to > now && !stop.log && !stop.unplanned
  if (!isBack && !isThePlans(stop, now)) return stop
  // Somebody waits for it.
  if (!next) return stop.calls.length > 0 ? stop : { ...stop, state: 'removed' }
  const { holder, standardId, name, minutes, from, to } = next
  const { handed: _, ...rest } = stop
  const follows: Stop = { ...rest, holder, standardId, name, minutes, from, to, state: 'due' }
  return alike(follows, stop) ? stop : follows
}

/** What is open is somebody's who works here. */
const withSomebody = (
  stop: Stop,
  next: Stop | undefined,
  round: Round,
  { map, planned, now }: Mending,
): Stop => {
  const isHere = map.staff.some(
    ({ memberId, openid }) => memberId === stop.holder.memberId && openid !== undefined,
  )
  if (isHere || !isOpen(stop) || stop.to <= now) return stop
  const zone = map.zones.find(({ id }) => id === round.zoneId) ?? {}
  const holder = next?.holder ?? planned?.stops[0]?.holder ?? answersFor(map, zone, now)
  if (!holder || holder.memberId === stop.holder.memberId) return stop
  return { ...stop, holder: asHolder(holder) }
}

/** In the plan's order; what is in no plan stays behind what it came after. */
const ordered = (stops: readonly Stop[], wanted: readonly Stop[]): Stop[] => {
  const byId = new Map(stops.map((stop) => [stop.id, stop]))
  const isWanted = new Set(wanted.map(({ id }) => id))
  const line = wanted.flatMap(({ id }) => byId.get(id) ?? [])
  let before: StopId | undefined
  for (const stop of stops) {
    if (!isWanted.has(stop.id)) line.splice(line.findIndex(({ id }) => id === before) + 1, 0, stop)
    before = stop.id
  }
  return line
}

const isToday = (stop: Stop, now: Moment): boolean => calendarDay(stop.from) <= calendarDay(now)

const toldNobodys = (
  round: Round,
  stops: readonly Stop[],
  { nobodys }: Pick<PlannedRound, 'nobodys'>,
  now: Moment,
): Round => {
  const theirs = stops.filter(({ id }) => nobodys.includes(id))
  const [first] = theirs
  const openid = first?.holder.openid
  return first && openid !== undefined
    ? tellNobodys(round, { memberId: first.holder.memberId, openid }, theirs, now)
    : round
}

/** Whoever has got something of today's hears of it; who only keeps what was theirs does not. */
const toldHolders = (after: Round, before: Round, planned: PlannedRound | undefined, now: Moment): Round => {
  const old = new Map(before.stops.map((stop) => [stop.id, stop]))
  const gained = after.stops.filter((stop) => {
    if (!isOpen(stop) || stop.to <= now) return false
    const had = old.get(stop.id)
    if (had && isOpen(had)) return had.holder.memberId !== stop.holder.memberId
    return !before.stops.some((each) => isOpen(each) && each.holder.memberId === stop.holder.memberId)
  })
  const nobodys = planned?.nobodys ?? []
  const told = toldNobodys(after, gained, { nobodys }, now)
  const given = gained.filter((stop) => !nobodys.includes(stop.id) && isToday(stop, now))
  const holders = [...new Set(given.map(({ holder }) => holder.memberId))]
  return holders.reduce((round, memberId) => {
    const theirs = given.filter(({ holder }) => holder.memberId === memberId)
    const openid = theirs[0]?.holder.openid
    return openid === undefined ? round : tellNewHolder(round, { memberId, openid }, theirs, now)
  }, told)
}
