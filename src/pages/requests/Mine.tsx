import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { TicketList } from '@/components/ticket-card/TicketList'
import { goHome, openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { useTickets } from '@/services/use-tickets'

/** What is empty, and what will stand there. */
const EMPTY = {
  mine: { sentence: '您还没有报过单子', hint: '报过的，进展都会在这里' },
  household: { sentence: '家里还没有人报过单子', hint: '家人报的，进展也会在这里' },
} as const

export const Mine = ({ me, box }: { me: Membership; box: keyof typeof EMPTY }) => {
  const pages = useTickets(me.id, box)
  const now = useNow()
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket('resident', id)}
      empty={
        <Blank drawing="calm" {...EMPTY[box]} action={{ id: 'go-home', label: '去首页', onTap: goHome }} />
      }
    />
  )
}
