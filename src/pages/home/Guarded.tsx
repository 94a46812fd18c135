import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { TicketList } from '@/components/ticket-card/TicketList'
import { openTicket } from '@/services/routes'
import { useTickets } from '@/services/use-tickets'

/** What I wrote down for residents: mine to look after until it is closed. */
export const Guarded = ({ me, now }: { me: Membership; now: number }) => {
  const pages = useTickets(me.id, 'guarded')
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket(me.role, id)}
      empty={<Blank drawing="calm" sentence="没有要跟进的单子" hint="替住户报的单子，会在这里一直跟到结单" />}
    />
  )
}
