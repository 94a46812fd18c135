import type { FileId, RequestId, TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { TicketKind } from '@contract/ticket'
import { placeOf, type Place } from '@/components/place-picker/place'
import { isUnsettled } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { newRequestId } from '@/services/request-id'
import { useCommand } from '@/services/use-command'

interface Draft {
  place: Place | undefined
  note: string
  photos: FileId[]
  /** A tap that got no answer. It may have arrived: pressing again, even after leaving, must be the same tap. */
  unanswered?: { id: RequestId; at: number } | undefined
}

/** After this long a new press is a new request, and not the old one again. Milliseconds. */
const SAME_TAP = 30 * 60_000

export const useSubmission = (me: Membership, kind: TicketKind) => {
  const { draft, write, discard } = useDraft<Draft>(`submit ${me.id} ${kind}`, {
    place: placeOf(me),
    note: '',
    photos: [],
  })
  const { busy, run } = useCommand()

  /** The new ticket; undefined when it was refused or the signal is gone, which the person has then been told. */
  const submit = async (): Promise<TicketId | undefined> => {
    const { place, photos, unanswered } = draft
    if (!place) return undefined
    const tap =
      unanswered && Date.now() - unanswered.at < SAME_TAP
        ? unanswered
        : { id: newRequestId(), at: Date.now() }
    write({ unanswered: tap })
    const note = draft.note.trim()
    const answer = await run(
      'ticket.submit',
      {
        as: me.id,
        kind,
        place: place.input,
        ...(note === '' ? {} : { note }),
        ...(photos.length === 0 ? {} : { photos }),
      },
      tap.id,
    )
    if (!answer) return undefined
    if (answer.ok) {
      discard()
      return answer.data.ticket.id
    }
    if (!isUnsettled(answer.code)) write({ unanswered: undefined })
    return undefined
  }
  return { draft, write, busy, submit }
}
