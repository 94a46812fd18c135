import type { CommunityId, Moment, RequestId, RoundId, StopId, ZoneId } from '@contract/ids'
import type { Round, RoundEvent, RoundType, Stop } from '@contract/round'
import type { RoundKind, Standard } from '@contract/standard'
import type { Spot } from '@contract/zone'
import { settled } from './settle'

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
  steward?: Round['steward']
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
