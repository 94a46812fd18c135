import type { TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { useHouse } from '@/components/unit-picker/use-house'
import { isUnsettled } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { tapAgain } from '@/services/kept-tap'
import { useCommand } from '@/services/use-command'
import { BLANK, wishOf, type LogDraft } from './draft'

/** What somebody said at the counter, kept on the phone until it is on its way. */
export const useLog = (me: Membership) => {
  const { draft, write, discard } = useDraft<LogDraft>(`log ${me.id}`, BLANK)
  const { busy, run } = useCommand()
  const house = useHouse(me.id, draft.staircase?.unitId, draft.room)
  const found = house?.ok ? house.data : undefined
  const wish = wishOf(me, draft, found)

  /** The new ticket; undefined when it was refused or the signal is gone, which has then been said. */
  const send = async (): Promise<TicketId | undefined> => {
    if (!wish) return undefined
    const tap = tapAgain(draft.unanswered)
    write({ unanswered: tap })
    const answer = await run('ticket.log', wish, tap.id)
    if (answer?.ok) {
      discard()
      return answer.data.ticket.id
    }
    if (answer && !isUnsettled(answer.code)) write({ unanswered: undefined })
    return undefined
  }
  return { draft, write, busy, house, found, isWhole: wish !== undefined, send }
}
