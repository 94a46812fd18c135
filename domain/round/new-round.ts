import type { CommunityId, Moment, RequestId, RoundId, StopId, ZoneId } from '@contract/ids'
import type { Round, RoundEvent, RoundType, Stop } from '@contract/round'
import type { RoundKind, Standard } from '@contract/standard'
import type { Spot, Staff } from '@contract/zone'
import { settled } from './settle'

type Person = Pick<Staff, 'memberId' | 'name' | 'openid'>

/** Somebody as who holds a stop. */
export const asHolder = ({ memberId, name, openid }: Person): Stop['holder'] => ({
  memberId,
  name,
  ...(openid === undefined ? {} : { openid }),
})
/** Somebody as who hears of what was missed; who has not come in hears nothing. */
export const asSteward = (person: Person | undefined): Round['steward'] => {
  if (person?.openid === undefined) return undefined
  const { memberId, name, openid } = person
  return { memberId, name, openid }
}

export interface NewStop {
  id: StopId
  spot: Pick<Spot, 'id' | 'name'>
  standard: Pick<Standard, 'id' | 'minutes'>
  from: Moment
  to: Moment
  holder: Stop['holder']
  unplanned?: boolean
}

export const newStop = ({ id, spot, standard, from, to, holder, unplanned }: NewStop): Stop => ({
  id,
  spotId: spot.id,
  name: spot.name,
  standardId: standard.id,
  minutes: standard.minutes,
  from,
  to,
  holder,
  state: 'due',
  calls: [],
  thanks: [],
  also: [],
  ...(unplanned ? { unplanned } : {}),
})

export interface NewRound {
  id: RoundId
  communityId: CommunityId
  kind: RoundKind
  type: RoundType
  zone: { id: ZoneId; name: string }
  day: string
  shift: string
  from: Moment
  to: Moment
  words?: string | undefined
  why: string[]
  steward?: Round['steward'] | undefined
  stops: Stop[]
  timeline?: RoundEvent[]
  taps?: RequestId[]
}

export const newRound = (made: NewRound, now: Moment): Round => {
  const { id, zone, words, steward, timeline = [], taps = [], ...rest } = made
  return settled(
    {
      _id: id,
      ...rest,
      zoneId: zone.id,
      zoneName: zone.name,
      ...(words === undefined ? {} : { words }),
      ...(steward ? { steward } : {}),
      timeline,
      taps,
      proveAt: null,
      createdAt: now,
      outbox: [],
      rev: 1,
    },
    now,
  )
}
