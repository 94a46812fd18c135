import { TicketPage } from '@/components/ticket-detail/TicketPage'

export default function Job() {
  return <TicketPage title="工单" />
}
