import type { MemberId, Moment, SpotId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import type { RoundView } from '@contract/round-views'
import type { KnownPlace } from '@/services/known-places'
import { stopAt, type Halt } from '@/services/round-walk'
import { codeIn, keyOf, typedCode } from '@/services/scan'

/** An address of this page: what was scanned, or which place was tapped. */
export interface Params {
  [name: string]: string | undefined
  as?: string
  code?: string
  scene?: string
  spot?: string
}
export interface Asked {
  code?: SpotCode
  spotId?: SpotId
}
/** WeChat's own code comes as `scene`. What is no code of ours is none. */
export const askedFor = ({ code, scene, spot }: Params): Asked => {
  const scanned = typedCode(code ?? '') ?? codeIn(scene ?? '')
  return {
    ...(scanned ? { code: scanned } : {}),
    ...(spot ? { spotId: decodeURIComponent(spot) as SpotId } : {}),
  }
}

/** Where one stands, and which stop of a round that is. */
export interface Here {
  place: KnownPlace
  halt?: Halt
  /** It is mine to do. */
  mine: boolean
}
interface Clues extends Asked {
  /** Chosen from the list, or what the server says of the code. */
  told?: KnownPlace | undefined
  /** What this phone has ever seen of a code's place. */
  known?: KnownPlace | undefined
}

const placeIn = (rounds: readonly RoundView[], { code, spotId }: Clues): KnownPlace | undefined => {
  const key = code && keyOf(code)
  for (const { stops } of rounds)
    for (const stop of stops)
      if (key === undefined ? stop.spotId === spotId : stop.key === key)
        return { spotId: stop.spotId, name: stop.name }
  return undefined
}

/** A code says it, or what was tapped; without signal only what has been seen before is known. */
export const hereBy = (
  rounds: readonly RoundView[],
  me: MemberId,
  clues: Clues,
  now: Moment,
): Here | undefined => {
  const place = placeIn(rounds, clues) ?? clues.told ?? clues.known
  if (!place) return undefined
  const halt = stopAt(rounds, me, place.spotId, now)
  return { place, ...(halt ? { halt } : {}), mine: halt?.stop.holder.id === me }
}
