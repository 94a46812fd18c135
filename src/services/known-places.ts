import type { SpotId } from '@contract/ids'
import type { RoundView } from '@contract/round'
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
