import { useRef } from 'react'
import type { Kind } from '@contract/catalogue'
import type { MemberId } from '@contract/ids'
import { AT_STOP } from '@/copy/round-stop'
import type { KnownPlace } from '@/services/known-places'
import { choosePhotos } from '@/services/photos'
import { newRequestId } from '@/services/request-id'
import { keepDone } from '@/services/round-queue'
import { speak } from '@/services/speak'
import { tell } from '@/services/tell'

/** Something broken is kept on the phone and told as soon as there is signal, with where it is and what it looks like. */
export const useBroken = (as: MemberId, place: KnownPlace | undefined, onKept: () => void) => {
  const busy = useRef(false)
  const report = async (kind: Kind, withPhoto: boolean): Promise<'kept' | 'turnedBack'> => {
    if (busy.current || !place) return 'turnedBack'
    busy.current = true
    try {
      const paths = withPhoto ? await choosePhotos(1, { proof: true }) : []
      if (withPhoto && paths.length === 0) return 'turnedBack'
      await keepDone({
        type: 'broken',
        requestId: newRequestId(),
        as,
        doneAt: Date.now(),
        spotId: place.spotId,
        name: place.name,
        kind: kind.id,
        word: kind.word,
        photos: [],
        paths,
      })
      tell(AT_STOP.brokenKept)
      speak(AT_STOP.brokenKept)
      onKept()
      return 'kept'
    } finally {
      busy.current = false
    }
  }
  return { report }
}
