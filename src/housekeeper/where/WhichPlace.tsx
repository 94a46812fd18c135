import type { Membership } from '@contract/member'
import { PlaceSheet } from '@/components/place-picker/PlaceSheet'
import type { KnownPlace } from '@/services/known-places'

interface Props {
  me: Membership
  /** Undefined: a house, where no round goes. */
  onPick: (place: KnownPlace | undefined) => void
  onClose: () => void
}

/** Where one is, from the list of public places. */
export const WhichPlace = ({ me, onPick, onClose }: Props) => (
  <PlaceSheet
    me={me}
    publicFirst
    chosen={undefined}
    onPick={({ input, label }) =>
      onPick('spotId' in input ? { spotId: input.spotId, name: label } : undefined)
    }
    onClose={onClose}
  />
)
