import { View } from '@tarojs/components'
import type { TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Timeline } from '@/components/timeline/Timeline'
import { seatOf } from '@/copy/next'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { Actions } from './Actions'
import { Facts } from './Facts'
import { Head } from './Head'
import { People } from './People'
import { Why } from './Why'
import './ticket-detail.scss'

interface Props {
  me: Membership
  id: TicketId
}

/** One ticket, whoever looks at it. What may be done comes from the server's `choices`, never from who one is. */
export const TicketDetail = ({ me, id }: Props) => {
  const { data, failed, refresh, put } = useAnswer(`ticket ${me.id} ${id}`, () =>
    call('ticket.get', { as: me.id, id }),
  )
  const now = useNow()
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  const { ticket, timeline, choices } = data
  const seat = seatOf(ticket, me.id)
  return (
    <>
      <View className="ticket-detail">
        <Head ticket={ticket} seat={seat} now={now} me={me.id} />
        <People me={me.id} ticket={ticket} seat={seat} />
        <Facts ticket={ticket} />
        <Why ticket={ticket} />
        <View className="ticket-detail__card">
          <View className="ticket-detail__title">进展</View>
          <Timeline events={timeline} now={now} />
        </View>
      </View>
      <Actions
        me={me}
        ticket={ticket}
        choices={choices}
        now={now}
        onNews={put}
        onRefused={() => void refresh()}
      />
    </>
  )
}
