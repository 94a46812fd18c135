import type { DutyId, MemberId, SpotId } from '@contract/ids'
import type { Round } from '@contract/round'
import type { Standard } from '@contract/standard'
import type { Absence, Duty, DutyMap } from '@contract/zone'
import { made } from '@domain/round/mend'
import { plannedRounds, type PlannedRound } from '@domain/round/plan'
import { clockTime } from '@domain/time/calendar'
import { map as everything } from '../../../scripts/seed/green-lake'
import { at, DAY, EAST, LOBBY, withRounds, wu, xu } from '../../rounds'

// The east of 翠湖花园 with cleaners of its own, whatever the sheet of the community says.

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7, 8]
export const duty = (who: { _id: MemberId }, hours: string, more: Partial<Duty> = {}): Duty => {
  const [from = '', to = ''] = hours.split('–')
  return {
    id: `d-${who._id}-${from}` as DutyId,
    zoneId: EAST,
    kinds: ['cleaning'],
    memberId: who._id,
    shift: { name: from < '12:00' ? '早班' : '晚班', days: EVERY_DAY, from, to },
    cap: 6,
    ...more,
  }
}
export const EARLY = duty(wu, '07:00–15:00', { deputyId: xu._id })
export const LATE = duty(xu, '15:00–23:00', { deputyId: wu._id })

/** Only who is given here has a duty for cleaning. */
export const mapWith = (more: Partial<DutyMap> = {}): DutyMap => ({
  ...withRounds(),
  staff: everything.staff,
  duties: [EARLY, LATE],
  ...more,
})
export const standard = (windows: readonly string[], more: Partial<Standard> = {}): Standard => ({
  ...LOBBY,
  windows: windows.map((words) => {
    const [from = '', to = ''] = words.split('–')
    return { from, to }
  }),
  ...more,
})
/** These places by one standard, and nothing else. */
export const rulesOf = (each: Standard, ...spotIds: SpotId[]): Partial<DutyMap> => ({
  rounds: {
    standards: [each],
    points: spotIds.map((spotId) => ({ spotId, standardId: each.id })),
    byHand: [],
  },
})

export const leave = (
  who: { _id: MemberId },
  from: number,
  until: number,
  deputy?: { _id: MemberId },
): Absence => ({
  memberId: who._id,
  type: 'leave',
  from,
  until,
  ...(deputy ? { deputyId: deputy._id } : {}),
})
export const off = (who: { _id: MemberId }, from: number): Absence => ({
  memberId: who._id,
  type: 'off',
  from,
})

export const EVENING_BEFORE = at('20:00', '2026-11-19')
export const planned = (map: DutyMap, day = DAY, now = EVENING_BEFORE): PlannedRound[] =>
  plannedRounds(map, [day], [], now)

/** 0700-1500 吴桂芳: s-b1-lobby:0700 … */
export const told = (rounds: readonly (PlannedRound | Round)[]): string[] =>
  rounds.map(({ shift, stops }) => {
    const names = [...new Set(stops.map(({ holder }) => holder.name))]
    return `${shift} ${names
      .map(
        (name) =>
          `${name}: ${stops
            .filter(({ holder }) => holder.name === name)
            .map(({ id }) => id.slice(2))
            .join(' ')}`,
      )
      .join(', ')}`
  })
export const hours = ({ from, to }: { from: number; to: number }): string =>
  `${clockTime(from)}–${clockTime(to)}`

/** The first planned round as it is once it is made. */
export const madeOf = (map: DutyMap, now = EVENING_BEFORE): Round => {
  const [first] = planned(map, DAY, now)
  const round = first && made(first, new Set(), now)
  if (!round) throw new Error('nothing to make')
  return round
}
