import type { MemberId, SpotId } from '@contract/ids'
import type { RoundView } from '@contract/round-views'
import { call } from './cloud'
import { lastKnown } from './last-known'
import { recall, remember } from './storage'

/** A place as a phone knows it. */
export interface KnownPlace {
  spotId: SpotId
  name: string
}
const DRAWER = 'places by code'

/** Every place of a round that was ever seen here, by the beginning of its code: also a colleague's. */
export const keepPlaces = (rounds: readonly RoundView[]): void => {
  const known = recall<Record<string, KnownPlace>>(DRAWER) ?? {}
  let isNew = false
  for (const { stops } of rounds)
    for (const { key, spotId, name } of stops)
      if (known[key]?.name !== name || known[key]?.spotId !== spotId) {
        known[key] = { spotId, name }
        isNew = true
      }
  if (isNew) remember(DRAWER, known)
}

export const placeOfKey = (key: string): KnownPlace | undefined =>
  recall<Record<string, KnownPlace>>(DRAWER)?.[key]

const spotsOf = (as: MemberId) => `spots ${as}`
/** Every public place of the community; without signal as they were last heard of. */
export const askSpots = (as: MemberId) => lastKnown(spotsOf(as), call('spot.list', { as }))
/** They come along to where a code is gone and there is no signal to ask. */
export const bringSpots = async (as: MemberId): Promise<void> => {
  if (recall(spotsOf(as)) === undefined) await askSpots(as)
}
