import type { BuildingId, KindId, Moment, TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { incidentText } from '@/copy/incident'
import { isUnsettled } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { useCommand } from '@/services/use-command'
import { tapAgain, type KeptTap } from '@/services/kept-tap'

interface Draft {
  kind: KindId | undefined
  buildingIds: BuildingId[]
  text: string
  until: Moment | undefined
  unanswered?: KeptTap | undefined
}
const BLANK: Draft = { kind: undefined, buildingIds: [], text: '', until: undefined }

/** One request for many, kept on the phone until it is out. */
export const useIncident = (me: Membership, now: Moment) => {
  const { draft, write, discard } = useDraft<Draft>(`incident ${me.id}`, BLANK)
  const { busy, run } = useCommand()
  const { kind, buildingIds } = draft
  // A draft of yesterday must not promise yesterday.
  const until = draft.until !== undefined && draft.until > now ? draft.until : undefined
  const text = incidentText(draft.text, until, now)
  const isWhole = kind !== undefined && buildingIds.length > 0 && draft.text.trim() !== ''

  const send = async (): Promise<TicketId | undefined> => {
    if (!kind || !isWhole) return undefined
    const tap = tapAgain(draft.unanswered)
    write({ unanswered: tap })
    const wish = { as: me.id, kind, buildingIds, text, ...(until === undefined ? {} : { until }) }
    const answer = await run('ticket.incident', wish, tap.id)
    if (answer?.ok) {
      discard()
      return answer.data.ticket.id
    }
    if (answer && !isUnsettled(answer.code)) write({ unanswered: undefined })
    return undefined
  }
  return { draft: { ...draft, until }, text, write, busy, isWhole, send }
}
