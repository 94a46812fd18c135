import type { DutyMap, Duty } from '@contract/zone'
import type { ZoneId } from '@contract/ids'
import type { RoundKind } from '@contract/standard'
import { dayBegins } from '@domain/time/calendar'
import { dayKind } from '@domain/time/shifts'
import { common } from './due-windows'
import { stretchOn, type Stretch } from '@domain/time/shifts'
import { walkingDuties } from './work'

/** A shift on the day on which it begins, with everybody's duty in it. */
export interface ShiftOnDay extends Stretch {
  day: string
  name: string
  /** '0700-1500' */
  hours: string
  duties: Duty[]
}

const digits = (time: string): string => time.replace(':', '')

/** Those of a zone that begin on a day. Who works the same hours is on the same shift, whatever it is called. */
export const shiftsOn = (map: DutyMap, zoneId: ZoneId, kind: RoundKind, day: string): ShiftOnDay[] => {
  const today = dayKind(dayBegins(day), map.holidays)
  const shifts = new Map<string, ShiftOnDay>()
  for (const duty of walkingDuties(map, zoneId, kind)) {
    const { shift } = duty
    if (!shift.days.includes(today)) continue
    const hours = `${digits(shift.from)}-${digits(shift.to)}`
    const known = shifts.get(hours)
    if (known) known.duties.push(duty)
    else shifts.set(hours, { ...stretchOn(day, shift), day, name: shift.name, hours, duties: [duty] })
  }
  return [...shifts.values()].sort((a, b) => a.from - b.from || (a.hours < b.hours ? -1 : 1))
}

/** Whose window it is: the shift that runs longest within it, of several the first. Undefined: nobody is there. */
export const shiftOf = (window: Stretch, shifts: readonly ShiftOnDay[]): ShiftOnDay | undefined => {
  let [best, most]: [ShiftOnDay | undefined, number] = [undefined, 0]
  for (const shift of shifts) {
    const length = common(window, shift)
    if (length > most) [best, most] = [shift, length]
  }
  return best
}
