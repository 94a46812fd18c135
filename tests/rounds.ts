import type { RequestId, RoundId, SpotId, StandardId, StopId, ZoneId } from '@contract/ids'
import type { CheckIn, Round, Stop } from '@contract/round'
import type { RoundRules, Standard } from '@contract/standard'
import type { Community } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { newRound, newStop } from '@domain/round/new-round'
import { dayBegins } from '@domain/time/calendar'
import { community } from '../scripts/seed/green-lake'
import { person } from './people'

// Rounds of 翠湖花园 as tests want them, whatever its sheet says.

export const HOUR = 3_600_000
/** Friday. */
export const DAY = '2026-11-20'
/** '08:30' of that day, or of another. */
export const at = (time: string, day = DAY): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return dayBegins(day) + hours * HOUR + minutes * 60_000
}

export const LOBBY: Standard = {
  id: 'std-lobby' as StandardId,
  kind: 'cleaning',
  name: '单元大堂',
  ticks: [
    { id: 'floor', words: '地面拖净' },
    { id: 'glass', words: '玻璃擦亮' },
    { id: 'bin', words: '垃圾清走' },
  ],
  minutes: 10,
  windows: [
    { from: '07:00', to: '10:00' },
    { from: '15:00', to: '18:00' },
  ],
  days: [1, 2, 3, 4, 5, 6, 7, 8],
}
export const LIFT: Standard = {
  ...LOBBY,
  id: 'std-lift' as StandardId,
  name: '电梯',
  minutes: 5,
  windows: [{ from: '07:00', to: '12:00' }],
}
export const EAST = 'z-east' as ZoneId
export const [LOBBY1, LOBBY3, LIFT1, LIFT3, GATE] = [
  's-b1-lobby',
  's-b3-lobby',
  's-b1-lift',
  's-b3-lift',
  's-gate',
] as SpotId[] as [SpotId, SpotId, SpotId, SpotId, SpotId]

export const RULES: RoundRules = {
  standards: [LOBBY, LIFT],
  points: [
    { spotId: LOBBY1, standardId: LOBBY.id },
    { spotId: LIFT1, standardId: LIFT.id },
    { spotId: LOBBY3, standardId: LOBBY.id },
    { spotId: LIFT3, standardId: LIFT.id },
  ],
  byHand: [],
}
export const withRounds = (more: Partial<Community> = {}): Community => ({
  ...community,
  rounds: RULES,
  ...more,
})

/** 吴桂芳, 徐梅 and 马秀兰, housekeepers. */
export const wu = person('wu')
export const xu = person('xu')
export const ma = person('ma')
export const holder = ({ _id: memberId, name, openid }: Actor): Stop['holder'] => ({ memberId, name, openid })

let made = 0
const nameOf = (spotId: string): string => community.spots.find(({ id }) => id === spotId)?.name ?? spotId

export const stop = (spotId: SpotId, more: Partial<Stop> = {}): Stop => ({
  ...newStop({
    id: `${spotId}:0700` as StopId,
    spot: { id: spotId, name: nameOf(spotId) },
    standard: spotId.endsWith('lift') ? LIFT : LOBBY,
    from: at('07:00'),
    to: at('10:00'),
    holder: holder(wu),
  }),
  ...more,
})

/** The east's early shift of that day: 吴桂芳 with four stops, 周敏 their steward. */
export const round = (
  stops: Stop[] = [LOBBY1, LIFT1, LOBBY3, LIFT3].map((id) => stop(id)),
  now = at('06:00'),
): Round => {
  const zhou = person('zhou')
  return newRound(
    {
      id: `${community._id}:${EAST}:${DAY}:0700-1500` as RoundId,
      communityId: community._id,
      kind: 'cleaning',
      type: 'planned',
      zone: { id: EAST, name: '东区' },
      day: DAY,
      shift: '早班',
      from: at('07:00'),
      to: at('15:00'),
      why: ['吴桂芳早班当班'],
      steward: { memberId: zhou._id, name: zhou.name, openid: zhou.openid },
      stops,
    },
    now,
  )
}

/** Somebody was at a place and did everything. */
export const checkIn = (spotId: SpotId, doneAt: number, more: Partial<CheckIn> = {}): CheckIn => {
  made += 1
  return {
    requestId: `check-${made}` as RequestId,
    spotId,
    doneAt,
    outcome: 'done',
    ticks: ['floor', 'glass', 'bin'],
    photos: [],
    ...more,
  }
}
