import type { ReactNode } from 'react'
import type { MemberId } from '@contract/ids'
import type { TicketCard as Card } from '@contract/ticket'
import { List } from '@/components/list/List'
import { seatOf } from '@/copy/next'
import type { Pages } from '@/services/use-pages'
import { TicketCard } from './TicketCard'

interface Props {
  pages: Pages<Card>
  me: MemberId
  now: number
  empty: ReactNode
  onOpen: (ticket: Card) => void
}

/** Tickets as rows, each told from where the one who looks sits. */
export const TicketList = ({ pages, me, now, empty, onOpen }: Props) => (
  <List pages={pages} empty={empty}>
    {(items) =>
      items.map((ticket) => (
        <TicketCard key={ticket.id} ticket={ticket} seat={seatOf(ticket, me)} now={now} onOpen={onOpen} />
      ))
    }
  </List>
)
