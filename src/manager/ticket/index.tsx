import { TicketPage } from '@/components/ticket-detail/TicketPage'

export default function Ticket() {
  return <TicketPage title="单子" />
}
