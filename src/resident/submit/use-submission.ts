import type { Kind } from '@contract/catalogue'
import type { FileId, Moment, TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { Slot, Voice } from '@contract/ticket-fields'
import { placeOf, type Place } from '@/components/place-picker/place'
import { isUnsettled } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { tapAgain, type KeptTap } from '@/services/kept-tap'
import { useCommand } from '@/services/use-command'
import { isCalm } from './urgency'

export interface Draft {
  place: Place | undefined
  note: string
  photos: FileId[]
  /** Photos of this phone that have not arrived. */
  waiting: string[]
  voice?: Voice | undefined
  slot?: Slot | undefined
  /** Nobody will be at home. */
  away: boolean
  key: string
  /** The word of danger that was none, as they said. */
  calm?: string | undefined
  unanswered?: KeptTap | undefined
}

export const useSubmission = (me: Membership, kind: Kind) => {
  const { draft, write, discard } = useDraft<Draft>(`submit ${me.id} ${kind.id}`, {
    place: placeOf(me),
    note: '',
    photos: [],
    waiting: [],
    away: false,
    key: '',
  })
  const { busy, run } = useCommand()

  /** The new ticket; undefined when it was refused or the signal is gone, which the person has then been told. */
  const submit = async (now: Moment): Promise<TicketId | undefined> => {
    const { place, unanswered } = draft
    if (!place) return undefined
    const tap = tapAgain(unanswered)
    write({ unanswered: tap })
    const wish = { as: me.id, kind: kind.id, place: place.input, ...said(kind, draft, now) }
    const answer = await run('ticket.submit', wish, tap.id)
    if (!answer) return undefined
    if (answer.ok) {
      discard()
      return answer.data.ticket.id
    }
    if (!isUnsettled(answer.code)) write({ unanswered: undefined })
    return undefined
  }
  return { draft, write, discard, busy, submit }
}

/** What was filled in, and nothing else: an old draft may hold what has passed. */
const said = (kind: Kind, draft: Draft, now: Moment) => {
  const { photos, voice, slot, away } = draft
  const note = draft.note.trim()
  const key = draft.key.trim()
  const atHome = draft.place !== undefined && 'houseId' in draft.place.input && kind.nature === 'repair'
  return {
    ...(note === '' ? {} : { note }),
    ...(photos.length === 0 ? {} : { photos }),
    ...(voice ? { voice } : {}),
    ...(slot && slot.from > now && kind.nature === 'repair' ? { slot } : {}),
    ...(atHome && away && key !== '' ? { key } : {}),
    ...(isCalm(kind, draft) ? { calm: true } : {}),
  }
}
