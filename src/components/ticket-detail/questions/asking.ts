import type { TicketChoice } from '@contract/ticket'
import type { TicketId } from '@contract/ids'

/** What every question from below is given. */
export interface Asking {
  id: TicketId
  busy: boolean
  onClose: () => void
}

/** Where begun words are kept until they have been sent. */
export const draftOf = (choice: TicketChoice, id: TicketId): string => `${choice} ${id}`
