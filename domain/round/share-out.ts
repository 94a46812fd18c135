import type { Moment, SpotId, StopId } from '@contract/ids'
import type { Stop } from '@contract/round'
import type { RoundKind, Standard } from '@contract/standard'
import type { DutyMap, Spot, Staff, Zone } from '@contract/zone'
import { clockTime } from '@domain/time/calendar'
import type { Stretch } from '@domain/time/shifts'
import { holdersAt, type Holding } from './holders'
import { shares } from './laps'
import { asHolder, newStop } from './new-round'
import type { ShiftOnDay } from './shift-of'

/** A place that is due at a time. */
export interface Halt extends Stretch {
  spot: Spot
  spotId: SpotId
  standard: Standard
}

export interface Sharing {
  map: DutyMap
  zone: Zone
  kind: RoundKind
  now: Moment
}

interface Held {
  stops: Stop[]
  why: string[]
  nobodys: Set<StopId>
}

/** Everybody's share of the halts: who is there when a window opens or, once it is open, now. */
export const sharedOut = (
  { map, zone, kind, now }: Sharing,
  shift: ShiftOnDay,
  halts: readonly Halt[],
  order: readonly SpotId[],
): Held | undefined => {
  const groups = new Map<string, { holding: Holding; halts: Halt[] }>()
  for (const halt of halts) {
    const at = Math.min(Math.max(halt.from, now), halt.to - 1)
    const found = holdersAt(map, zone, kind, shift, at)
    if (!found) return undefined
    const key = found.people.map(({ memberId }) => memberId).join(' ')
    const group = groups.get(key) ?? { holding: found, halts: [] }
    group.halts.push(halt)
    groups.set(key, group)
  }
  const holderOf = new Map<Halt, Staff>()
  const nobodys = new Set<StopId>()
  const ids = idsOf(halts)
  for (const { holding: found, halts: theirs } of groups.values()) {
    const places = order.flatMap((spotId) => {
      const here = theirs.filter((halt) => halt.spotId === spotId)
      const minutes = here.reduce((sum, { standard }) => sum + standard.minutes, 0)
      return here.length === 0 ? [] : [{ spotId, minutes }]
    })
    const share = shares(places, found.people.length)
    for (const halt of theirs) {
      const person = found.people[share.get(halt.spotId) ?? 0]
      if (person) holderOf.set(halt, person)
      const id = ids.get(halt)
      if (found.isNobodys && id !== undefined) nobodys.add(id)
    }
  }
  const stops = halts.flatMap((halt) => {
    const [id, person] = [ids.get(halt), holderOf.get(halt)]
    if (id === undefined || !person) return []
    return [newStop({ ...halt, id, holder: asHolder(person) })]
  })
  const why = [...new Set([...groups.values()].flatMap((group) => group.holding.why))]
  return { stops, why, nobodys }
}

/** By place and time; the same time of the next day, in a shift of a day and a night, by a number too. */
const idsOf = (halts: readonly Halt[]): Map<Halt, StopId> => {
  const times = new Map<string, number>()
  const ids = new Map<Halt, StopId>()
  for (const halt of [...halts].sort((a, b) => a.from - b.from)) {
    const id = `${halt.spotId}:${clockTime(halt.from).replace(':', '')}`
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    ids.set(halt, (time === 1 ? id : `${id}:${time}`) as StopId)
  }
  return ids
}
