import { View } from '@tarojs/components'
import type { TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Timeline } from '@/components/timeline/Timeline'
import { seatOf } from '@/copy/next'
import { isStaff } from '@/copy/people'
import { useAsDone } from '@/services/offline-queue'
import { askTicket } from '@/services/seen-tickets'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { Actions } from './Actions'
import { Cost } from './Cost'
import { Facts } from './Facts'
import { Head } from './Head'
import { People } from './People'
import { Promises } from './Promises'
import { Reply } from './Reply'
import { Together } from './Together'
import { UntilThen } from './UntilThen'
import { Why } from './Why'
import './ticket-detail.scss'

interface Props {
  me: Membership
  id: TicketId
}

/** One ticket, whoever looks at it. What may be done comes from the server's `choices`, never from who one is. */
export const TicketDetail = ({ me, id }: Props) => {
  const { data, failed, refresh, put } = useAnswer(`ticket ${me.id} ${id}`, () => askTicket(me.id, id), {
    watched: { as: me.id, of: { id } },
  })
  const asDone = useAsDone(me.id)
  const now = useNow()
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  // As it stands for who took a step that still waits on this phone.
  const { ticket, timeline, choices } = asDone.answer(data)
  const seat = seatOf(ticket, me.id)
  const staff = isStaff(me.role)
  return (
    <>
      <View className="ticket-detail">
        <Head ticket={ticket} seat={seat} now={now} me={me.id} />
        {!staff && !ticket.following && <UntilThen me={me.id} ticket={ticket} />}
        <Together me={me} ticket={ticket} now={now} />
        <Cost ticket={ticket} seat={seat} />
        <Reply answer={ticket.answer} now={now} />
        <People me={me.id} ticket={ticket} timeline={timeline} seat={seat} />
        <Facts ticket={ticket} now={now} />
        <Why ticket={ticket} />
        <Promises ticket={ticket} now={now} />
        <View className="ticket-detail__card">
          <View className="ticket-detail__title">进展</View>
          <Timeline events={timeline} now={now} full={staff} />
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
