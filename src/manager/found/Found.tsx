import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { TicketList } from '@/components/ticket-card/TicketList'
import { nothingFound } from '@/copy/finding'
import type { Sought } from '@/services/manager-routes'
import { openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { useTickets } from '@/services/use-tickets'

interface Props {
  me: Membership
  sought: Sought
}

/** The tickets behind a number of the board. */
export const Found = ({ me, sought: { filter, inWords } }: Props) => {
  const now = useNow()
  const pages = useTickets(me.id, 'zone', filter)
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket(me.role, id)}
      empty={<Blank drawing="calm" sentence={nothingFound(inWords)} />}
    />
  )
}
