import { useEffect, useRef, useState } from 'react'
import type { MemberId, Moment } from '@contract/ids'
import type { Block, SpotCode, Whereabouts } from '@contract/round'
import { dayOf } from '@/copy/duty'
import { useDraft } from '@/services/draft'
import { choosePhotos } from '@/services/photos'
import { newRequestId } from '@/services/request-id'
import { keepDone } from '@/services/round-queue'
import { whereabouts } from '@/services/whereabouts'
import type { Here } from './here'

/** As many as the contract takes. */
const MOST_PHOTOS = 3

interface Draft {
  ticks: string[]
  paths: string[]
}
/** WeChat may throw a page away while the camera is open; what was ticked is still there when it comes back. */
const draftOf = (me: MemberId, { place, halt }: Here, now: Moment): string =>
  `check-in ${me} ${halt ? `${halt.round.id} ${halt.stop.id}` : `${place.spotId} ${dayOf(now)}`}`

export interface Cannot {
  block: Block
  words?: string
  paths: string[]
}

/** What is ticked and photographed at one place; said, it is kept on the phone and is done. */
export const useCheckIn = (
  me: MemberId,
  here: Here,
  code: SpotCode | undefined,
  now: Moment,
  onDone: () => void,
) => {
  // A window may end while one mops: it stays the stop that one began with.
  const [at] = useState({ here, draft: draftOf(me, here, now) })
  const { draft, write, discard } = useDraft<Draft>(at.draft, { ticks: [], paths: [] })
  const found = useRef<Whereabouts>()
  const busy = useRef(false)
  useEffect(() => {
    void whereabouts().then((there) => {
      found.current = there
    })
  }, [])

  const keep = async (
    how: { outcome: 'done'; ticks: string[]; paths: string[] } | ({ outcome: 'blocked' } & Cannot),
  ) => {
    if (busy.current) return
    busy.current = true
    const { place, halt } = at.here
    await keepDone({
      type: 'checkIn',
      requestId: newRequestId(),
      as: me,
      doneAt: Date.now(),
      spotId: place.spotId,
      name: place.name,
      ...(halt ? { roundId: halt.round.id, stopId: halt.stop.id } : {}),
      ...(code ? { code } : {}),
      ...(found.current ? { at: found.current } : {}),
      ticks: [],
      photos: [],
      ...how,
    })
    discard()
    onDone()
  }
  return {
    ...draft,
    room: MOST_PHOTOS - draft.paths.length,
    toggle: (id: string) =>
      write({
        ticks: draft.ticks.includes(id) ? draft.ticks.filter((one) => one !== id) : [...draft.ticks, id],
      }),
    photograph: async (ticks: string[] = draft.ticks) => {
      write({ ticks })
      const paths = await choosePhotos(MOST_PHOTOS - draft.paths.length, { proof: true })
      if (paths.length > 0) write({ paths: [...draft.paths, ...paths] })
    },
    finish: () => keep({ outcome: 'done', ...draft }),
    cannot: (cannot: Cannot) => keep({ outcome: 'blocked', ...cannot }),
  }
}
