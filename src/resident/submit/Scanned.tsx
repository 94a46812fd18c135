import { useEffect, useRef } from 'react'
import type { MemberId, SpotId } from '@contract/ids'
import type { Place } from '@/components/place-picker/place'
import { useSpots } from '@/components/place-picker/use-spots'
import { tell } from '@/services/tell'

interface Props {
  me: MemberId
  spot: SpotId
  onPlace: (place: Place) => void
}

/** Draws nothing: finds the place of a scanned code, once, and leaves it at that if another is picked later. */
export const Scanned = ({ me, spot, onPlace }: Props) => {
  const { spots, placeOfSpot } = useSpots(me)
  const done = useRef(false)
  useEffect(() => {
    if (!spots || done.current) return
    done.current = true
    const place = placeOfSpot(spot)
    if (place) onPlace(place)
    else tell('这个点位已经变了，请重新选一处')
  })
  return null
}
