import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { PersonChip } from '@/components/person-chip/PersonChip'
import type { Seat } from '@/copy/next'

interface Props {
  me: MemberId
  ticket: TicketView
  seat: Seat
}

/** Whom this person may have to talk to: never themselves. */
export const People = ({ me, ticket, seat }: Props) => {
  const about = { as: me, id: ticket.id }
  return (
    <View className="ticket-detail__card ticket-detail__people">
      {seat !== 'doer' && (
        <PersonChip person={ticket.assignee} part="负责这张单子" about={{ ...about, whom: 'assignee' }} />
      )}
      {seat !== 'asker' && (
        <PersonChip person={ticket.requester} part="报修人" about={{ ...about, whom: 'requester' }} />
      )}
    </View>
  )
}
