import type { MemberId } from '@contract/ids'
import type { TicketCounts } from '@contract/ticket'
import { call } from './cloud'
import { useAnswer } from './use-answer'

/** How many are open in each of my boxes; asked again whenever something in the lists beside it has changed. */
export const useCounts = (as: MemberId): Partial<TicketCounts> =>
  useAnswer(`counts ${as}`, () => call('ticket.counts', { as })).data ?? {}
