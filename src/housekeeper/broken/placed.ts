import type { Place } from '@/components/place-picker/place'
import type { KnownPlace } from '@/services/known-places'

/** A public place from the list. A house is none. */
export const placed = ({ input, label }: Place): KnownPlace | undefined =>
  'spotId' in input ? { spotId: input.spotId, name: label } : undefined
