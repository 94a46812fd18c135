import { useEffect, useState } from 'react'
import type { KindId, MemberId } from '@contract/ids'
import type { AlikeTicket } from '@contract/ticket'
import type { PlaceInput } from '@contract/ticket-fields'
import { call } from '@/services/cloud'

const NONE: AlikeTicket[] = []

/** What others have asked for already at this place. Asked quietly: no answer changes nothing. */
export const useAlike = (as: MemberId, kind: KindId, place: PlaceInput | undefined): AlikeTicket[] => {
  const [found, setFound] = useState<{ about: string; items: AlikeTicket[] }>()
  const about = JSON.stringify([as, kind, place])
  useEffect(() => {
    if (!place) return undefined
    let left = false
    void call('ticket.alike', { as, kind, place }).then((answer) => {
      if (!left && answer.ok) setFound({ about, items: answer.data.items })
    })
    return () => {
      left = true
    }
    // `about` is all of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [about])
  return found?.about === about ? found.items : NONE
}
