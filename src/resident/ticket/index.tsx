import { useRouter } from '@tarojs/taro'
import { TicketPage } from '@/components/ticket-detail/TicketPage'
import { useShareCard } from '@/services/share'

export default function Ticket() {
  const { id = '' } = useRouter<{ id?: string }>().params
  // Whom it is not for is told that there is nothing, by the server and not by the card.
  useShareCard(() => ({ title: '家里这张单子的进展', path: `resident/ticket/index?id=${id}` }))
  return <TicketPage title="进展" />
}
