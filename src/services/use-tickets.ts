import type { TicketBox } from '@contract/api'
import type { MemberId } from '@contract/ids'
import type { TicketCard, TicketFilter } from '@contract/ticket'
import { call } from './cloud'
import { lastKnown } from './last-known'
import { usePages, type Pages } from './use-pages'

/** One of my boxes of tickets, or what of it passes the filter; followed as long as one looks at it. */
export const useTickets = (as: MemberId, box: TicketBox, filter?: TicketFilter): Pages<TicketCard> => {
  const of = { box, ...(filter === undefined ? {} : { filter }) }
  return usePages(
    `${box} ${as} ${filter ? JSON.stringify(filter) : ''}`,
    (cursor) => {
      const asked = call('ticket.list', { as, ...of, ...(cursor === undefined ? {} : { cursor }) })
      // The jobs of the day are needed most where there is no signal.
      const isTheDay = box === 'jobs' && filter === undefined && cursor === undefined
      return isTheDay ? lastKnown(`jobs ${as}`, asked) : asked
    },
    { watched: { as, of } },
  )
}
