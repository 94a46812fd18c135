import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { TicketAnswer } from '@contract/ticket'
import { Timeline } from '@/components/timeline/Timeline'
import { seatOf } from '@/copy/next'
import { isStaff } from '@/copy/people'
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
import { VerdictCard } from './VerdictCard'
import { VisitCard } from './VisitCard'
import { Why } from './Why'
import { useChoices } from './use-choices'

interface Props {
  me: Membership
  answer: TicketAnswer
  onNews: (answer: TicketAnswer) => void
  onRefused: () => void
}

/** A ticket from top to bottom. What may be done comes from the server's `choices`, never from who one is. */
export const TicketShown = ({ me, answer: { ticket, timeline, choices }, onNews, onRefused }: Props) => {
  const now = useNow()
  const on = useChoices({ me, ticket, onNews, onRefused })
  const seat = seatOf(ticket, me.id)
  const staff = isStaff(me.role)
  return (
    <>
      <View className="ticket-detail">
        <Head ticket={ticket} seat={seat} now={now} me={me.id} />
        {!staff && !ticket.following && <UntilThen me={me.id} ticket={ticket} />}
        <Together me={me} ticket={ticket} now={now} />
        <VisitCard ticket={ticket} choices={choices} staff={staff} now={now} on={on} />
        <VerdictCard ticket={ticket} choices={choices} staff={staff} now={now} on={on} />
        <Cost ticket={ticket} seat={seat} />
        <Reply answer={ticket.answer} now={now} />
        <People me={me} ticket={ticket} timeline={timeline} seat={seat} />
        <Facts ticket={ticket} now={now} />
        <Why ticket={ticket} />
        <Promises ticket={ticket} now={now} />
        <View className="ticket-detail__card">
          <View className="ticket-detail__title">进展</View>
          <Timeline events={timeline} now={now} full={staff} />
        </View>
      </View>
      <Actions me={me} ticket={ticket} choices={choices} now={now} on={on} onRefused={onRefused} />
    </>
  )
}
