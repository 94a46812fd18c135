import { View } from '@tarojs/components'
import type { TicketView } from '@contract/ticket'
import { PersonChip } from '@/components/person-chip/PersonChip'
import type { Seat } from '@/copy/next'

/** Whom this person may have to talk to: never themselves. */
export const People = ({ ticket, seat }: { ticket: TicketView; seat: Seat }) => (
  <View className="ticket-detail__card ticket-detail__people">
    {seat !== 'doer' && <PersonChip person={ticket.assignee} part="负责这张单子" />}
    {seat !== 'asker' && <PersonChip person={ticket.requester} part="报修人" />}
  </View>
)
