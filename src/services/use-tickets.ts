import type { MemberId } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { call } from './cloud'
import { usePages, type Pages } from './use-pages'

export type Box = 'mine' | 'household' | 'jobs' | 'zone'

/** One of my boxes of tickets. */
export const useTickets = (as: MemberId, box: Box): Pages<TicketCard> =>
  usePages(`${box} ${as}`, (cursor) =>
    call('ticket.list', { as, box, ...(cursor === undefined ? {} : { cursor }) }),
  )
